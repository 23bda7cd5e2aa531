import { appendJournal } from '#db/repositories/journal.ts'
import { endSession } from '#db/repositories/session.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** Signs out; the token is worth nothing from here on. */
export async function signOut(deps: Deps, actor: Actor): Promise<{ ended: true }> {
  const now = deps.now()
  await inTransaction(deps.db, async tx => {
    await endSession(tx, actor.sessionId, now)
    await appendJournal(
      tx,
      {
        at: now,
        staffId: actor.staffId,
        stationId: actor.stationId,
        object: 'session',
        objectId: actor.sessionId,
        caseFileId: null,
        action: 'session.ended',
        fromStatus: null,
        toStatus: null,
        detail: '{}',
      },
      deps.keyedHash,
    )
  })
  return { ended: true }
}
