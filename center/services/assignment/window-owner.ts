import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { getCenterUnit } from '#db/repositories/center.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'

/** Who owns a case while no unit does: the center, by the clerk who took it in as long as that person works there. */
export async function windowOwner(
  db: Reader,
  file: Pick<FoundCaseFile, 'registeredBy'>,
): Promise<{ ownerUnitId: number; ownerStaffId: number | null }> {
  const window = await getCenterUnit(db)
  const clerk = await findStaff(db, file.registeredBy)
  const isThere = clerk?.status === 'active' && clerk.unitId === window.id
  return { ownerUnitId: window.id, ownerStaffId: isThere ? clerk.id : null }
}
