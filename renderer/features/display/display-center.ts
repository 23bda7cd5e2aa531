import type { CenterStatus } from '#center/contract/center.ts'
import type { TicketBoard } from '#center/contract/visit.ts'
import { listenToCenter } from '../../lib/center-events.ts'
import { client } from '../../lib/client.ts'
import { withStation } from '../station/station-session.ts'

/** What the hall display asks of the center. */
export interface DisplayCenter {
  readonly status: () => Promise<CenterStatus>
  readonly board: () => Promise<TicketBoard>
  /** Tells of every change of the queue; returns the way to stop. */
  readonly listen: (onChange: () => void) => () => void
}

/** The center behind the display's station session. */
export const displayCenter: DisplayCenter = {
  status: () => client.center.status(),
  board: () => withStation('display', () => client.ticket.board()),
  listen: onChange =>
    listenToCenter(event => {
      if (event.noun === 'ticket' || event.noun === 'center') onChange()
    }),
}
