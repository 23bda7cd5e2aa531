import type { CenterStatus } from '#center/contract/center.ts'
import type { CenterEvent } from '#center/contract/events.ts'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { listenToCenter } from '../../lib/center-events.ts'
import { client } from '../../lib/client.ts'
import { withStation } from '../station/station-session.ts'

/** What the hall display asks of the center. */
export interface DisplayCenter {
  readonly status: () => Promise<CenterStatus>
  readonly board: () => Promise<TicketBoard>
  readonly hall: () => Promise<HallView>
  /** Tells of every change; returns the way to stop. */
  readonly listen: (onChange: (noun: CenterEvent['noun']) => void) => () => void
}

/** The center behind the display's station session. */
export const displayCenter: DisplayCenter = {
  status: () => client.center.status(),
  board: () => withStation('display', () => client.hall.board()),
  hall: () => withStation('display', () => client.hall.get()),
  listen: onChange => listenToCenter(event => onChange(event.noun)),
}
