import { DomainError } from '#center/contract/domain-error.ts'
import { PASSWORD_RULE, weaknessOf } from '#center/domain/password/password-rule.ts'
import { endSessionsOf } from '#db/repositories/session.ts'
import { findCredential, findStaff, listOldHashes, setCredential } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** @throws DomainError 'password.wrong-current' | 'password.too-weak' | 'password.used-before', each at its field */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  input: { opId: string; current: string; next: string },
): Promise<{ changed: true }> {
  const staffId = staffOf(actor)
  const person = await findStaff(deps.db, staffId)
  const credential = await findCredential(deps.db, staffId)
  if (person === undefined || credential === undefined) throw new DomainError('session.required')
  if (!(await deps.passwords.verify(input.current, credential.hash)))
    throw new DomainError(
      'password.wrong-current',
      {},
      { fields: [{ path: ['current'], key: 'problems.password.wrong-current' }] },
    )
  const weakness = weaknessOf(input.next, person.username)
  if (weakness !== null) throw new DomainError('password.too-weak', {}, { fields: [{ path: ['next'], key: weakness }] })
  for (const old of await listOldHashes(deps.db, staffId, PASSWORD_RULE.remembered)) {
    if (await deps.passwords.verify(input.next, old))
      throw new DomainError(
        'password.used-before',
        { count: PASSWORD_RULE.remembered },
        {
          fields: [
            { path: ['next'], key: 'problems.password.used-before', params: { count: PASSWORD_RULE.remembered } },
          ],
        },
      )
  }
  const hash = await deps.passwords.hash(input.next)
  // The passwords themselves never enter the operation's hash.
  return write(deps, actor, { opId: input.opId }, async ({ tx, now, journal }) => {
    await setCredential(tx, { staffId, hash, mustChange: 0, validUntil: null, changedAt: now })
    await endSessionsOf(tx, staffId, now, actor.sessionId)
    await journal({ object: 'staff', objectId: staffId, action: 'staff.passwordChanged' })
    return { changed: true as const }
  })
}
