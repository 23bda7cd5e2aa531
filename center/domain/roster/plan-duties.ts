import type { DutyKind, Half } from '#center/contract/roster.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { daysOfPattern, isProvisional, type RosterCalendar, type WorkRecurrence } from './days-of-pattern.ts'
import { type HalfDay, halfKey, halvesOf } from './half-day.ts'

/** Who comes regularly, and who stands in (AB岗). */
export interface Pattern extends WorkRecurrence {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly substituteId: number | null
  readonly halves: Half | 'day'
}

/** One half-day that differs from the patterns: somebody comes, or does not. */
export interface Exception extends HalfDay {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly kind: 'on' | 'off'
}

/** Away from one half-day to another, both included. */
export interface Leave {
  readonly staffId: number
  readonly substituteId: number | null
  readonly fromOn: PlainDate
  readonly fromHalf: Half
  readonly toOn: PlainDate
  readonly toHalf: Half
}

/** Agreed by both: the taker comes instead, and the asker in return where a return was named. */
export interface Swap extends HalfDay {
  readonly askerId: number
  readonly takerId: number
  readonly returnOn: PlainDate | null
  readonly returnHalf: Half | null
}

export interface RosterData {
  readonly patterns: readonly Pattern[]
  readonly exceptions: readonly Exception[]
  readonly swaps: readonly Swap[]
  readonly leaves: readonly Leave[]
}

/** A person on duty for a unit in a half-day (docs/glossary.md, 值班). */
export interface Duty extends HalfDay {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly kind: DutyKind
  /** Whose duty it was; null: one's own. */
  readonly standsInFor: number | null
  readonly isProvisional: boolean
}

/** A duty nobody stands in for while its person is away. */
export interface Uncovered extends HalfDay {
  readonly unitId: number
  readonly staffId: number
}

export interface Plan {
  readonly duties: readonly Duty[]
  readonly uncovered: readonly Uncovered[]
}

type Slot = Duty & { readonly substituteId: number | null }

/** Neither on duty nor expressly off. */
type IsFree = (staffId: number, at: HalfDay) => boolean

const keyOf = (staffId: number, at: HalfDay): string => `${halfKey(at)} ${staffId}`
const isAway = (leave: Leave, at: HalfDay): boolean =>
  halfKey({ on: leave.fromOn, half: leave.fromHalf }) <= halfKey(at) &&
  halfKey(at) <= halfKey({ on: leave.toOn, half: leave.toHalf })

/**
 * Who is on duty from the first to the last day, both included: patterns, then single exceptions, then agreed swaps, then
 * leave with whoever stands in. Nobody is ever on duty twice in one half-day; a stand-in who is away or on duty anyway is
 * none, and the half-day is named as uncovered.
 */
export function planDuties(data: RosterData, year: RosterCalendar, from: PlainDate, to: PlainDate): Plan {
  const isWithin = ({ on }: HalfDay) => from <= on && on <= to
  const slots = new Map<string, Slot>()
  const off = new Set(data.exceptions.filter(({ kind }) => kind === 'off').map(day => keyOf(day.staffId, day)))
  const isFree = (staffId: number, at: HalfDay) => !slots.has(keyOf(staffId, at)) && !off.has(keyOf(staffId, at))
  const place = (slot: Omit<Slot, 'isProvisional'>) => {
    const key = keyOf(slot.staffId, slot)
    if (isFree(slot.staffId, slot)) slots.set(key, { ...slot, isProvisional: isProvisional(slot.on, year) })
  }

  for (const pattern of data.patterns)
    for (const on of daysOfPattern(pattern, year, from, to))
      for (const half of halvesOf(pattern.halves))
        place({ ...own(pattern), on, half, substituteId: pattern.substituteId })
  for (const day of data.exceptions)
    if (day.kind === 'on' && isWithin(day)) place({ ...own(day), on: day.on, half: day.half, substituteId: null })
  for (const swap of data.swaps) {
    handOver(slots, isFree, swap, swap.askerId, swap.takerId)
    if (swap.returnOn !== null && swap.returnHalf !== null)
      handOver(slots, isFree, { on: swap.returnOn, half: swap.returnHalf }, swap.takerId, swap.askerId)
  }
  const uncovered = sendOnLeave(slots, isFree, data.leaves)
  const duties = [...slots.values()].map(({ substituteId: _, ...duty }) => duty)
  return { duties: duties.sort(inOrder), uncovered }
}

const own = ({ unitId, deskId, staffId }: Pattern | Exception) => ({
  unitId,
  deskId,
  staffId,
  kind: 'duty' as const,
  standsInFor: null,
})

const inOrder = (one: Duty, other: Duty): number =>
  halfKey(one) < halfKey(other)
    ? -1
    : halfKey(one) > halfKey(other)
      ? 1
      : one.unitId - other.unitId || one.staffId - other.staffId

/** Gives one person's duty to another who is free then; an agreed swap whose duty is gone changes nothing. */
function handOver(slots: Map<string, Slot>, isFree: IsFree, at: HalfDay, fromId: number, toId: number): void {
  const slot = slots.get(keyOf(fromId, at))
  if (slot === undefined || !isFree(toId, at)) return
  slots.delete(keyOf(fromId, at))
  slots.set(keyOf(toId, at), { ...slot, staffId: toId, kind: 'substitute', standsInFor: fromId })
}

function sendOnLeave(slots: Map<string, Slot>, isFree: IsFree, leaves: readonly Leave[]): Uncovered[] {
  const leavesOf = Map.groupBy(leaves, ({ staffId }) => staffId)
  const leaveAt = (staffId: number, at: HalfDay) => leavesOf.get(staffId)?.find(leave => isAway(leave, at))
  const uncovered: Uncovered[] = []
  const away = [...slots.values()].flatMap(slot => {
    const leave = leaveAt(slot.staffId, slot)
    return leave === undefined ? [] : [{ slot, leave }]
  })
  // First everybody who is away goes, so that no one away is taken as a stand-in.
  for (const { slot } of away) slots.delete(keyOf(slot.staffId, slot))
  for (const { slot, leave } of away) {
    const standIn = [leave.substituteId, slot.substituteId].find(
      id => id !== null && id !== slot.staffId && isFree(id, slot) && leaveAt(id, slot) === undefined,
    )
    if (standIn == null) uncovered.push({ unitId: slot.unitId, staffId: slot.staffId, on: slot.on, half: slot.half })
    else
      slots.set(keyOf(standIn, slot), {
        ...slot,
        staffId: standIn,
        substituteId: null,
        kind: 'substitute',
        standsInFor: slot.standsInFor ?? slot.staffId,
      })
  }
  return uncovered
}
