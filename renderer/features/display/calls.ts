import type { TicketBoard } from '#center/contract/hall.ts'

export type Call = TicketBoard['calls'][number]

/** Rows of the hall, newest on top. */
export const SHOWN_CALLS = 4
/** Waiting numbers shown over all lanes together. */
export const SHOWN_WAITING = 10

/** What tells one call from the next: the same number called again is a new call. */
export const keyOfCall = (call: Call): string => `${call.ticketNo} ${call.calls} ${call.calledAt}`

/** Newest first; calls of one moment keep one order, so that no row jumps between two looks. */
const newestFirst = (a: Call, b: Call): number =>
  b.calledAt.localeCompare(a.calledAt) || a.ticketNo.localeCompare(b.ticketNo)

/** The last calls, newest on top. */
export function shownCalls(board: TicketBoard): readonly Call[] {
  return board.calls.toSorted(newestFirst).slice(0, SHOWN_CALLS)
}

/** Calls that were not on the earlier board, oldest first, so that they are spoken in their order. */
export function newCalls(before: TicketBoard | null, after: TicketBoard): readonly Call[] {
  // What was called before this page was opened is shown, not shouted again.
  if (before === null) return []
  const known = new Set(before.calls.map(keyOfCall))
  return after.calls
    .filter(call => !known.has(keyOfCall(call)))
    .toSorted(newestFirst)
    .toReversed()
}

/** The next numbers by lane, at most ten in all: every lane gets a place before any lane gets a second one. */
export function shownWaiting(board: TicketBoard): TicketBoard['waiting'] {
  const lanes = board.waiting.filter(lane => lane.count > 0)
  const room = lanes.map(() => 0)
  let left = SHOWN_WAITING
  for (let place = 0; left > 0; place += 1) {
    const open = lanes.flatMap((lane, index) => (lane.ticketNos.length > place ? [index] : []))
    if (open.length === 0) break
    for (const index of open.slice(0, left)) room[index] = (room[index] ?? 0) + 1
    left -= Math.min(left, open.length)
  }
  return lanes.map((lane, index) => ({ ...lane, ticketNos: lane.ticketNos.slice(0, room[index]) }))
}
