import { DomainError } from '#center/contract/domain-error.ts'
import { DISPATCH_RULE } from '#center/domain/case-file/clock-of.ts'
import { caseCode } from '#center/domain/numbering/case-code.ts'
import { insertCaseFile, insertParty, listParties, updateCaseFile } from '#db/repositories/case-file.ts'
import { findCenter, getCenterUnit } from '#db/repositories/center.ts'
import { nextNumber } from '#db/repositories/counter.ts'
import { type Actor, staffOf } from '../actor.ts'
import { windowOwner } from '../assignment/window-owner.ts'
import type { Deps } from '../deps.ts'
import { assessAtIntake } from '../risk/assess-at-intake.ts'
import { nextReceiptCode } from '../visit/open-visit.ts'
import { type Work, write } from '../write.ts'
import { dueUnder, followSender, startClock } from './case-clock.ts'
import { senderDay } from './matter-columns.ts'
import { recordOf } from './move-case-file.ts'
import { reachForAction } from './take-action.ts'
import { matterOf } from './view-case-file.ts'

/**
 * 拆分: takes requests and persons out into a case of their own, with a code and a receipt of its own, linked both ways. The
 * persons stay parties here as well where they are chosen for both; a role is never lost.
 * @throws DomainError 'case-file.split-leaves-nothing' where no request would be left, or none of an applicant goes
 */
export async function splitCaseFile(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    facts: string
    requests: readonly number[]
    partyIds: readonly number[]
    reason: string
  },
) {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const file = await reachForAction(deps, work, actor, input, 'split', true)
    const requests = JSON.parse(file.requests) as string[]
    const taken = requests.filter((_, index) => input.requests.includes(index))
    const left = requests.filter((_, index) => !input.requests.includes(index))
    const parties = (await listParties(tx, file.id)).filter(party => input.partyIds.includes(party.id))
    assertBoth(taken, left, parties)
    const { id: _, ...record } = recordOf(file)
    const code = await nextCaseCode(work)
    const owner = await windowOwner(tx, file)
    const id = await insertCaseFile(
      tx,
      {
        ...record,
        code,
        receiptCode: (await nextReceiptCode(work, actor)).code,
        visitId: null,
        version: 1,
        status: 'registered',
        facts: input.facts,
        requests: JSON.stringify(taken),
        amountFen: null,
        answer: null,
        ...owner,
        nextStep: 'dispatch',
        nextDueOn: await dueUnder(deps, work, DISPATCH_RULE),
        registeredAt: now,
        registeredOn: today,
        dispatchedOn: null,
        settledOn: null,
        closedOn: null,
        stageSince: today,
        closingWay: null,
        mergedInto: null,
        splitFrom: file.id,
      },
      parties.map(party => party.name ?? ''),
    )
    for (const [position, party] of parties.entries())
      await insertParty(tx, {
        caseFileId: id,
        personId: party.personId,
        role: party.role,
        position,
        representative: party.representative,
      })
    await startClock(deps, work, { caseFileId: id, ruleCode: DISPATCH_RULE })
    await followSender(deps, work, id, senderDay(matterOf(file)))
    const { riskScore, riskColour, involvedCount } = file
    const marks = JSON.parse(file.riskMarks) as string[]
    await assessAtIntake(
      deps,
      work,
      { id, isOpen: true, riskScore, riskColour },
      { marks, involvedCount, by: staffOf(actor) },
    )
    await updateCaseFile(tx, recordOf(file), { requests: JSON.stringify(left) })
    const tell = (caseFileId: number, action: string, other: string) =>
      work.journal({
        object: 'caseFile',
        objectId: caseFileId,
        caseFileId,
        action,
        detail: { code: other, reason: input.reason },
      })
    await tell(id, 'caseFile.split', file.code)
    await tell(file.id, 'caseFile.splitOff', code)
    work.publish({ noun: 'caseFile', id: file.id })
    work.publish({ noun: 'caseFile', id })
    return { id, code, status: 'registered' as const, version: 1 }
  })
}

function assertBoth(taken: readonly string[], left: readonly string[], parties: readonly { role: string }[]): void {
  const fields = [
    ...(taken.length === 0 || left.length === 0 ? [['requests']] : []),
    ...(parties.some(({ role }) => role === 'applicant') ? [] : [['partyIds']]),
  ].map(path => ({ path, key: 'problems.case-file.split-leaves-nothing' }))
  if (fields.length > 0) throw new DomainError('case-file.split-leaves-nothing', {}, { fields })
}

async function nextCaseCode({ tx, today }: Work): Promise<string> {
  const center = await findCenter(tx)
  if (center === undefined) throw new DomainError('center.not-set-up')
  const window = await getCenterUnit(tx)
  const serial = await nextNumber(tx, 'case', today)
  return caseCode({ region: center.regionCode, unit: window.code, registeredOn: today, serial })
}
