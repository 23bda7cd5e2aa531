import { DomainError } from '#center/contract/domain-error.ts'
import { findAlert, listAlerts, markSeen } from '#db/repositories/risk.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Alerts that were seen, in the list below the open ones. */
const SEEN_SHOWN = 20

/** Red cases nobody has looked at yet, and those seen last: code and unit, nobody's name. */
export const listRedAlerts = (deps: Deps, _actor: Actor) => listAlerts(deps.db, SEEN_SHOWN)

/** The duty leader has seen it, by name and time. @throws DomainError 'risk.nothing-to-see' where somebody was quicker */
export async function seeRedAlert(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const alert = await findAlert(tx, input.id)
    if (alert === undefined || alert.seenAt !== null) throw new DomainError('risk.nothing-to-see')
    await markSeen(tx, alert.id, now, by)
    await journal({ object: 'riskAlert', objectId: alert.id, caseFileId: alert.caseFileId, action: 'risk.alertSeen' })
    publish({ noun: 'risk', id: alert.caseFileId })
    return { id: alert.id }
  })
}
