import { DomainError } from '#center/contract/domain-error.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { insertReminder, listReminders } from '#db/repositories/supervision.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { unitInReach } from './reach-supervision.ts'

/** Reminders a list shows. */
const SHOWN = 100

/**
 * 催办, the mild step before a letter: tells the unit of each case, in one act. Cases that ended meanwhile are left out and
 * named in the answer.
 */
export async function remindUnits(
  deps: Deps,
  actor: Actor,
  input: { opId: string; caseFileIds: readonly number[]; message: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const reminded: number[] = []
    const skipped: number[] = []
    for (const id of new Set(input.caseFileIds)) {
      const file = await findCaseFile(tx, id)
      if (file === undefined || file.nextStep === 'none') {
        skipped.push(id)
        continue
      }
      const unitId = file.assignedUnitId ?? file.ownerUnitId
      await insertReminder(tx, { caseFileId: id, unitId, message: input.message, remindedAt: now, remindedBy: by })
      await journal({
        object: 'caseFile',
        objectId: id,
        caseFileId: id,
        action: 'reminder.sent',
        detail: { unit: (await findUnit(tx, unitId))?.name ?? '', message: input.message },
      })
      reminded.push(id)
    }
    publish({ noun: 'supervision', id: null })
    return { reminded, skipped }
  })
}

/** Reminders of a case, or the newest ones, as far as the asker reaches. */
export async function listRemindersFor(deps: Deps, actor: Actor, input: { caseFileId?: number | undefined }) {
  const unitId = unitInReach(actor, 'supervision.read')
  if (unitId === undefined) throw new DomainError('permission.denied')
  return listReminders(deps.db, { caseFileId: input.caseFileId ?? null, unitId }, SHOWN)
}
