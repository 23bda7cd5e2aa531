import type { CaseFileView, Matter, PartyView } from '#center/contract/case-file.ts'
import type { CaseFileAction, Lamp } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { ageOn } from '#center/contract/values/plain-date.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/tables.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { getClockRule } from '#center/domain/clocks/clock-rules.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { maskAddress, maskIdNumber, maskPhone } from '#center/domain/mask.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { placeName } from '#center/domain/place.ts'
import { listAssignments } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, listParties, type PartyRecord } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { listClocks } from '#db/repositories/clock.ts'
import { listFollowUps } from '#db/repositories/follow-up.ts'
import { listPapers } from '#db/repositories/paper.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { viewMediation } from '../mediation/view-mediation.ts'
import { closingObstacle } from './close-case-file.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** Actions of a case file that a page offers by themselves; the others happen with a mediation, an assignment or a meeting. */
const OFFERED: Partial<Record<CaseFileAction, 'caseFile.dispatch' | 'caseFile.close' | 'caseFile.void'>> = {
  dispatch: 'caseFile.dispatch',
  close: 'caseFile.close',
  reopen: 'caseFile.close',
  void: 'caseFile.void',
}

/** The matter as a form holds it. */
export function matterOf(
  file: Pick<
    FoundCaseFile,
    | 'typeCode'
    | 'source'
    | 'facts'
    | 'requests'
    | 'amountFen'
    | 'occurredOn'
    | 'divisionCode'
    | 'placeDetail'
    | 'involvedCount'
    | 'riskMarks'
    | 'isWillingToMediate'
    | 'complexity'
  >,
): Matter {
  return {
    typeCode: file.typeCode,
    source: file.source,
    facts: file.facts,
    requests: JSON.parse(file.requests) as string[],
    amountFen: file.amountFen,
    occurredOn: file.occurredOn,
    place:
      file.divisionCode === null && file.placeDetail === null
        ? null
        : { divisionCode: file.divisionCode, detail: file.placeDetail ?? '' },
    involvedCount: file.involvedCount,
    riskMarks: JSON.parse(file.riskMarks) as string[],
    isWillingToMediate: file.isWillingToMediate === 1,
    complexity: file.complexity,
  }
}

/** The whole case for one who may open it; numbers, phones and addresses masked here and nowhere else. */
export async function getCaseFile(deps: Deps, actor: Actor, input: { id: number }): Promise<CaseFileView> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const unit = await findUnit(deps.db, file.ownerUnitId)
  const owner = file.ownerStaffId === null ? undefined : await findStaff(deps.db, file.ownerStaffId)
  const clerk = await findStaff(deps.db, file.registeredBy)
  const may = (action: Parameters<typeof reaching>[1]) => reaching(actor, action, file, today).length > 0
  const obstacle = await closingObstacle(deps.db, file)
  const offered = actionsFrom(CASE_FILE, file.status).filter(action => {
    const permission = OFFERED[action]
    return permission !== undefined && may(permission)
  })
  return {
    id: file.id,
    code: file.code,
    receiptCode: file.receiptCode,
    version: file.version,
    status: file.status,
    nextStep: file.nextStep,
    nextDueOn: file.nextDueOn,
    lamp: lampOn(file.nextDueOn, file.registeredOn, today),
    owner: {
      unitId: file.ownerUnitId,
      unitName: unit?.name ?? '',
      staff: owner === undefined ? null : { id: owner.id, name: owner.name },
    },
    registeredAt: file.registeredAt,
    registeredBy: { id: file.registeredBy, name: clerk?.name ?? '' },
    matter: matterOf(file),
    answer: file.answer,
    risk: { colour: file.riskColour, score: file.riskScore },
    parties: (await listParties(deps.db, file.id)).map(party => partyViewOf(party, today)),
    assignments: (await listAssignments(deps.db, file.id)).map(assignment => ({
      id: assignment.id,
      unitId: assignment.unitId,
      unitName: assignment.unitName,
      staffId: assignment.staffId,
      staffName: assignment.staffName,
      status: assignment.status,
      sentAt: assignment.sentAt,
      sentByName: assignment.sentByName,
      note: assignment.note,
      answeredAt: assignment.answeredAt,
      returnReason: assignment.returnReason,
      allowedActions:
        assignment.status === 'sent' && may('assignment.answer') ? ['sign' as const, 'return' as const] : [],
    })),
    mediation: await viewMediation(deps, actor, file, today),
    clocks: (await listClocks(deps.db, file.id)).map(clock => {
      const rule = getClockRule(clock.ruleCode)
      const due = dueOf(rule, { startedAt: clock.startedAt, calendar: deps.calendar, now: clock.endedAt ?? now })
      const lamp: Lamp =
        clock.status === 'running'
          ? lampOf(clock.dueOn, shanghaiDateOf(clock.startedAt), today).lamp
          : clock.status === 'late'
            ? 'red'
            : 'green'
      return {
        id: clock.id,
        ruleCode: clock.ruleCode,
        status: clock.status,
        lamp,
        startedAt: clock.startedAt,
        dueOn: clock.dueOn,
        nominalOn: clock.nominalOn,
        isProvisional: clock.isProvisional === 1,
        endedAt: clock.endedAt,
        owes: rule.owes,
        basis: rule.basis,
        explain: due.explain.map(step => ({ key: step.key, params: { ...step.params } })),
      }
    }),
    papers: (await listPapers(deps.db, file.id)).map(paper => ({
      ...paper,
      issuedByName: paper.issuedByName ?? '',
      prints: paper.prints ?? 0,
    })),
    followUps: await listFollowUps(deps.db, file.id),
    allowedActions: offered.filter(action => action !== 'close' || obstacle === null),
    blockedActions:
      obstacle !== null && offered.includes('close') ? [{ action: 'close', reasonKey: `problems.${obstacle}` }] : [],
    canReveal: may('caseFile.reveal'),
    canEdit: may('caseFile.edit') && nextStepOf(file.status) !== 'none',
  }
}

/** Lamp of a due date; null where nothing is owed. @param since day the case began */
export function lampOn(dueOn: string | null, since: string, today: string): Lamp | null {
  return dueOn === null ? null : lampOf(dueOn, since, today).lamp
}

function partyViewOf(party: PartyRecord, today: string): PartyView {
  const representative =
    party.representative === null
      ? null
      : (JSON.parse(party.representative) as NonNullable<PartyView['representative']>)
  const isPerson = party.kind === 'person'
  const address =
    party.divisionCode === null && party.addressDetail === null
      ? null
      : placeName(party.divisionCode, party.addressDetail)
  return {
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    documentType: party.documentType,
    documentNumber:
      party.documentNumber === null ? null : isPerson ? maskIdNumber(party.documentNumber) : party.documentNumber,
    country: party.country,
    sex: party.sex,
    age: party.birthDate === null ? null : ageOn(party.birthDate, today),
    ethnicGroup: party.ethnicGroup,
    occupation: party.occupation,
    phone: party.phone === null ? null : maskPhone(party.phone),
    address: address === null ? null : maskAddress(address),
    legalRepresentative: party.legalRepresentative,
    representativeDuty: party.representativeDuty,
    representative:
      representative === null
        ? null
        : { ...representative, phone: representative.phone === null ? null : maskPhone(representative.phone) },
  }
}
