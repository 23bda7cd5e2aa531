import { DomainError } from '#center/contract/domain-error.ts'
import { REVIEW_WITHIN_RULE } from '#center/domain/risk/red-review.ts'
import { type Risk, riskOf } from '#center/domain/risk/risk-of.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { insertAlert, insertAssessment } from '#db/repositories/risk.ts'
import { startClock } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { riskSheetOn, riskSheetVersionOn } from './sheet-in-force.ts'

/** What an assessment is made of. */
export interface Assessed {
  readonly marks: readonly string[]
  readonly involvedCount: number
  readonly by: number
  readonly reason?: string
  readonly measures?: string | null
  readonly reviewOn?: string | null
}

/** Score and colour of a matter by the sheet in force, as the columns of a case file. @throws DomainError 'request.invalid' for a mark that is on no sheet */
export async function riskColumns(
  { tx, today }: Work,
  { riskMarks, involvedCount }: { readonly riskMarks: readonly string[]; readonly involvedCount: number },
) {
  const sheet = await riskSheetOn(tx, today)
  const codes = sheet.factors.map(({ code }) => code)
  if (riskMarks.some(mark => !codes.includes(mark)))
    throw new DomainError(
      'request.invalid',
      {},
      { fields: [{ path: ['matter', 'riskMarks'], key: 'problems.value.risk-mark' }] },
    )
  const { score, colour } = riskOf(riskMarks, involvedCount, sheet)
  return { riskMarks: JSON.stringify(riskMarks), riskScore: score, riskColour: colour }
}

/** Keeps an assessment with the version of the sheet it was made by. @returns its id */
export async function keepAssessment(
  { tx, now, today }: Work,
  caseFileId: number,
  risk: Risk,
  assessed: Assessed,
): Promise<number> {
  return insertAssessment(tx, {
    caseFileId,
    sheetVersion: await riskSheetVersionOn(tx, today),
    marks: JSON.stringify(assessed.marks),
    involvedCount: assessed.involvedCount,
    score: risk.score,
    colour: risk.colour,
    reason: assessed.reason ?? null,
    measures: assessed.measures ?? null,
    reviewOn: assessed.reviewOn ?? null,
    assessedAt: now,
    assessedBy: assessed.by,
  })
}

/**
 * The first look at the risk of a case, at its registration. Where nothing was ticked and nothing counts there is nothing to
 * keep. Red is told at once, whatever became of the matter; the review within 24 hours is owed while the case is open.
 */
export async function assessAtIntake(
  deps: Deps,
  work: Work,
  file: {
    readonly id: number
    readonly riskScore: number
    readonly riskColour: Risk['colour']
    readonly isOpen: boolean
  },
  assessed: Assessed,
): Promise<void> {
  if (assessed.marks.length === 0 && file.riskColour === 'low') return
  const risk = { score: file.riskScore, colour: file.riskColour }
  const assessmentId = await keepAssessment(work, file.id, risk, assessed)
  if (risk.colour === 'high') await tellRed(deps, work, { id: file.id, isOpen: file.isOpen }, assessmentId)
}

/** Tells the duty leader of a case that became red, and starts the review that is owed within 24 hours. */
export async function tellRed(
  deps: Deps,
  work: Work,
  file: { readonly id: number; readonly isOpen: boolean },
  assessmentId: number,
): Promise<void> {
  await insertAlert(work.tx, { caseFileId: file.id, assessmentId, raisedAt: work.now, seenAt: null, seenBy: null })
  if (file.isOpen) await startClock(deps, work, { caseFileId: file.id, ruleCode: REVIEW_WITHIN_RULE })
  work.publish({ noun: 'risk', id: file.id })
}

/** The risk of a case whose number of people changed: the same marks, another group. @returns columns to write; none where nothing changed */
export async function riskOfCount(
  deps: Deps,
  work: Work,
  file: Pick<FoundCaseFile, 'id' | 'riskMarks' | 'riskColour' | 'riskScore' | 'involvedCount'>,
  involvedCount: number,
  by: number,
) {
  if (involvedCount === file.involvedCount) return {}
  const marks = JSON.parse(file.riskMarks) as string[]
  const risk = riskOf(marks, involvedCount, await riskSheetOn(work.tx, work.today))
  if (risk.colour === file.riskColour && risk.score === file.riskScore) return {}
  const assessmentId = await keepAssessment(work, file.id, risk, { marks, involvedCount, by })
  if (risk.colour === 'high' && file.riskColour !== 'high')
    await tellRed(deps, work, { id: file.id, isOpen: true }, assessmentId)
  return { riskScore: risk.score, riskColour: risk.colour }
}
