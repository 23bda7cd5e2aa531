import { DomainError } from '#center/contract/domain-error.ts'
import type { Need } from '#center/contract/statuses.ts'
import { startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { findOpenCall, insertHelpCall, refreshHelpCall } from '#db/repositories/help.ts'
import { findVisit } from '#db/repositories/visit.ts'
import { type Actor, staffOf, stationOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'

/**
 * A visitor at the kiosk calls for a person. While the call is open a second press tells more of it and makes no second one.
 * @throws DomainError 'visit.not-found' where the visit is not one of this station today
 */
export async function raiseHelp(
  deps: Deps,
  actor: Actor,
  input: { opId: string; kind: 'visitor' | 'quiet'; page: string; needs: readonly Need[]; visitId: number | null },
): Promise<{ id: number; raisedAt: string }> {
  const stationId = stationOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    if (input.visitId !== null) {
      const visit = await findVisit(tx, input.visitId)
      if (visit?.stationId !== stationId || visit.onDate !== today) throw new DomainError('visit.not-found')
    }
    const open = await findOpenCall(tx, { stationId }, startOfShanghaiDay(today))
    const told = { kind: input.kind, page: input.page, needs: JSON.stringify(input.needs) }
    if (open !== undefined) {
      await refreshHelpCall(tx, open.id, { ...told, visitId: input.visitId ?? open.visitId })
      work.publish({ noun: 'help', id: open.id })
      return { id: open.id, raisedAt: open.raisedAt }
    }
    const id = await insertHelpCall(tx, {
      ...told,
      stationId,
      deskId: null,
      visitId: input.visitId,
      raisedAt: now,
      raisedBy: null,
      answeredAt: null,
      answeredBy: null,
    })
    return raised(work, id, input.kind)
  })
}

/**
 * Silent help of a desk: the colleagues and the manager see it, nothing shows or sounds at the desk itself.
 * @throws DomainError 'ticket.desk-needed' where the person sits at none
 */
export async function raiseHelpAtDesk(
  deps: Deps,
  actor: Actor,
  input: { opId: string },
): Promise<{ id: number; raisedAt: string }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const { deskId } = actor
    if (deskId === null) throw new DomainError('ticket.desk-needed')
    const open = await findOpenCall(tx, { deskId }, startOfShanghaiDay(today))
    if (open !== undefined) return { id: open.id, raisedAt: open.raisedAt }
    const id = await insertHelpCall(tx, {
      kind: 'desk',
      stationId: null,
      deskId,
      page: null,
      needs: '[]',
      visitId: null,
      raisedAt: now,
      raisedBy: staffId,
      answeredAt: null,
      answeredBy: null,
    })
    return raised(work, id, 'desk')
  })
}

async function raised({ now, journal, publish }: Work, id: number, kind: string) {
  await journal({ object: 'help', objectId: id, action: 'help.raised', detail: { kind } })
  publish({ noun: 'help', id })
  return { id, raisedAt: now }
}
