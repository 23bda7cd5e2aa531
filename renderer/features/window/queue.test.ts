import { expect, it, vi } from 'vitest'
import type { TicketStatus } from '#center/contract/statuses.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { lastAction, UNDO_OFFER_MS } from './last-action.ts'
import { queueRows } from './queue.tsx'

const ticket = (
  ticketNo: string,
  status: TicketStatus,
  allowedActions: TicketView['allowedActions'] = [],
): TicketView => ({
  id: Number(ticketNo.slice(1)),
  ticketNo,
  lane: 'A',
  status,
  takenAt: '2026-11-23T02:00:00.000Z',
  calledAt: null,
  calls: 0,
  deskId: null,
  deskName: null,
  unitId: null,
  unitName: null,
  roomName: null,
  zone: '1',
  isHidden: false,
  restUntil: null,
  apartFrom: [],
  callFrom: null,
  allowedActions,
  visit: {
    id: 1,
    topic: 'wage',
    way: 'self',
    headCount: 1,
    needs: [],
    maskedName: null,
    earlierVisits: 0,
    hasInk: false,
    caseFileId: null,
    askedCaseFileId: null,
    appointedAt: null,
  },
})

it('shows who waits first in the order of the center, then the missed, then who is at a desk', () => {
  const rows = queueRows([
    ticket('A001', 'inService'),
    ticket('P002', 'waiting'),
    ticket('A003', 'missed'),
    ticket('A004', 'moved'),
    ticket('A005', 'waiting'),
  ])
  expect(rows.map(row => row.ticketNo)).toEqual(['P002', 'A004', 'A005', 'A003', 'A001'])
})

it('keeps what is over only while it can be taken back', () => {
  const rows = queueRows([ticket('A001', 'done'), ticket('A002', 'done', ['undo']), ticket('A003', 'closed')])
  expect(rows.map(row => row.ticketNo)).toEqual(['A002'])
})

it('offers to take the last action back for eight seconds, and the newest one only', () => {
  vi.useFakeTimers()
  lastAction.offer({ action: 'call', ticketId: 1, ticketNo: 'A001', status: 'called' })
  vi.advanceTimersByTime(UNDO_OFFER_MS - 1)
  lastAction.offer({ action: 'start', ticketId: 1, ticketNo: 'A001', status: 'inService' })
  vi.advanceTimersByTime(UNDO_OFFER_MS - 1)
  expect(lastAction.get()?.action).toBe('start')
  vi.advanceTimersByTime(1)
  expect(lastAction.get()).toBeNull()
  vi.useRealTimers()
})
