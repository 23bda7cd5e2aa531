import type { PeriodKind, TicketStatus } from '#center/contract/statuses.ts'

/** What the time of a ticket is while it stands so; null: its time is over. */
export const PERIOD_OF: Readonly<Record<TicketStatus, PeriodKind | null>> = {
  waiting: 'waiting',
  moved: 'waiting',
  called: 'walking',
  present: 'walking',
  inService: 'inService',
  held: 'held',
  missed: 'away',
  done: null,
  closed: null,
}
