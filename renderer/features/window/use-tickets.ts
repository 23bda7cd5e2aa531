import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketView } from '#center/contract/visit.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'

/** Today's queue and the ticket at this window; live through the center's events. */
export function useTickets() {
  const list = useQuery({ queryKey: ['ticket', 'list'], queryFn: () => client.ticket.list() })
  const tickets = list.data?.tickets ?? []
  return {
    tickets,
    mine: tickets.find(ticket => ticket.id === list.data?.mine) ?? null,
    isLoading: list.isLoading,
    error: list.error,
  }
}

/** What a clerk does with tickets. One press is one operation; a second press while it runs does nothing. */
export function useTicketActions() {
  const queries = useQueryClient()
  const problem = useProblem()
  const [isPending, setPending] = useState(false)
  const run = async <Output>(act: (opId: string) => Promise<Output>): Promise<Output | null> => {
    if (isPending) return null
    setPending(true)
    problem.clear()
    try {
      return await act(newOperationId())
    } catch (error) {
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
    /** F2: the next in order, or the ticket named. */
    call: (ticketId: number | null = null) => run(opId => client.ticket.call({ opId, ticketId })),
    callAgain: (ticket: TicketView) => run(opId => client.ticket.callAgain({ opId, id: ticket.id })),
    markMissed: (ticket: TicketView) => run(opId => client.ticket.markMissed({ opId, id: ticket.id })),
    startService: (ticketId: number) => run(opId => client.ticket.startService({ opId, id: ticketId })),
    finish: (ticketId: number) => run(opId => client.ticket.finish({ opId, id: ticketId })),
  }
}
