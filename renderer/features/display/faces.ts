import type { TicketBoard } from '#center/contract/hall.ts'
import type { WallPage } from '#center/contract/setting.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { type Call, shownCalls, shownWaiting } from './calls.ts'

export type Room = TicketBoard['rooms'][number]

/** Numbers of a lane on one line of the foot, and how many wait behind the last of them. */
export interface WaitingPart {
  readonly lane: Lane
  readonly ticketNos: readonly string[]
  readonly more: number
}

/** One page of the wall. */
export type Face =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  | { readonly kind: 'rooms'; readonly rooms: readonly Room[] }
  | { readonly kind: 'wall'; readonly page: WallPage }

function inPages<Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size))
}

/**
 * The pages the wall turns in their order: calls first, then the rooms of today, then, while nobody waits, the words for
 * those who sit there.
 * @param size rows of a page
 */
export function facesOf(board: TicketBoard, wallPages: readonly WallPage[], size: number): readonly Face[] {
  const isCalm = board.waiting.every(lane => lane.count === 0)
  const rooms = board.rooms.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return [
    ...inPages(shownCalls(board), size).map(calls => ({ kind: 'calls', calls }) as const),
    ...inPages(rooms, size).map(part => ({ kind: 'rooms', rooms: part }) as const),
    ...(isCalm ? wallPages.map(page => ({ kind: 'wall', page }) as const) : []),
  ]
}

/** The waiting numbers line by line; a lane that does not fit goes on with the next line. @param size numbers of a line */
export function waitingLines(board: TicketBoard, size: number): readonly (readonly WaitingPart[])[] {
  const lines: WaitingPart[][] = []
  let left = 0
  for (const { lane, ticketNos, count } of shownWaiting(board)) {
    for (let from = 0; from < ticketNos.length; ) {
      if (left === 0) {
        lines.push([])
        left = size
      }
      const part = ticketNos.slice(from, from + left)
      from += part.length
      left -= part.length
      lines.at(-1)?.push({ lane, ticketNos: part, more: from === ticketNos.length ? count - from : 0 })
    }
  }
  return lines
}
