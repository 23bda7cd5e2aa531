import { DomainError } from '#center/contract/domain-error.ts'
import type { StaffRole } from '#center/contract/permissions.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { findPin, hasSignedInSince } from '#db/repositories/pin.ts'
import { clearFailures } from '#db/repositories/session.ts'
import { findCredential, findStaff, listRoles } from '#db/repositories/staff.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { keepRefusal, lockedMinutes } from '../session/sign-in-lock.ts'

/** Who may step up to a kiosk; the auditor only looks. */
const MAY_STEP_UP: readonly StaffRole[] = ['frontDesk', 'mediator', 'departmentLead', 'manager', 'administrator']

/**
 * Who stands at a station, by number and PIN. A PIN is weak, so it counts only for who signed in with the password today,
 * and five wrong ones lock it for fifteen minutes as sign-in does (security rules of sign-in). The same answer and time for
 * unknown numbers, for people without a PIN and for those not signed in today.
 * Opens transactions of its own and must be called outside of one: a refused try is kept although the caller fails.
 * @param input.staffNumber id of the member of staff in digits
 * @throws DomainError 'pin.wrong' | 'pin.locked'
 */
export async function checkPin(
  deps: Deps,
  input: { readonly staffNumber: string; readonly pin: string },
): Promise<{ staffId: number; name: string }> {
  const staffId = Number(input.staffNumber)
  const subject = deps.keyedHash(`pin:${staffId}`)
  const now = deps.now()
  const minutes = await lockedMinutes(deps.db, subject, now)
  if (minutes > 0) throw new DomainError('pin.locked', { minutes })
  const person = await findStaff(deps.db, staffId)
  const roles = (await listRoles(deps.db, staffId)).get(staffId) ?? []
  const mustChange = (await findCredential(deps.db, staffId))?.mustChange !== 0
  const isHere = await hasSignedInSince(deps.db, staffId, startOfShanghaiDay(shanghaiDateOf(now)))
  const kept = await findPin(deps.db, staffId)
  const isRight = await deps.passwords.verify(input.pin, kept?.hash ?? null)
  const isAdmitted =
    person?.status === 'active' && roles.some(role => MAY_STEP_UP.includes(role)) && !mustChange && isHere
  if (isRight && isAdmitted) {
    await inTransaction(deps.db, tx => clearFailures(tx, subject))
    return { staffId, name: person.name }
  }
  const left = await keepRefusal(deps, { subject, staffId: person?.id ?? null, action: 'session.pinRefused', now })
  throw left > 0 ? new DomainError('pin.locked', { minutes: left }) : new DomainError('pin.wrong')
}
