import { DomainError } from '#center/contract/domain-error.ts'
import type { ClosingPlan } from '#center/contract/oversight.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findLiveAssist, listHeldCases, listLiveAssistsOfUnit } from '#db/repositories/assignment.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit, getCenterUnit } from '#db/repositories/center.ts'
import { endSessionsOf } from '#db/repositories/session.ts'
import { listRoles, setStaffStatus } from '#db/repositories/staff.ts'
import { moveLooseTasks, moveTasks } from '#db/repositories/task.ts'
import { listForcesLedBy, updateTaskForce } from '#db/repositories/task-force.ts'
import {
  countManagers,
  countObstacles,
  endRosterOfUnit,
  listPeopleOfUnit,
  moveStaff,
  repointReports,
  updateUnit,
} from '#db/repositories/unit-admin.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { passToUnit } from '../assignment/pass-case-file.ts'
import { ensureAssist, withdrawAssist } from '../assignment/send-assignment.ts'
import type { Deps } from '../deps.ts'
import { replan } from '../roster/plan-roster.ts'
import { type Work, write } from '../write.ts'
import { releaseCasesOf } from './release-cases.ts'

/** What a unit holds: its cases, its people, its part in cases of others, and what has to be over first. */
export async function planClosing(deps: Deps, _actor: Actor, input: { id: number }): Promise<ClosingPlan> {
  const unit = await findUnit(deps.db, input.id)
  if (unit === undefined || unit.isCenter === 1) throw new DomainError('unit.not-found')
  return holdingsOf(deps.db, unit.id, shanghaiDateOf(deps.now()))
}

async function holdingsOf(db: Reader, unitId: number, today: string): Promise<ClosingPlan> {
  const roles = await listRoles(db)
  const managers = await countManagers(db)
  const counts = await countObstacles(db, unitId, today)
  return {
    cases: (await listHeldCases(db, unitId)).map(({ id, code, typeCode, status, ownerName, nextDueOn }) => ({
      id,
      code,
      typeCode,
      status,
      ownerName,
      nextDueOn,
    })),
    people: (await listPeopleOfUnit(db, unitId)).map(({ id, name }) => ({
      id,
      name,
      isOnlyManager: managers === 1 && (roles.get(id) ?? []).includes('manager'),
    })),
    assists: (await listLiveAssistsOfUnit(db, unitId)).length,
    obstacles: (['waitingTickets', 'appointments', 'callOuts'] as const).flatMap(kind =>
      counts[kind] === 0 ? [] : [{ kind, count: counts[kind] }],
    ),
  }
}

interface Closing {
  readonly opId: string
  readonly id: number
  readonly reason: string
  readonly caseUnitId: number | null
  readonly cases: readonly { readonly id: number; readonly unitId: number }[]
  readonly people: readonly { readonly id: number; readonly unitId: number | null }[]
}

/**
 * Closes a unit and, in the same act, gives away every open case, assist and person it holds and ends its roster; nothing without
 * an owner. What is not provided for is named in the refusal, and nothing is changed.
 * @throws DomainError 'unit.not-found' | 'unit.not-over' | 'unit.cases-left' | 'unit.people-left'
 */
export async function closeUnit(deps: Deps, actor: Actor, input: Closing) {
  return write(deps, actor, input, async work => {
    const { tx } = work
    const unit = await findUnit(tx, input.id)
    if (unit === undefined || unit.isCenter === 1) throw new DomainError('unit.not-found')
    const holdings = await holdingsOf(tx, unit.id, work.today)
    if (holdings.obstacles.length > 0) throw new DomainError('unit.not-over', {}, { current: holdings })
    const caseTargets = await targetsOf(tx, unit.id, holdings, input)
    const peopleTargets = await peopleTargetsOf(tx, unit.id, holdings, input)
    for (const { id, unitId } of caseTargets) {
      const file = await findCaseFile(tx, id)
      if (file !== undefined) await passToUnit(deps, work, actor, file, { unitId, staffId: null, reason: input.reason })
    }
    await giveAssistsAway(deps, work, actor, unit.id, input)
    const heirId = input.caseUnitId ?? (await getCenterUnit(tx)).id
    await moveLooseTasks(tx, unit.id, heirId)
    for (const force of await listForcesLedBy(tx, unit.id)) await updateTaskForce(tx, force, { leadUnitId: heirId })
    for (const { id, unitId } of peopleTargets) await movePerson(work, id, unit.id, unitId, input.reason)
    await endRosterOfUnit(tx, unit.id, work.today)
    await repointReports(tx, unit.id, unit.reportsTo)
    await updateUnit(tx, unit.id, { isActive: 0, closedAt: work.now, closeReason: input.reason })
    await replan(deps, work, unit.id)
    await work.journal({
      object: 'unit',
      objectId: unit.id,
      action: 'unit.closed',
      detail: { unit: unit.name, reason: input.reason, cases: caseTargets.length, people: peopleTargets.length },
    })
    work.publish({ noun: 'unit', id: unit.id })
    work.publish({ noun: 'roster', id: null })
    return { id: unit.id, cases: caseTargets.length, people: peopleTargets.length }
  })
}

/** Who takes each case; every one has to have a unit that is open. */
async function targetsOf(tx: Reader, closing: number, holdings: ClosingPlan, input: Closing) {
  const chosen = new Map(input.cases.map(({ id, unitId }) => [id, unitId]))
  const targets = holdings.cases.map(({ id }) => ({ id, unitId: chosen.get(id) ?? input.caseUnitId }))
  const open = new Map<number, boolean>()
  const given: { id: number; unitId: number }[] = []
  for (const { id, unitId } of targets) {
    if (unitId === null || unitId === closing) continue
    if (!open.has(unitId)) open.set(unitId, (await findUnit(tx, unitId)) !== undefined)
    if (open.get(unitId) === true) given.push({ id, unitId })
  }
  if (given.length < targets.length)
    throw new DomainError(
      'unit.cases-left',
      { count: targets.length - given.length },
      { current: holdings, fields: [{ path: ['caseUnitId'], key: 'problems.unit.target-needed' }] },
    )
  return given
}

async function peopleTargetsOf(tx: Reader, closing: number, holdings: ClosingPlan, input: Closing) {
  const chosen = new Map(input.people.map(({ id, unitId }) => [id, unitId]))
  const given: { id: number; unitId: number | null }[] = []
  const left: number[] = []
  for (const person of holdings.people) {
    const unitId = chosen.get(person.id)
    // The last manager stays: nobody could undo it.
    const isFit =
      unitId !== undefined &&
      unitId !== closing &&
      (unitId === null ? !person.isOnlyManager : (await findUnit(tx, unitId)) !== undefined)
    if (isFit) given.push({ id: person.id, unitId })
    else left.push(person.id)
  }
  if (left.length > 0)
    throw new DomainError(
      'unit.people-left',
      { count: left.length },
      { current: holdings, fields: left.map(id => ({ path: ['people', id], key: 'problems.unit.target-needed' })) },
    )
  return given
}

/** What a unit did for cases of others goes to its heir, where there is one that does not lead the case or help in it already. */
async function giveAssistsAway(deps: Deps, work: Work, actor: Actor, unitId: number, input: Closing): Promise<void> {
  for (const assist of await listLiveAssistsOfUnit(work.tx, unitId)) {
    const file = await findCaseFile(work.tx, assist.caseFileId)
    const heir = input.caseUnitId
    const isFree =
      heir !== null &&
      file !== undefined &&
      heir !== (file.assignedUnitId ?? file.ownerUnitId) &&
      (await findLiveAssist(work.tx, file.id, heir)) === undefined
    if (isFree && file !== undefined && heir !== null) {
      const to = await ensureAssist(deps, work, actor, file, {
        unitId: heir,
        staffId: null,
        owes: assist.note ?? '',
        dueOn: work.today,
      })
      await moveTasks(work.tx, { assignmentId: assist.id }, { assignmentId: to, unitId: heir })
    }
    await withdrawAssist(work, actor, assist, input.reason)
  }
}

async function movePerson(work: Work, id: number, from: number, to: number | null, reason: string): Promise<void> {
  await releaseCasesOf(work, { id, unitId: from })
  if (to === null) {
    await setStaffStatus(work.tx, id, { status: 'disabled' })
    await endSessionsOf(work.tx, id, work.now, null)
  } else await moveStaff(work.tx, id, to)
  await work.journal({
    object: 'staff',
    objectId: id,
    action: to === null ? 'staff.disabled' : 'staff.moved',
    detail: { reason },
  })
}
