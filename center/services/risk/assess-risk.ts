import { DomainError } from '#center/contract/domain-error.ts'
import type { ProblemField } from '#center/contract/problems.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { REVIEW_WITHIN_RULE } from '#center/domain/risk/red-review.ts'
import { riskOf } from '#center/domain/risk/risk-of.ts'
import { visibleMarks } from '#center/domain/risk/visible-marks.ts'
import { updateCaseFile } from '#db/repositories/case-file.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocks } from '../case-file/case-clock.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { keepAssessment, tellRed } from './assess-at-intake.ts'
import { riskSheetOn } from './sheet-in-force.ts'

interface Assessment {
  readonly marks: readonly string[]
  readonly reason: string
  readonly measures: string | null
  readonly reviewOn: string | null
}

/**
 * Looks at the risk of an open case anew, with a reason; it may go up or down. A red case needs measures and the day of the
 * next look; looking at a red case is its review. Restricted marks the person cannot see stay as they are.
 * @throws DomainError 'case-file.not-found' | 'case-file.changed-meanwhile' | 'risk.case-over' | 'request.invalid'
 */
export async function assessRisk(
  deps: Deps,
  actor: Actor,
  input: Assessment & { opId: string; id: number; version: number },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const file = await reachCaseFile(deps, tx, actor, 'risk.assess', input.id, true)
    assertVersion(file, input.version, { version: file.version })
    if (nextStepOf(file.status) === 'none') throw new DomainError('risk.case-over')
    const sheet = await riskSheetOn(tx, today)
    const before = JSON.parse(file.riskMarks) as string[]
    const seesRestricted = reaching(actor, 'risk.restricted', file, today).length > 0
    const seen = visibleMarks(before, sheet, seesRestricted)
    const hidden = before.filter(mark => !seen.includes(mark))
    const marks = [...new Set([...input.marks, ...hidden])]
    const codes = new Set(sheet.factors.map(({ code }) => code))
    const risk = riskOf(marks, file.involvedCount, sheet)
    // A mark of an older sheet may stay on the case; only new ones have to be on this one.
    const isUnknown = input.marks.some(mark => !codes.has(mark) && !before.includes(mark))
    checkAssessment(input, risk.colour === 'high', isUnknown, today)
    const version = await updateCaseFile(tx, recordOf(file), {
      riskMarks: JSON.stringify(marks),
      riskScore: risk.score,
      riskColour: risk.colour,
    })
    const assessmentId = await keepAssessment(work, file.id, risk, {
      marks,
      involvedCount: file.involvedCount,
      by,
      reason: input.reason,
      measures: input.measures === '' ? null : input.measures,
      reviewOn: input.reviewOn,
    })
    if (file.riskColour === 'high') await endClocks(work, file.id, [REVIEW_WITHIN_RULE])
    else if (risk.colour === 'high') await tellRed(deps, work, { id: file.id, isOpen: true }, assessmentId)
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'risk.assessed',
      from: file.riskColour,
      to: risk.colour,
      detail: { colour: risk.colour, score: risk.score, reason: input.reason },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    work.publish({ noun: 'risk', id: file.id })
    return { id: file.id, version, ...risk }
  })
}

function checkAssessment(input: Assessment, isRed: boolean, isUnknown: boolean, today: string): void {
  const fields: ProblemField[] = []
  const find = (name: keyof Assessment, key: string) => fields.push({ path: [name], key: `problems.value.${key}` })
  if (isUnknown) find('marks', 'risk-mark')
  if (isRed && (input.measures === null || input.measures === '')) find('measures', 'required')
  if (isRed && input.reviewOn === null) find('reviewOn', 'required')
  if (input.reviewOn !== null && input.reviewOn < today) find('reviewOn', 'date-past')
  if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
}
