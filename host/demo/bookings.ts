import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import type { Chance } from './chance.ts'
import { at, type OfficeHours } from './office-hours.ts'

/** Minutes of the day at which meetings begin, and how long they take. */
const STARTS = [540, 630, 870, 960] as const
export const MEETING_MINUTES = 75

export interface Booking {
  readonly roomId: number
  readonly startsAt: Instant
}

/** Rooms and mediators that are taken, so that no meeting of the demonstration is refused. */
export interface Bookings {
  /** The first free span on or after a day; never before `earliest`. */
  book(mediatorId: number, day: PlainDate, earliest: Instant, chance: Chance): Booking
}

export function createBookings(roomIds: readonly number[], hours: OfficeHours): Bookings {
  const taken = new Set<string>()
  return {
    book(mediatorId, from, earliest, chance) {
      for (let day = from; ; day = hours.dayAfter(day)) {
        const spans = STARTS.map(minute => at(day, minute)).filter(startsAt => startsAt >= earliest)
        const free = spans.flatMap(startsAt =>
          taken.has(`${startsAt} mediator ${mediatorId}`)
            ? []
            : roomIds.flatMap(roomId => (taken.has(`${startsAt} room ${roomId}`) ? [] : [{ roomId, startsAt }])),
        )
        if (free.length === 0) continue
        const booking = chance.pick(free)
        taken.add(`${booking.startsAt} mediator ${mediatorId}`)
        taken.add(`${booking.startsAt} room ${booking.roomId}`)
        return booking
      }
    },
  }
}

/** When a meeting is over. */
export const endOf = ({ startsAt }: Booking): Instant => addMinutes(startsAt, MEETING_MINUTES)
