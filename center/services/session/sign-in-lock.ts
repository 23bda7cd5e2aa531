import { clearFailures, findLock, insertFailure, listFailures, setLock } from '#db/repositories/session.ts'
import type { Reader, Writer } from '#db/transaction.ts'

/** Five failures lock an account for fifteen minutes (security rules of sign-in). */
export const LOCK_RULE = { failures: 5, windowMinutes: 15, lockMinutes: 15 } as const

const minutesFrom = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

/** Minutes an account stays locked; 0: open. @param subject keyed hash of the user name, known or not */
export async function lockedMinutes(db: Reader, subject: string, now: string): Promise<number> {
  const until = await findLock(db, subject)
  return until === undefined || until <= now ? 0 : Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000)
}

export async function noteFailure(tx: Writer, subject: string, now: string): Promise<void> {
  await insertFailure(tx, subject, now)
  const recent = await listFailures(tx, subject, minutesFrom(now, -LOCK_RULE.windowMinutes))
  if (recent >= LOCK_RULE.failures) {
    await setLock(tx, subject, minutesFrom(now, LOCK_RULE.lockMinutes))
    await clearFailures(tx, subject)
  }
}
