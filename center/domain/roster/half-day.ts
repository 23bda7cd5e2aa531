import { HALVES, type Half } from '#center/contract/roster.ts'
import { addMinutes, type Instant, shanghaiTimeOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'

/** A half-day of the roster. */
export interface HalfDay {
  readonly on: PlainDate
  readonly half: Half
}

/** Noon divides the day, whatever the opening hours are. */
export const halfOf = (moment: Instant): Half => (shanghaiTimeOf(moment) < '12:00' ? 'am' : 'pm')

/** The halves a pattern covers. */
export const halvesOf = (halves: Half | 'day'): readonly Half[] => (halves === 'day' ? HALVES : [halves])

/** For sorting and for keys of maps; 'am' sorts before 'pm'. */
export const halfKey = ({ on, half }: HalfDay): string => `${on} ${half}`

/** A clock time of a day as a moment. @param time 'HH:MM' in Asia/Shanghai; '24:00' is the end of the day */
export function momentOf(on: PlainDate, time: string): Instant {
  const [hours = '0', minutes = '0'] = time.split(':')
  return addMinutes(startOfShanghaiDay(on), Number(hours) * 60 + Number(minutes))
}
