import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TicketStatus } from '#center/contract/statuses.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { type ProblemState, useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { lastAction, type UndoableAction } from './last-action.ts'

/** Today's queue and the ticket at this window; live through the center's events. */
export function useTickets(isEnabled = true) {
  const list = useQuery({ queryKey: ['ticket', 'list'], queryFn: () => client.ticket.list(), enabled: isEnabled })
  const tickets = list.data?.tickets ?? []
  return {
    tickets,
    mine: tickets.find(ticket => ticket.id === list.data?.mine) ?? null,
    isLoading: list.isLoading,
    error: list.error,
  }
}

/**
 * Whole seconds until a moment of the center's clock, 0 once it has come; the queue is asked again then, because what may
 * be done changes without an event.
 */
export function useSecondsUntil(moment: string | null): number {
  const queries = useQueryClient()
  const now = useCenterNow(500)
  const left = moment === null ? 0 : Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000))
  const isWaiting = left > 0
  useEffect(() => {
    if (!isWaiting) return
    return () => void queries.invalidateQueries({ queryKey: ['ticket'] })
  }, [isWaiting, queries])
  return left
}

interface Target {
  readonly id: number
}
interface TicketState {
  readonly id: number
  readonly ticketNo: string
  readonly status: TicketStatus
}

/** Actions on one ticket that need nothing but the ticket. */
const PLAIN_ACTIONS = {
  callAgain: client.ticket.callAgain,
  arrive: client.ticket.arrive,
  start: client.ticket.startService,
  hold: client.ticket.hold,
  resume: client.ticket.resume,
  finish: client.ticket.finish,
  miss: client.ticket.markMissed,
  comeBack: client.ticket.comeBack,
} as const
export type PlainAction = keyof typeof PLAIN_ACTIONS

export interface TicketActions {
  readonly isPending: boolean
  readonly problem: ProblemState
  /** The next in order, or the ticket named; to a room where one is named. */
  readonly call: (ticketId?: number | null, roomId?: number | null) => Promise<TicketState | null>
  readonly take: (action: PlainAction, ticket: Target) => Promise<TicketState | null>
  readonly moveOn: (ticket: Target, unitId: number) => Promise<TicketState | null>
}

/**
 * What a clerk does with tickets. One press is one operation; a second press while it runs does nothing. What was done can
 * be taken back for a few seconds with one press.
 */
export function useTicketActions(): TicketActions {
  const queries = useQueryClient()
  const problem = useProblem()
  const [isPending, setPending] = useState(false)
  const run = async (action: UndoableAction, act: (opId: string) => Promise<TicketState>) => {
    if (isPending) return null
    setPending(true)
    problem.clear()
    try {
      const state = await act(newOperationId())
      lastAction.offer({ action, ticketId: state.id, ticketNo: state.ticketNo, status: state.status })
      return state
    } catch (error) {
      lastAction.forget()
      problem.show(error)
      return null
    } finally {
      setPending(false)
      await queries.invalidateQueries({ queryKey: ['ticket'] })
    }
  }
  return {
    isPending,
    problem,
    call: (ticketId = null, roomId = null) => run('call', opId => client.ticket.call({ opId, ticketId, roomId })),
    take: (action, { id }) => run(action, opId => PLAIN_ACTIONS[action]({ opId, id })),
    moveOn: ({ id }, unitId) => run('moveOn', opId => client.ticket.moveOn({ opId, id, unitId })),
  }
}
