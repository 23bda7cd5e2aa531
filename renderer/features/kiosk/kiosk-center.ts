import type { CenterStatus } from '#center/contract/center.ts'
import type { RegisterVisitInput, VisitTicket } from '#center/contract/visit.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { withStation } from '../station/station-session.ts'
import type { Identity, VisitorCheck } from './kiosk-state.ts'

/** What the kiosk asks of the center. */
export interface KioskCenter {
  readonly status: () => Promise<CenterStatus>
  readonly check: (identity: Identity) => Promise<VisitorCheck>
  readonly register: (input: RegisterVisitInput) => Promise<VisitTicket>
  /** Whether the ticket is on its way to paper. */
  readonly print: (visitId: number) => Promise<boolean>
}

/** The center behind the kiosk's station session. */
export const kioskCenter: KioskCenter = {
  status: () => client.center.status(),
  check: ({ documentType, documentNumber, name }) =>
    withStation('kiosk', () => client.visit.check({ documentType, documentNumber, name })),
  register: input => withStation('kiosk', () => client.visit.register(input)),
  print: async visitId => {
    const opId = newOperationId()
    const { state } = await withStation('kiosk', () => client.paper.printTicket({ opId, id: visitId }))
    return state !== 'failed'
  },
}
