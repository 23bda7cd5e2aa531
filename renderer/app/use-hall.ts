import { useQuery } from '@tanstack/react-query'
import type { HallView } from '#center/contract/hall.ts'
import { useLabel } from '../components/staff/use-label.ts'
import { client } from '../lib/client.ts'

/** How every staff page asks for the hall; a changed setting makes it stale (use-center-events.ts). */
export const hallQuery = { queryKey: ['hall'], queryFn: () => client.hall.get() } as const

/** The hall as it is set up today: topics, plan, opening hours; undefined until the first answer. */
export function useHall(): HallView | undefined {
  return useQuery(hallQuery).data
}

/** Name of a topic in the chosen language; a topic that is no longer in force is named by its code. */
export function useTopicName(): (code: string) => string {
  const hall = useHall()
  const text = useLabel()
  return code => {
    const topic = hall?.topics.find(candidate => candidate.code === code)
    return topic === undefined ? code : text(topic.label)
  }
}

/** Name of a zone of the hall in the chosen language. */
export function useZoneName(): (code: string) => string {
  const hall = useHall()
  const text = useLabel()
  return code => {
    const zone = hall?.plan.zones.find(candidate => candidate.code === code)
    return zone === undefined ? code : text(zone.label)
  }
}
