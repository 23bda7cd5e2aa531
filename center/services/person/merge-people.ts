import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { maskIdNumber, maskName } from '#center/domain/mask.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { refreshNamesOfPerson } from '#db/repositories/case-file.ts'
import { listWithin } from '#db/repositories/case-search.ts'
import { findPerson } from '#db/repositories/person.ts'
import {
  findMerge,
  findOpenMerge,
  insertMerge,
  listCaseIdsOfPerson,
  listMerges,
  movePlaces,
  renamePlaces,
  setMergedInto,
  updateMerge,
} from '#db/repositories/person-merge.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { checkSecondPerson } from '../session/second-person.ts'
import { type Work, write } from '../write.ts'

interface Approval {
  readonly username: string
  readonly password: string
}

/**
 * Asks that the second row of a person becomes the first; whoever may merge decides at once with a second person.
 * @throws DomainError 'person.not-found' | 'person.already-merged' | 'case-file.not-found' | 'approval.needed'
 */
export async function askMerge(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    caseFileId: number
    personId: number
    otherId: number
    reason: string
    approval: Approval | null
  },
) {
  const by = staffOf(actor)
  const { approval, ...asked } = input
  const mayDecide = grantsFor(actor.roles, 'person.merge').length > 0
  if (approval !== null && !mayDecide) throw new DomainError('permission.denied')
  const second = approval === null ? null : await checkSecondPerson(deps, actor, 'person.merge', approval)
  return write(deps, actor, asked, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.list', input.caseFileId)
    if (input.personId === input.otherId) throw new DomainError('person.not-found')
    for (const id of [input.personId, input.otherId]) await reachPerson(actor, work, id)
    if ((await findOpenMerge(work.tx, input.otherId)) !== undefined) throw new DomainError('person.already-merged')
    const id = await insertMerge(work.tx, {
      personId: input.personId,
      mergedId: input.otherId,
      reason: input.reason,
      status: 'asked',
      askedAt: work.now,
      askedBy: by,
    })
    await work.journal({
      object: 'person',
      objectId: input.personId,
      caseFileId: file.id,
      action: 'person.mergeAsked',
      detail: { merge: id, reason: input.reason },
    })
    if (second === null) return { id, status: 'asked' as const }
    await carryOut(work, { id, personId: input.personId, mergedId: input.otherId }, by, second)
    return { id, status: 'done' as const }
  })
}

/** Grants or refuses what was asked. Granting is signed by two. @throws DomainError 'person.merge-not-found' | 'approval.needed' */
export async function decideMerge(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; isGranted: boolean; approval: Approval | null },
) {
  const by = staffOf(actor)
  const { approval, ...decided } = input
  if (input.isGranted && approval === null) throw new DomainError('approval.needed')
  const second = approval === null ? null : await checkSecondPerson(deps, actor, 'person.merge', approval)
  return write(deps, actor, decided, async work => {
    const merge = await findMerge(work.tx, input.id)
    if (merge === undefined || merge.status !== 'asked') throw new DomainError('person.merge-not-found')
    for (const id of [merge.personId, merge.mergedId]) await reachPerson(actor, work, id)
    if (input.isGranted && second !== null) {
      await carryOut(work, merge, by, second)
      return { id: merge.id, status: 'done' as const }
    }
    await updateMerge(work.tx, merge.id, { status: 'refused', decidedAt: work.now, decidedBy: by })
    await work.journal({
      object: 'person',
      objectId: merge.personId,
      action: 'person.mergeRefused',
      detail: { merge: merge.id },
    })
    return { id: merge.id, status: 'refused' as const }
  })
}

/** Every place that named the second row names the first; no role is lost, and the trace leads back. */
async function carryOut(
  work: Work,
  merge: { readonly id: number; readonly personId: number; readonly mergedId: number },
  by: number,
  second: number,
): Promise<void> {
  const { tx, now } = work
  await updateMerge(tx, merge.id, { status: 'done', decidedAt: now, decidedBy: by, approvedBy: second })
  await movePlaces(tx, merge.id, merge.mergedId, merge.personId)
  await setMergedInto(tx, merge.mergedId, merge.personId)
  await refreshNamesOfPerson(tx, merge.personId)
  await tellCases(work, merge.personId, 'person.merged', { merge: merge.id, second })
}

/** Takes a merge back: every place names again whom it named before. @throws DomainError 'person.merge-not-found' */
export async function undoMerge(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string; approval: Approval },
) {
  const by = staffOf(actor)
  const { approval, ...undone } = input
  const second = await checkSecondPerson(deps, actor, 'person.merge', approval)
  return write(deps, actor, undone, async work => {
    const { tx, now } = work
    const merge = await findMerge(tx, input.id)
    if (merge === undefined || merge.status !== 'done') throw new DomainError('person.merge-not-found')
    await reachPerson(actor, work, merge.personId)
    await tellCases(work, merge.personId, 'person.unmerged', { merge: merge.id, second, reason: input.reason })
    await setMergedInto(tx, merge.mergedId, null)
    await renamePlaces(tx, merge.id, merge.personId, merge.mergedId)
    await updateMerge(tx, merge.id, {
      status: 'undone',
      undoneAt: now,
      undoneBy: by,
      undoReason: input.reason,
      undoApprovedBy: second,
    })
    for (const id of [merge.personId, merge.mergedId]) await refreshNamesOfPerson(tx, id)
    return { id: merge.id, status: 'undone' as const }
  })
}

/** Merges that concern people of this person's cases. */
export async function listMergesFor(deps: Deps, actor: Actor) {
  const within = await listWithin(deps.db, reachOf(actor, shanghaiDateOf(deps.now())))
  const shown = []
  for (const merge of await listMerges(deps.db)) {
    const ids = await listCaseIdsOfPerson(deps.db, merge.personId)
    if (within !== null && !ids.some(id => within.has(id))) continue
    shown.push({
      id: merge.id,
      status: merge.status,
      keptName: merge.keptName === null ? null : maskName(merge.keptName),
      keptDocument: merge.keptDocument === null ? null : maskIdNumber(merge.keptDocument),
      mergedName: merge.mergedName === null ? null : maskName(merge.mergedName),
      mergedDocument: merge.mergedDocument === null ? null : maskIdNumber(merge.mergedDocument),
      reason: merge.reason,
      askedAt: merge.askedAt,
      askedBy: merge.askedByName,
      decidedAt: merge.decidedAt,
      places: merge.places ?? 0,
      undoReason: merge.undoReason,
    })
  }
  return shown
}

/** A person with a case within the actor's lists. @throws DomainError 'person.not-found' for any other, and for one merged already */
async function reachPerson(actor: Actor, { tx, today }: Work, id: number): Promise<void> {
  const person = await findPerson(tx, id)
  const within = await listWithin(tx, reachOf(actor, today))
  const cases = await listCaseIdsOfPerson(tx, id)
  if (person === undefined || person.mergedInto !== null || !cases.some(file => within === null || within.has(file)))
    throw new DomainError('person.not-found')
}

async function tellCases(work: Work, personId: number, action: string, detail: Record<string, string | number>) {
  for (const caseFileId of await listCaseIdsOfPerson(work.tx, personId)) {
    await work.journal({ object: 'person', objectId: personId, caseFileId, action, detail })
    work.publish({ noun: 'caseFile', id: caseFileId })
  }
}
