import { useQuery } from '@tanstack/react-query'
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { client } from '../../lib/client.ts'

/** How often the clock alone changes who is here or late. */
const AGAIN_MS = 30_000

export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day))

/** First and last day of the month of a day. */
export function monthOf(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

export const useGrid = (from: PlainDate, to: PlainDate) =>
  useQuery({
    queryKey: ['roster', 'grid', from, to],
    queryFn: () => client.roster.grid({ from, to }),
    enabled: from !== '',
    // The old days stay on screen until the new ones are here.
    placeholderData: previous => previous,
  })

export const usePresence = () =>
  useQuery({
    queryKey: ['roster', 'presence'],
    queryFn: () => client.roster.presence(),
    refetchInterval: AGAIN_MS,
  })
