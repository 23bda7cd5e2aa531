import { DomainError } from '#center/contract/domain-error.ts'
import type { SessionView } from '#center/contract/staff.ts'
import { hexOf } from '#center/contract/values/hex.ts'
import { findDesk } from '#db/repositories/center.ts'
import { appendJournal } from '#db/repositories/journal.ts'
import { clearFailures, insertSession, releaseDesk } from '#db/repositories/session.ts'
import { findCredential, findStaffByUsername, listRoles } from '#db/repositories/staff.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { SESSION_RULE } from './authenticate.ts'
import { keepRefusal, lockedMinutes } from './sign-in-lock.ts'
import { viewSession } from './view-session.ts'

/** Checks a name and password; the same text and time for unknown names. @throws DomainError 'session.locked' | 'session.wrong-credentials' | 'session.initial-password-expired' */
export async function checkCredentials(
  deps: Deps,
  username: string,
  password: string,
): Promise<{ staffId: number; unitId: number; name: string }> {
  const subject = deps.keyedHash(`sign-in:${username.trim().toLowerCase()}`)
  const minutes = await lockedMinutes(deps.db, subject, deps.now())
  if (minutes > 0) throw new DomainError('session.locked', { minutes })
  const person = await findStaffByUsername(deps.db, username.trim().toLowerCase())
  const credential = person?.status === 'active' ? await findCredential(deps.db, person.id) : undefined
  const isRight = await deps.passwords.verify(password, credential?.hash ?? null)
  const now = deps.now()
  if (!isRight || person === undefined || credential === undefined) {
    const left = await keepRefusal(deps, { subject, staffId: person?.id ?? null, action: 'session.refused', now })
    if (left > 0) throw new DomainError('session.locked', { minutes: left })
    throw new DomainError('session.wrong-credentials')
  }
  if (credential.validUntil !== null && credential.validUntil <= now)
    throw new DomainError('session.initial-password-expired')
  await inTransaction(deps.db, tx => clearFailures(tx, subject))
  return { staffId: person.id, unitId: person.unitId, name: person.name }
}

/**
 * Opens a session: a random token whose hash alone is kept.
 * @param input.deskId window or desk the person sits at; whoever sat there before is moved off
 */
export async function signIn(
  deps: Deps,
  input: { username: string; password: string; deskId: number | null },
): Promise<{ token: string; session: SessionView }> {
  const person = await checkCredentials(deps, input.username, input.password)
  const desk = input.deskId === null ? undefined : await findDesk(deps.db, input.deskId)
  const token = hexOf(deps.randomBytes(32))
  const now = deps.now()
  const expiresAt = new Date(Date.parse(now) + SESSION_RULE.absoluteHours * 3_600_000).toISOString()
  const sessionId = await inTransaction(deps.db, async tx => {
    if (desk !== undefined) await releaseDesk(tx, desk.id)
    const id = await insertSession(tx, {
      tokenHash: deps.hash(token),
      staffId: person.staffId,
      stationId: null,
      deskId: desk?.id ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      endedAt: null,
    })
    await appendJournal(
      tx,
      {
        at: now,
        staffId: person.staffId,
        stationId: null,
        object: 'session',
        objectId: id,
        caseFileId: null,
        action: 'session.opened',
        fromStatus: null,
        toStatus: null,
        detail: '{}',
      },
      deps.keyedHash,
    )
    return id
  })
  const roles = (await listRoles(deps.db, person.staffId)).get(person.staffId) ?? []
  const actor: Actor = {
    sessionId,
    staffId: person.staffId,
    stationId: null,
    name: person.name,
    roles,
    unitId: person.unitId,
    deskId: desk?.id ?? null,
  }
  return { token, session: await viewSession(deps, actor, expiresAt) }
}
