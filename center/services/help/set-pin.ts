import { DomainError } from '#center/contract/domain-error.ts'
import { isTrivialPin } from '#center/domain/password/pin-rule.ts'
import { setPinHash } from '#db/repositories/pin.ts'
import { findCredential } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/**
 * Sets one's own PIN for stations of the hall; the password is asked again.
 * @returns the number one types before it
 * @throws DomainError 'password.wrong-current' | 'pin.trivial', each at its field
 */
export async function setPin(
  deps: Deps,
  actor: Actor,
  input: { opId: string; password: string; pin: string },
): Promise<{ staffNumber: string }> {
  const staffId = staffOf(actor)
  const credential = await findCredential(deps.db, staffId)
  if (!(await deps.passwords.verify(input.password, credential?.hash ?? null)))
    throw new DomainError(
      'password.wrong-current',
      {},
      { fields: [{ path: ['password'], key: 'problems.password.wrong-current' }] },
    )
  if (isTrivialPin(input.pin))
    throw new DomainError('pin.trivial', {}, { fields: [{ path: ['pin'], key: 'problems.pin.trivial' }] })
  const hash = await deps.passwords.hash(input.pin)
  // Neither password nor PIN enters the operation's hash: six digits are soon guessed from one.
  return write(deps, actor, { opId: input.opId }, async ({ tx, now, journal }) => {
    await setPinHash(tx, staffId, hash, now)
    await journal({ object: 'staff', objectId: staffId, action: 'staff.pinSet' })
    return { staffNumber: String(staffId) }
  })
}
