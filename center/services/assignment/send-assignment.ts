import type { AssistInput } from '#center/contract/assignment.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { ASSIST_RULE, OBJECTION_RULE, signingRule } from '#center/domain/case-file/clock-of.ts'
import { findLiveAssist, insertAssignment, updateAssignment } from '#db/repositories/assignment.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { insertTask, listTasksOfAssignment, updateTask } from '#db/repositories/task.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocksOfAssignment, startClock } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import type { RouteGrounds } from '../routing/record-choice.ts'
import type { Work } from '../write.ts'
import { checkUnit } from './check-unit.ts'
import { issueDispatchSlip } from './dispatch-slip.ts'

/** Whom a case goes to. */
export interface Lead {
  readonly unitId: number
  readonly staffId: number | null
  readonly note: string | null
  readonly grounds?: RouteGrounds
  readonly ruling?: { readonly reason: string; readonly basis: string }
}

/**
 * Sends a case to the unit that leads: its slip is issued, its time to sign and its time to object run.
 * A unit that assisted until now leads from here on.
 * @returns its assignment, the slip, and the day it has to sign by
 */
export async function sendLead(deps: Deps, work: Work, actor: Actor, file: FoundCaseFile, lead: Lead) {
  const { unit, staff } = await checkUnit(work.tx, lead.unitId, lead.staffId)
  const assist = await findLiveAssist(work.tx, file.id, unit.id)
  if (assist !== undefined) await withdrawAssist(work, actor, assist, lead.note ?? '')
  const assignmentId = await insertAssignment(work.tx, {
    caseFileId: file.id,
    unitId: unit.id,
    staffId: lead.staffId,
    note: lead.note,
    sentAt: work.now,
    sentBy: staffOf(actor),
    ...(lead.ruling === undefined
      ? {}
      : { isRuled: 1 as const, rulingReason: lead.ruling.reason, rulingBasis: lead.ruling.basis }),
  })
  const clock = { caseFileId: file.id, assignmentId }
  const nextDueOn = await startClock(deps, work, { ...clock, ruleCode: signingRule(file.riskColour) })
  if (lead.ruling === undefined) await startClock(deps, work, { ...clock, ruleCode: OBJECTION_RULE })
  const { paperId } = await issueDispatchSlip(deps, work, actor, file, {
    unitName: unit.name,
    isAssist: false,
    requirement: lead.note,
    signBy: nextDueOn,
    ...(lead.grounds === undefined ? {} : { grounds: lead.grounds }),
    ...(lead.ruling === undefined ? {} : { ruling: lead.ruling }),
  })
  return { assignmentId, paperId, nextDueOn, unit, staff }
}

/**
 * Asks other units to help, each with what it owes; they sign for it and never own the case.
 * @param leadUnitId the unit that leads, which cannot assist itself
 * @throws DomainError 'assignment.same-unit-twice' | 'task.date-in-past'
 */
export async function sendAssists(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  leadUnitId: number,
  assists: readonly AssistInput[],
): Promise<void> {
  const taken = new Set([leadUnitId])
  for (const [index, { unitId, owes, dueOn }] of assists.entries()) {
    if (taken.has(unitId)) throw sameUnit(['assists', index, 'unitId'])
    taken.add(unitId)
    if (dueOn < work.today) throw dateInPast(['assists', index, 'dueOn'])
    const assignmentId = await ensureAssist(deps, work, actor, file, { unitId, staffId: null, owes, dueOn }, [
      'assists',
      index,
      'unitId',
    ])
    const taskId = await insertTask(work.tx, {
      caseFileId: file.id,
      taskForceId: null,
      assignmentId,
      unitId,
      staffId: null,
      what: owes,
      dueOn,
      status: 'asked',
      approverId: null,
      askedAt: work.now,
      askedBy: staffOf(actor),
    })
    work.publish({ noun: 'task', id: taskId })
  }
}

/** The fault of naming a unit twice, told at its field. */
export const sameUnit = (path: readonly (string | number)[]) =>
  new DomainError('assignment.same-unit-twice', {}, { fields: [{ path, key: 'problems.assignment.same-unit-twice' }] })

/** The fault of a due date that is over, told at its field. */
export const dateInPast = (path: readonly (string | number)[]) =>
  new DomainError('task.date-in-past', {}, { fields: [{ path, key: 'problems.task.date-in-past' }] })

/** The assist of a unit in a case: the one that runs, or a new one with its slip and its time to sign. @returns its id */
export async function ensureAssist(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  assist: { readonly unitId: number; readonly staffId: number | null; readonly owes: string; readonly dueOn: string },
  path: readonly (string | number)[] = ['unitId'],
): Promise<number> {
  const { unit } = await checkUnit(work.tx, assist.unitId, assist.staffId, path)
  const live = await findLiveAssist(work.tx, file.id, unit.id)
  if (live !== undefined) return live.id
  const id = await insertAssignment(work.tx, {
    caseFileId: file.id,
    unitId: unit.id,
    staffId: assist.staffId,
    kind: 'assist',
    note: assist.owes,
    sentAt: work.now,
    sentBy: staffOf(actor),
  })
  const signBy = await startClock(deps, work, { caseFileId: file.id, assignmentId: id, ruleCode: ASSIST_RULE })
  await issueDispatchSlip(deps, work, actor, file, {
    unitName: unit.name,
    isAssist: true,
    requirement: assist.owes,
    signBy,
    due: assist.dueOn,
  })
  await work.journal({
    object: 'assignment',
    objectId: id,
    caseFileId: file.id,
    action: 'assist.sent',
    to: 'sent',
    detail: { unit: unit.name },
  })
  return id
}

/** Takes an assist back with everything it still owes. */
export async function withdrawAssist(
  work: Work,
  actor: Actor,
  assist: { readonly id: number; readonly caseFileId: number; readonly status: string },
  note: string,
): Promise<void> {
  for (const task of await listTasksOfAssignment(work.tx, assist.id))
    if (['asked', 'accepted', 'done'].includes(task.status))
      await updateTask(work.tx, task, {
        status: 'withdrawn',
        endedAt: work.now,
        endedBy: staffOf(actor),
        endNote: note,
      })
  await updateAssignment(work.tx, assist.id, { status: 'withdrawn' })
  await endClocksOfAssignment(work, assist, [ASSIST_RULE], true)
  await work.journal({
    object: 'assignment',
    objectId: assist.id,
    caseFileId: assist.caseFileId,
    action: 'assist.withdrawn',
    from: assist.status,
    to: 'withdrawn',
  })
}
