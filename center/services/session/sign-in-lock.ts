import { appendJournal } from '#db/repositories/journal.ts'
import { clearFailures, findLock, insertFailure, listFailures, setLock } from '#db/repositories/session.ts'
import { inTransaction, type Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'

/** Five failures lock an account for fifteen minutes (security rules of sign-in). */
export const LOCK_RULE = { failures: 5, windowMinutes: 15, lockMinutes: 15 } as const

const minutesFrom = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

/** Minutes an account stays locked; 0: open. @param subject keyed hash of the user name, known or not */
export async function lockedMinutes(db: Reader, subject: string, now: string): Promise<number> {
  const until = await findLock(db, subject)
  return until === undefined || until <= now ? 0 : Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000)
}

/**
 * Keeps a refused try: counts it, locks after the last one, and journals it; nothing of what was typed is kept.
 * @param refused.staffId who was meant, where there is such a person
 * @returns minutes the subject is locked now; 0: open
 */
export async function keepRefusal(
  deps: Deps,
  refused: { subject: string; staffId: number | null; action: 'session.refused' | 'session.pinRefused'; now: string },
): Promise<number> {
  const { subject, staffId, action, now } = refused
  return inTransaction(deps.db, async tx => {
    await insertFailure(tx, subject, now)
    const recent = await listFailures(tx, subject, minutesFrom(now, -LOCK_RULE.windowMinutes))
    if (recent >= LOCK_RULE.failures) {
      await setLock(tx, subject, minutesFrom(now, LOCK_RULE.lockMinutes))
      await clearFailures(tx, subject)
    }
    await appendJournal(
      tx,
      {
        at: now,
        staffId,
        stationId: null,
        object: 'session',
        objectId: staffId ?? 0,
        caseFileId: null,
        action,
        fromStatus: null,
        toStatus: null,
        detail: '{}',
      },
      deps.keyedHash,
    )
    return lockedMinutes(tx, subject, now)
  })
}
