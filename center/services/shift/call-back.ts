import { DomainError } from '#center/contract/domain-error.ts'
import { findCallBack, finishCallBackRow, insertCallBack } from '#db/repositories/shift.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Keeps a promise to call somebody back. @throws DomainError 'call-back.in-past' | 'case-file.not-found' */
export async function promiseCallBack(
  deps: Deps,
  actor: Actor,
  input: { opId: string; caseFileId: number | null; name: string; phone: string; about: string; dueOn: string },
): Promise<{ id: number }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, today, journal, publish }) => {
    const { opId: _, ...promised } = input
    if (input.dueOn < today)
      throw new DomainError(
        'call-back.in-past',
        {},
        { fields: [{ path: ['dueOn'], key: 'problems.call-back.in-past' }] },
      )
    if (input.caseFileId !== null) await reachCaseFile(deps, tx, actor, 'caseFile.open', input.caseFileId)
    const id = await insertCallBack(tx, {
      ...promised,
      status: 'promised',
      note: null,
      promisedAt: now,
      promisedBy: staffId,
      ownerId: staffId,
      doneAt: null,
    })
    await journal({
      object: 'callBack',
      objectId: id,
      caseFileId: input.caseFileId,
      action: 'callBack.promised',
      detail: { due: input.dueOn },
    })
    publish({ noun: 'shift', id })
    return { id }
  })
}

/** The number to call, for who owes the call; journaled. It is not kept with the operation. @throws DomainError 'call-back.not-found' */
export async function revealCallBack(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  await write(deps, actor, input, async ({ tx, journal }) => {
    const call = await reachCallBack(tx, actor, input.id)
    await journal({
      object: 'callBack',
      objectId: call.id,
      caseFileId: call.caseFileId,
      action: 'callBack.revealed',
    })
    return { id: call.id }
  })
  return { phone: (await reachCallBack(deps.db, actor, input.id)).phone }
}

/** The call was made, or tried, with what came of it. @throws DomainError 'call-back.not-found' | 'call-back.action-not-allowed' */
export async function finishCallBack(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; note: string },
): Promise<{ id: number }> {
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const call = await reachCallBack(tx, actor, input.id)
    if (call.status === 'done') throw new DomainError('call-back.action-not-allowed')
    await finishCallBackRow(tx, call.id, input.note, now)
    await journal({ object: 'callBack', objectId: call.id, caseFileId: call.caseFileId, action: 'callBack.done' })
    publish({ noun: 'shift', id: call.id })
    return { id: call.id }
  })
}

async function reachCallBack(db: Reader, actor: Actor, id: number) {
  const call = await findCallBack(db, id)
  if (call === undefined || call.ownerId !== actor.staffId) throw new DomainError('call-back.not-found')
  return call
}
