import type { RaiseInput, StepWay } from '#center/contract/call-out.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes, type Instant, shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { CallOutRules } from '#center/contract/values/roster-rules.ts'
import type { CallOutSlipContent } from '#center/documents/call-out-slip.ts'
import { insertCallOut, insertLeg, insertStep, updateCallOut } from '#db/repositories/call-out.ts'
import { listUnits } from '#db/repositories/center.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { issuePaper } from '../paper/issue-paper.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'
import { openToCalled } from './called-case.ts'
import { type Contact, findContact } from './find-contact.ts'
import { reachOf } from './reach-call-out.ts'

type Unit = Awaited<ReturnType<typeof listUnits>>[number]

/**
 * Blows the whistle (吹哨): a named person of each unit is called, from who is on duty or from its ladder, and the 吹哨令 is
 * issued with its number. What was begun on paper keeps the moment written there.
 * @throws DomainError 'call-out.unit-twice' | 'call-out.lead-not-called' | 'call-out.time-invalid' | 'call-out.gather-in-past' |
 *   'call-out.case-needed' | 'unit.not-found' | 'case-file.not-found'
 */
export async function raiseCallOut(
  deps: Deps,
  actor: Actor,
  input: RaiseInput,
): Promise<{ id: number; paperId: number }> {
  const raisedBy = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const rules = await settingInForce(tx, 'callOutRules', today)
    const raisedAt = assertMoment(rules, now, input, null)
    if (input.gatherAt <= raisedAt) throw refused('call-out.gather-in-past', 'gatherAt')
    const file =
      input.caseFileId === null ? null : await reachCaseFile(deps, tx, actor, 'caseFile.open', input.caseFileId)
    // A mediator calls for a case of their own; only the center and a lead call without one.
    if (file === null && actor.roles.every(role => role === 'mediator')) throw new DomainError('call-out.case-needed')
    const units = await calledUnits(work, input.unitIds)
    if (input.leadUnitId !== null && !input.unitIds.includes(input.leadUnitId))
      throw refused('call-out.lead-not-called', 'leadUnitId')
    const called = []
    for (const unit of units) called.push({ unit, contact: await findContact(tx, unit, rules, now) })
    const content: CallOutSlipContent = {
      units: called.map(({ unit, contact }) => ({
        name: unit.name,
        isLead: unit.id === input.leadUnitId,
        contact: contact?.name ?? null,
        phone: contact?.phone ?? unit.callPhone,
      })),
      reason: input.reason,
      question: input.question,
      place: input.place,
      gatherAt: { on: shanghaiDateOf(input.gatherAt), time: shanghaiTimeOf(input.gatherAt) },
      raisedAt: { on: shanghaiDateOf(raisedAt), time: shanghaiTimeOf(raisedAt) },
      raisedBy: actor.name,
    }
    const { paperId, documentNo } = await issuePaper(deps, work, actor, {
      kind: 'callOutSlip',
      caseFileId: file?.id ?? null,
      caseCode: file?.code ?? '',
      content,
      copies: 1,
    })
    const id = await insertCallOut(tx, {
      documentNo,
      paperId: null,
      caseFileId: file?.id ?? null,
      reason: input.reason,
      question: input.question,
      place: input.place,
      gatherAt: input.gatherAt,
      leadUnitId: input.leadUnitId,
      ruledUnitId: null,
      ruledAt: null,
      rulingNote: null,
      status: 'open',
      version: 1,
      way: input.way,
      raisedAt,
      enteredAt: now,
      raisedBy,
      unitId: actor.unitId ?? 0,
      endedAt: null,
      endedBy: null,
      result: null,
    })
    await updateCallOut(tx, id, { paperId })
    for (const { unit, contact } of called)
      await callUnit(
        work,
        actor,
        {
          callOutId: id,
          caseFileId: file?.id ?? null,
          question: input.question,
          gatherAt: input.gatherAt,
          at: raisedAt,
          way: input.way,
        },
        unit,
        contact,
        rules,
      )
    await work.journal({
      object: 'callOut',
      objectId: id,
      caseFileId: file?.id ?? null,
      action: 'callOut.raised',
      to: 'open',
      detail: { number: documentNo, units: units.map(({ name }) => name).join('、'), place: input.place },
    })
    work.publish({ noun: 'callOut', id })
    if (file !== null) work.publish({ noun: 'caseFile', id: file.id })
    return { id, paperId }
  })
}

/** Active units of other people, each once. @throws DomainError 'call-out.unit-twice' | 'unit.not-found' */
async function calledUnits({ tx }: Work, unitIds: readonly number[]): Promise<Unit[]> {
  if (new Set(unitIds).size !== unitIds.length) throw refused('call-out.unit-twice', 'unitIds')
  const known = new Map((await listUnits(tx)).map(unit => [unit.id, unit]))
  return unitIds.map(id => {
    const unit = known.get(id)
    if (unit === undefined || unit.isCenter === 1) throw refused('unit.not-found', 'unitIds')
    return unit
  })
}

/** Calls one unit: the leg with its clocks, the first step, and the case it is called for opened to it. */
export async function callUnit(
  work: Work,
  actor: Actor,
  call: {
    readonly callOutId: number
    readonly caseFileId: number | null
    readonly question: string
    readonly gatherAt: Instant
    readonly at: Instant
    readonly way: StepWay
  },
  unit: Unit,
  contact: Contact | undefined,
  rules: CallOutRules,
): Promise<void> {
  const { tx, now } = work
  const { caseFileId, question, at } = call
  const promised = contact ?? rules[unit.mode]
  const promisedArrival = addMinutes(call.at, promised.arrive)
  // A unit that has promised an hour is not late before, whatever the meeting would like.
  const arriveDueAt = promisedArrival > call.gatherAt ? promisedArrival : call.gatherAt
  const legId = await insertLeg(tx, {
    callOutId: call.callOutId,
    unitId: unit.id,
    status: 'called',
    rung: contact?.rung ?? 0,
    staffId: contact?.staffId ?? null,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
    calledAt: call.at,
    answerDueAt: addMinutes(call.at, promised.answer),
    arriveDueAt,
    superviseAt: addMinutes(arriveDueAt, rules.superviseAfter),
    clockFrom: call.at < now ? addMinutes(now, rules.typingMinutes) : now,
    promisedAt: null,
    answeredAt: null,
    arrivedAt: null,
    joinedAt: null,
    assignmentId:
      caseFileId === null ? null : await openToCalled(work, actor, { caseFileId, unitId: unit.id, question, at }),
  })
  await insertStep(tx, {
    legId,
    action: 'call',
    way: call.way,
    at: call.at,
    enteredAt: now,
    enteredBy: actor.staffId,
    contactName: contact?.name ?? null,
    note: null,
  })
}

/**
 * The moment something happened: now, unless it was told or written down before. Never later than now, never before what it
 * follows, and from paper only within the hours the rules give.
 * @throws DomainError 'call-out.time-invalid'
 */
export function assertMoment(
  { paperHours }: CallOutRules,
  now: Instant,
  { at, way }: { readonly at: Instant | null; readonly way: StepWay },
  notBefore: Instant | null,
): Instant {
  if (at === null) return now
  const isTooOld = at < addMinutes(now, -60 * paperHours) || (notBefore !== null && at < notBefore)
  if (way === 'screen' || at > now || isTooOld) throw refused('call-out.time-invalid', 'at')
  return at
}

/** Time to be there by, and whom each unit would be called through, before the whistle is blown. */
export async function suggestCallOut(deps: Deps, actor: Actor, input: { unitIds: string }) {
  const now = deps.now()
  const rules = await settingInForce(deps.db, 'callOutRules', shanghaiDateOf(now))
  const wanted = new Set(input.unitIds.split(',').map(Number))
  const units = (await listUnits(deps.db)).filter(({ id, isCenter }) => wanted.has(id) && isCenter === 0)
  const found = []
  for (const unit of units) found.push({ unit, contact: await findContact(deps.db, unit, rules, now) })
  const minutes = Math.max(0, ...found.map(({ unit, contact }) => (contact ?? rules[unit.mode]).arrive))
  const isCenter = reachOf(actor, 'callOut.raise').kind === 'center'
  return {
    gatherAt: addMinutes(now, minutes),
    contacts: found.map(({ unit, contact }) => ({
      unitId: unit.id,
      name: contact?.name ?? null,
      // Telephone numbers of other units are for who makes the calls.
      phone: isCenter ? (contact?.phone ?? null) : null,
    })),
  }
}

type RefusedCode =
  | 'call-out.unit-twice'
  | 'call-out.lead-not-called'
  | 'call-out.time-invalid'
  | 'call-out.gather-in-past'
  | 'unit.not-found'

const refused = (code: RefusedCode, field: string) =>
  new DomainError(code, {}, { fields: [{ path: [field], key: `problems.${code}` }] })
