import { PASSWORD_RULE } from '#center/domain/password/password-rule.ts'
import { removePin } from '#db/repositories/pin.ts'
import { endSessionsOf } from '#db/repositories/session.ts'
import { setCredential } from '#db/repositories/staff.ts'
import type { Writer } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'

// Without characters one takes for another when reading from paper.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'

export interface InitialPassword {
  readonly initialPassword: string
  readonly validUntil: string
  readonly hash: string
}

/** Makes a random password for one use within 24 hours. Hashing is slow on purpose, so it happens before the transaction. */
export async function makeInitialPassword(deps: Deps): Promise<InitialPassword> {
  const letters = Array.from(deps.randomBytes(14), byte => ALPHABET[byte % ALPHABET.length])
  const initialPassword = `${letters.slice(0, 7).join('')}-${letters.slice(7).join('')}`
  return {
    initialPassword,
    validUntil: new Date(Date.parse(deps.now()) + PASSWORD_RULE.initialHours * 3_600_000).toISOString(),
    hash: await deps.passwords.hash(initialPassword),
  }
}

export async function setInitialPassword(
  tx: Writer,
  staffId: number,
  made: InitialPassword,
  now: string,
): Promise<void> {
  await setCredential(tx, { staffId, hash: made.hash, mustChange: 1, validUntil: made.validUntil, changedAt: now })
  await removePin(tx, staffId)
  await endSessionsOf(tx, staffId, now, null)
}
