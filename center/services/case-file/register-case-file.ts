import type { RegisterCaseFileInput } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileStatus } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { DISPATCH_RULE, nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { caseCode } from '#center/domain/numbering/case-code.ts'
import { insertCaseFile } from '#db/repositories/case-file.ts'
import { findCenter, getCenterUnit } from '#db/repositories/center.ts'
import { nextNumber } from '#db/repositories/counter.ts'
import { deleteDraft } from '#db/repositories/draft.ts'
import { insertTypeSuggestion } from '#db/repositories/routing.ts'
import { findVisit, linkVisit } from '#db/repositories/visit.ts'
import { type Actor, staffOf } from '../actor.ts'
import { attach } from '../attachment/add-attachment.ts'
import { guardedOf, recordEventDates } from '../clock/guard-citizen.ts'
import type { Deps } from '../deps.ts'
import { issueReceipt } from '../paper/issue-receipt.ts'
import { issueRefusal } from '../paper/issue-refusal.ts'
import { issueStatement } from '../paper/issue-statement.ts'
import { assessAtIntake, riskColumns } from '../risk/assess-at-intake.ts'
import { caseTypesOn } from '../routing/case-types.ts'
import { nextReceiptCode } from '../visit/open-visit.ts'
import { type Work, write } from '../write.ts'
import { dueUnder, followSender, startClock } from './case-clock.ts'
import { checkMatter } from './check-matter.ts'
import { matterColumns, senderDay } from './matter-columns.ts'
import { recordParty } from './record-party.ts'

/**
 * Takes a story down: parties, matter, read-back, outcome. One code for the case, one receipt for the visitor, one owner
 * and one due date from the first second (全量受理, 一案一码).
 */
export async function registerCaseFile(deps: Deps, actor: Actor, input: RegisterCaseFileInput) {
  return write(deps, actor, input, work => recordCaseFile(deps, work, actor, input))
}

/** The same inside the caller's transaction, as for a question answered on the spot. */
export async function recordCaseFile(
  deps: Deps,
  work: Work,
  actor: Actor,
  input: Omit<RegisterCaseFileInput, 'opId' | 'isReadBack'>,
) {
  const staffId = staffOf(actor)
  const { tx, now, today, journal, publish } = work
  checkMatter(input.matter, today, await caseTypesOn(tx, today))
  checkOutcome(input)
  const decision = decide(CASE_FILE, input.outcome, null)
  if (!decision.isAllowed) throw new DomainError('case-file.action-not-allowed')
  const status: CaseFileStatus = decision.to
  const { matter } = input
  const center = await findCenter(tx)
  const window = await getCenterUnit(tx)
  if (center === undefined) throw new DomainError('center.not-set-up')
  const receipt = await receiptOf(work, actor, input.visitId)
  const code = caseCode({
    region: center.regionCode,
    unit: window.code,
    registeredOn: today,
    serial: await nextNumber(tx, 'case', today),
  })
  const isOpen = nextStepOf(status) !== 'none'
  const nextDueOn = isOpen ? await dueUnder(deps, work, DISPATCH_RULE) : null
  const risk = await riskColumns(work, matter)
  const id = await insertCaseFile(
    tx,
    {
      code,
      receiptCode: receipt,
      visitId: input.visitId,
      version: 1,
      status,
      ...matterColumns(matter),
      ...risk,
      answer: input.answer,
      // Whoever writes it down owns it, in their own unit, until somebody else has signed (首问负责).
      ownerUnitId: actor.unitId ?? window.id,
      ownerStaffId: staffId,
      nextStep: nextStepOf(status),
      nextDueOn,
      registeredAt: now,
      registeredOn: today,
      registeredBy: staffId,
      dispatchedOn: null,
      settledOn: null,
      closedOn: null,
      stageSince: today,
      closingWay: null,
      mergedInto: null,
      splitFrom: null,
    },
    input.parties.map(party => party.name ?? ''),
  )
  if (input.suggestedTypes !== undefined && input.suggestedTypes.length > 0)
    await insertTypeSuggestion(tx, {
      caseFileId: id,
      onDate: today,
      suggested: JSON.stringify(input.suggestedTypes),
      chosen: matter.typeCode,
    })
  for (const [position, party] of input.parties.entries()) await recordParty(deps, work, id, party, position)
  if (input.visitId !== null) {
    await linkVisit(tx, input.visitId, id)
    await deleteDraft(tx, staffId, `intake:${input.visitId}`)
  }
  if (isOpen) {
    await startClock(deps, work, { caseFileId: id, ruleCode: DISPATCH_RULE })
    await followSender(deps, work, id, senderDay(matter))
  }
  const matterDates = { typeCode: matter.typeCode, dates: input.eventDates ?? [] }
  await recordEventDates(deps, work, { id, isOpen, ...matterDates }, 'eventDates')
  await assessAtIntake(
    deps,
    work,
    { id, isOpen, ...risk },
    { marks: matter.riskMarks, involvedCount: matter.involvedCount, by: staffId },
  )
  await journal({
    object: 'caseFile',
    objectId: id,
    caseFileId: id,
    action: `caseFile.${status}`,
    from: null,
    to: status,
    detail: { code },
  })
  for (const material of input.materials) await attach(work, actor, id, material)
  const materials = input.materials.map(({ name }) => name)
  if (input.statement !== null)
    await issueStatement(deps, work, actor, { id, code }, { matter, materials, statement: input.statement })
  if (input.refusal !== null && (status === 'notAccepted' || status === 'redirected'))
    await issueRefusal(
      deps,
      work,
      actor,
      { id, code },
      {
        to: input.parties.find(party => party.role === 'applicant')?.name ?? null,
        typeCode: matter.typeCode,
        registeredOn: today,
        ...input.refusal,
        text: input.answer,
      },
    )
  await issueReceipt(deps, work, actor, {
    limits: await guardedOf(deps, tx, matterDates),
    materials,
    caseFileId: id,
    code,
    receiptCode: receipt,
    visitId: input.visitId,
    matter,
    status,
    nextDueOn,
    parties: input.parties,
    windowName: window.name,
  })
  publish({ noun: 'caseFile', id })
  return { id, code, receiptCode: receipt, status, version: 1 }
}

function checkOutcome(input: Pick<RegisterCaseFileInput, 'parties' | 'outcome' | 'answer' | 'refusal'>): void {
  const refuse = (path: readonly (string | number)[], key: string) =>
    new DomainError('request.invalid', {}, { fields: [{ path, key }] })
  const applicant = input.parties.findIndex(party => party.role === 'applicant')
  if (applicant < 0)
    throw new DomainError(
      'case-file.applicant-needed',
      {},
      { fields: [{ path: ['parties'], key: 'problems.case-file.applicant-needed' }] },
    )
  // Advice may be given to someone without a name; a dispute needs to know whose it is.
  if (input.outcome === 'register' && input.parties.some(party => party.role === 'applicant' && party.name === null))
    throw refuse(['parties', applicant, 'name'], 'problems.value.required')
  if (input.outcome !== 'register' && (input.answer === null || input.answer === ''))
    throw refuse(['answer'], 'problems.value.required')
  // Nobody is sent away without the rule and the right door in writing.
  if ((input.outcome === 'refuse' || input.outcome === 'redirect') && input.refusal === null)
    throw refuse(['refusal', 'basis'], 'problems.value.required')
}

/** The receipt code of the visit being served, or a new one for a matter that came without a visitor. */
async function receiptOf(work: Work, actor: Actor, visitId: number | null): Promise<string> {
  if (visitId === null) return (await nextReceiptCode(work, actor)).code
  const visit = await findVisit(work.tx, visitId)
  if (visit === undefined || visit.caseFileId !== null) throw new DomainError('visit.not-found')
  return visit.receiptCode
}
