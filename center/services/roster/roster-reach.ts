import { DomainError } from '#center/contract/domain-error.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { listDesks } from '#db/repositories/center.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'

/** Whether one may change the roster of a unit: a lead that of the own one, the manager every one. */
export const mayChange = (actor: Actor, unitId: number): boolean =>
  grantsFor(actor.roles, 'roster.change').some(({ scope }) => scope === 'center' || actor.unitId === unitId)

/** @throws DomainError 'unit.not-found': another unit is answered as one that is not there */
export function assertMayChange(actor: Actor, unitId: number): void {
  if (!mayChange(actor, unitId)) throw new DomainError('unit.not-found')
}

/**
 * An active person of the unit. @param field of the form the refusal stands at
 * @throws DomainError 'staff.not-of-unit'
 */
export async function getColleague(db: Reader, staffId: number, unitId: number, field: string) {
  const person = await findStaff(db, staffId)
  if (person === undefined || person.status !== 'active' || person.unitId !== unitId)
    throw new DomainError('staff.not-of-unit', {}, { fields: [{ path: [field], key: 'problems.staff.not-of-unit' }] })
  return person
}

/** @throws DomainError 'roster.desk-of-other-unit' */
export async function assertDesk(db: Reader, deskId: number | null, unitId: number): Promise<void> {
  if (deskId === null) return
  const desk = (await listDesks(db)).find(({ id }) => id === deskId)
  if (desk?.unitId !== unitId)
    throw new DomainError(
      'roster.desk-of-other-unit',
      {},
      { fields: [{ path: ['deskId'], key: 'problems.roster.desk-of-other-unit' }] },
    )
}
