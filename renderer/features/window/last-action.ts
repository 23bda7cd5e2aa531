import { useSyncExternalStore } from 'react'
import type { TicketStatus } from '#center/contract/statuses.ts'

/** Actions on a ticket that can be taken back. */
export type UndoableAction =
  | 'call'
  | 'callAgain'
  | 'arrive'
  | 'start'
  | 'hold'
  | 'resume'
  | 'moveOn'
  | 'finish'
  | 'miss'
  | 'comeBack'

export interface LastAction {
  readonly action: UndoableAction
  readonly ticketId: number
  readonly ticketNo: string
  /** What the ticket became. */
  readonly status: TicketStatus
}

/** How long the offer to take an action back stands (ux: 8 s undo toast). */
export const UNDO_OFFER_MS = 8_000

let last: LastAction | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The last action of this window while it may be taken back with one press; the next action takes its place. */
export const lastAction = {
  get: (): LastAction | null => last,
  offer(next: LastAction): void {
    clearTimeout(timer)
    timer = setTimeout(lastAction.forget, UNDO_OFFER_MS)
    last = next
    for (const listener of listeners) listener()
  },
  forget(): void {
    clearTimeout(timer)
    last = null
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useLastAction = (): LastAction | null => useSyncExternalStore(lastAction.subscribe, lastAction.get)
