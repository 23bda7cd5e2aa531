import { DomainError } from '#center/contract/domain-error.ts'
import type { OpenThings } from '#center/contract/shift.ts'
import { findCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import { findDraft } from '#db/repositories/draft.ts'
import { insertHandOver, passCallBacks, passDraft } from '#db/repositories/shift.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { checkSecondPerson } from '../session/second-person.ts'
import { checkCredentials } from '../session/sign-in.ts'
import { type Work, write } from '../write.ts'
import { openThingsOf } from './open-things.ts'

interface HandOverInput {
  readonly opId: string
  readonly password: string
  readonly taker: { readonly username: string; readonly password: string }
  readonly note: string
}

/**
 * W13: everything open at this window goes to the next person, who signs at the same screen: cases not yet sent get a new
 * owner, drafts and promised calls move; tickets in hand stay with the window itself. The sheet lists it all.
 * @throws DomainError 'approval.refused' where it is the same person or one who may not register
 */
export async function handOverShift(deps: Deps, actor: Actor, input: HandOverInput) {
  const staffId = staffOf(actor)
  const giver = await findStaff(deps.db, staffId)
  if (giver === undefined) throw new DomainError('permission.denied')
  await checkCredentials(deps, giver.username, input.password)
  const takerId = await checkSecondPerson(deps, actor, 'caseFile.register', input.taker)
  const taker = await findStaff(deps.db, takerId)
  // Passwords are no part of what is kept of an operation.
  const { opId, note } = input
  return write(deps, actor, { opId, note, takerId }, async work => {
    const { tx, now, journal, publish } = work
    const things = await openThingsOf(tx, actor, work.today)
    for (const { id } of things.caseFiles) await reown(work, id, takerId, taker?.name ?? '')
    const keptDrafts: string[] = []
    for (const { key } of things.drafts) {
      if ((await findDraft(tx, takerId, key)) === undefined) await passDraft(tx, key, staffId, takerId)
      else keptDrafts.push(key)
    }
    await passCallBacks(tx, staffId, takerId)
    const names = { from: giver.name, to: taker?.name ?? '' }
    const { paperId } = await issueLetter(deps, work, actor, null, {
      kind: 'shiftHandOver',
      to: null,
      params: names,
      rows: rowsOf(things),
      text: note,
      signers: ['from', 'to'],
    })
    const counts = countsOf(things)
    const id = await insertHandOver(tx, {
      deskId: actor.deskId,
      fromId: staffId,
      toId: takerId,
      at: now,
      note,
      things: JSON.stringify(counts),
      paperId,
    })
    await journal({
      object: 'shift',
      objectId: id,
      action: 'shift.handedOver',
      detail: { toStaff: takerId, ...counts },
    })
    publish({ noun: 'shift', id })
    return { id, paperId, keptDrafts }
  })
}

/** A case that waits to be sent answers to the person who took over. */
async function reown({ tx, journal, publish }: Work, id: number, takerId: number, to: string): Promise<void> {
  const file = await findCaseFile(tx, id)
  if (file === undefined) return
  await updateCaseFile(tx, recordOf(file), { ownerStaffId: takerId })
  await journal({ object: 'caseFile', objectId: id, caseFileId: id, action: 'caseFile.shiftTakenOver', detail: { to } })
  publish({ noun: 'caseFile', id })
}

const countsOf = (things: OpenThings) => ({
  tickets: things.tickets.length,
  caseFiles: things.caseFiles.length,
  drafts: things.drafts.length,
  callBacks: things.callBacks.length,
  helps: things.helps.length,
})

/** What stands on the sheet: numbers and codes, no names and no stories. */
function rowsOf(things: OpenThings): { label: string; value: string }[] {
  return [
    { label: 'tickets', value: things.tickets.map(({ ticketNo }) => ticketNo).join(' ') },
    { label: 'caseFiles', value: things.caseFiles.map(({ code }) => code).join('\n') },
    { label: 'drafts', value: String(things.drafts.length) },
    { label: 'callBacks', value: things.callBacks.map(({ dueOn, about }) => `${dueOn} ${about}`).join('\n') },
    { label: 'helps', value: String(things.helps.length) },
  ]
}
