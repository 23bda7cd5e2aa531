import type { HallRules } from '#center/contract/setting.ts'

export type HeadStarts = HallRules['headStartMinutes']

/** What the order looks at. */
export interface Placed {
  readonly id: number
  readonly lane: keyof HeadStarts
  /** Moment the place counts from, milliseconds. */
  readonly orderAt: number
}

const MINUTE = 60_000

/** Key of the one order of calling: the moment the place counts from, less the head start of the lane, in milliseconds. */
export const orderKeyOf = ({ lane, orderAt }: Placed, headStarts: HeadStarts): number =>
  orderAt - headStarts[lane] * MINUTE

/** Who is called first: the smaller key, of equals the smaller number of the row (docs/decisions/020). */
export const byOrder =
  (headStarts: HeadStarts) =>
  (left: Placed, right: Placed): number =>
    orderKeyOf(left, headStarts) - orderKeyOf(right, headStarts) || left.id - right.id

/**
 * Moment the place of an appointment counts from: the appointed one for who is early, the arrival for who is late, and
 * never later than an ordinary number taken on arrival would have it. All in milliseconds.
 * @param headStartMinutes head start of lane Y
 */
export const appointmentOrderAt = (takenAt: number, appointedAt: number, headStartMinutes: number): number =>
  Math.min(Math.max(takenAt, appointedAt), takenAt + headStartMinutes * MINUTE)

/**
 * Moment the place of one who comes back counts from: between the neighbours of the place, or behind everybody where
 * fewer wait.
 * @param lane moments of who waits in the lane, in order
 * @param place 1 is the next to be called
 * @param now milliseconds
 */
export function returnOrderAt(lane: readonly number[], place: number, now: number): number {
  const before = lane[place - 2]
  const after = lane[place - 1]
  if (after === undefined) return Math.max(now, (lane.at(-1) ?? now - 1) + 1)
  return before === undefined ? after - 1 : (before + after) / 2
}

const DAY = 86_400_000

/**
 * Moment a place kept from an earlier day counts from: a whole day before it did, so that no head start of the new day
 * comes first and those who kept theirs stay in the order they had. In milliseconds.
 */
export const keptOrderAt = (orderAt: number): number => orderAt - DAY
