import { DomainError } from '#center/contract/domain-error.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { insertSupplement, listSupplements, updateSupplement } from '#db/repositories/life.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { issueRefusal } from '../paper/issue-refusal.ts'
import { type Work, write } from '../write.ts'
import { wordsOf } from './case-words.ts'
import { reachForAction, takeAction } from './take-action.ts'

type Versioned = { opId: string; id: number; version: number }

/** 当场办结: the matter was answered at the window after all. */
export async function giveAdvice(deps: Deps, actor: Actor, input: Versioned & { answer: string }) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'giveAdvice')
    const { to } = await wordsOf(work.tx, file)
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'consultSlip',
      to,
      text: input.answer,
      signers: ['clerk'],
    })
    const moved = await takeAction(deps, work, actor, file, 'giveAdvice', {
      change: { answer: input.answer, closedOn: work.today },
    })
    return { ...moved, paperId }
  })
}

/** W9: not accepted (不予受理), or shown the statutory way (引导); the slip names the basis and the right door. */
export async function turnAway(
  deps: Deps,
  actor: Actor,
  input: Versioned & { outcome: 'refuse' | 'redirect'; basis: string; door: string; note: string | null },
) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, input.outcome)
    const { to } = await wordsOf(work.tx, file)
    const { paperId } = await issueRefusal(deps, work, actor, file, {
      to,
      typeCode: file.typeCode,
      registeredOn: file.registeredOn,
      basis: input.basis,
      door: input.door,
      text: input.note,
    })
    const moved = await takeAction(deps, work, actor, file, input.outcome, {
      change: { answer: input.note ?? input.door, closedOn: work.today },
    })
    return { ...moved, paperId }
  })
}

/** 一次性告知补正: everything that is missing in one notice; the time to dispatch stands still meanwhile. @throws DomainError 'case-file.date-not-to-come' */
export async function requestMaterial(
  deps: Deps,
  actor: Actor,
  input: Versioned & { items: readonly string[]; dueOn: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'requestMaterial')
    assertToCome(work, input.dueOn, ['dueOn'])
    const { to, matter } = await wordsOf(work.tx, file)
    await insertSupplement(work.tx, {
      caseFileId: file.id,
      items: JSON.stringify(input.items),
      dueOn: input.dueOn,
      askedAt: work.now,
      askedBy: by,
    })
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'supplementNotice',
      to,
      params: { matter, due: input.dueOn },
      items: input.items,
      signers: ['visitor', 'clerk'],
    })
    const moved = await takeAction(deps, work, actor, file, 'requestMaterial', {
      dueOn: input.dueOn,
      pause: { reason: 'supplement', note: input.items.join('；') },
      detail: { due: input.dueOn },
    })
    return { ...moved, paperId }
  })
}

/** What was asked for has come, or the visitor has said that there is no more: the matter goes on. */
export async function supplyMaterial(deps: Deps, actor: Actor, input: Versioned & { note: string | null }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'supplyMaterial')
    const open = (await listSupplements(work.tx, file.id)).find(({ suppliedAt }) => suppliedAt === null)
    if (open !== undefined)
      await updateSupplement(work.tx, open.id, { suppliedAt: work.now, suppliedBy: by, note: input.note })
    return takeAction(deps, work, actor, file, 'supplyMaterial')
  })
}

/** @throws DomainError 'case-file.date-not-to-come' where a day is not after today */
export function assertToCome(work: Work, on: string, path: readonly string[]): void {
  if (isPlainDate(on) && on > work.today) return
  const key = 'problems.case-file.date-not-to-come'
  throw new DomainError(
    'case-file.date-not-to-come',
    { today: work.today },
    { fields: [{ path, key, params: { today: work.today } }] },
  )
}
