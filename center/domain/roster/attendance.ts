import type { AttendanceState } from '#center/contract/roster.ts'
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import type { RosterRules } from '#center/contract/values/roster-rules.ts'
import { type HalfDay, momentOf } from './half-day.ts'

/** When somebody came and went. */
export interface SignedTimes {
  readonly signedInAt: Instant | null
  readonly signedOutAt: Instant | null
}

/** Minute from which one who has not come is late. */
export const lateFrom = ({ on, half }: HalfDay, rules: Pick<RosterRules, 'hours' | 'lateAfterMinutes'>): Instant =>
  addMinutes(momentOf(on, rules.hours[half].from), rules.lateAfterMinutes)

/** What a duty looks like at a moment: here, come late, still expected, not come, or gone. */
export function attendanceOf(
  at: HalfDay,
  { signedInAt, signedOutAt }: SignedTimes,
  rules: Pick<RosterRules, 'hours' | 'lateAfterMinutes'>,
  now: Instant,
): AttendanceState {
  if (signedOutAt !== null) return 'left'
  const limit = lateFrom(at, rules)
  if (signedInAt === null) return now <= limit ? 'expected' : 'absent'
  return signedInAt <= limit ? 'here' : 'late'
}

/** Whether one on duty counts as here: who has signed in, or, where nobody has to, who has not left. */
export const isHere = (state: AttendanceState, rules: Pick<RosterRules, 'needsSignIn'>): boolean =>
  state === 'here' || state === 'late' || (!rules.needsSignIn && state !== 'left')

/** Hours of a half-day of duty as two moments. */
export const hoursOf = ({ on, half }: HalfDay, hours: RosterRules['hours']): readonly [Instant, Instant] => [
  momentOf(on, hours[half].from),
  momentOf(on, hours[half].to),
]
