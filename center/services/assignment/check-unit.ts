import { DomainError } from '#center/contract/domain-error.ts'
import { findUnit } from '#db/repositories/center.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'

/**
 * The unit, and the person if one is named, that something can be sent to.
 * @throws DomainError 'unit.not-found' | 'staff.not-of-unit', each at its field
 */
export async function checkUnit(
  db: Reader,
  unitId: number,
  staffId: number | null,
  path: readonly (string | number)[] = ['unitId'],
) {
  const unit = await findUnit(db, unitId)
  if (unit === undefined)
    throw new DomainError('unit.not-found', {}, { fields: [{ path, key: 'problems.unit.not-found' }] })
  if (staffId === null) return { unit, staff: null }
  const staff = await findStaff(db, staffId)
  if (staff?.unitId !== unit.id || staff.status !== 'active')
    throw new DomainError(
      'staff.not-of-unit',
      {},
      { fields: [{ path: ['staffId'], key: 'problems.staff.not-of-unit' }] },
    )
  return { unit, staff }
}
