import { DomainError } from '#center/contract/domain-error.ts'
import type { SECRECY_LEVELS } from '#center/contract/risk.ts'
import { countedMarks } from '#center/domain/risk/risk-of.ts'
import { visibleMarks } from '#center/domain/risk/visible-marks.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { answerRiskLetter, findRiskLetter, insertRiskLetter } from '#db/repositories/risk.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { dateInPast } from '../supervision/issue-supervision.ts'
import { onPaper } from '../supervision/on-paper.ts'
import { write } from '../write.ts'
import { riskSheetOn } from './sheet-in-force.ts'

interface Warning {
  readonly unitId: number
  readonly consequence: string
  readonly measures: string
  readonly replyDueOn: string
  readonly secrecy: (typeof SECRECY_LEVELS)[number]
}

/**
 * 预警函: tells a unit of the risk of a case, what may come of it, what is asked, and by when it answers. Restricted factors
 * are not named on it.
 * @throws DomainError 'case-file.not-found' | 'unit.not-found' | 'request.invalid'
 */
export async function warnUnit(deps: Deps, actor: Actor, input: Warning & { opId: string; id: number }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const file = await findCaseFile(tx, input.id)
    if (file === undefined) throw new DomainError('case-file.not-found')
    const unit = await findUnit(tx, input.unitId)
    if (unit === undefined) throw new DomainError('unit.not-found')
    if (input.replyDueOn < today) throw dateInPast('replyDueOn')
    const texts = deps.texts(PAPER_LANGUAGE)
    const sheet = await riskSheetOn(tx, today)
    const marks = countedMarks(JSON.parse(file.riskMarks) as string[], file.involvedCount, sheet)
    const shown = visibleMarks(marks, sheet, false)
    const facts = sheet.factors.filter(({ code }) => shown.includes(code)).map(({ label }) => label.zh)
    if (shown.length < marks.length) facts.push(texts('letter.restrictedFactor'))
    const { paperId, documentNo } = await issueLetter(deps, work, actor, file, {
      kind: 'riskLetter',
      to: unit.name,
      params: { colour: texts(`letter.colour.${file.riskColour}`), due: onPaper(input.replyDueOn) },
      rows: [
        { label: 'secrecy', value: texts(`letter.secrecy.${input.secrecy}`) },
        { label: 'matter', value: await typeNameOf(tx, file) },
        { label: 'risk', value: facts.join('；') },
        { label: 'possible', value: input.consequence },
        { label: 'measures', value: input.measures },
        { label: 'due', value: onPaper(input.replyDueOn) },
      ],
      signers: ['approver', 'receiver'],
    })
    const id = await insertRiskLetter(tx, {
      caseFileId: file.id,
      unitId: unit.id,
      colour: file.riskColour,
      measures: input.measures,
      replyDueOn: input.replyDueOn,
      paperId,
      documentNo,
      issuedAt: now,
      issuedBy: by,
      answer: null,
      answeredAt: null,
      answeredBy: null,
    })
    await work.journal({
      object: 'riskLetter',
      objectId: id,
      caseFileId: file.id,
      action: 'risk.letterIssued',
      detail: { unit: unit.name, number: documentNo },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    work.publish({ noun: 'risk', id: file.id })
    return { id, paperId, documentNo }
  })
}

/** What the unit answered; the warning is closed with it. @throws DomainError 'risk.letter-not-found' */
export async function recordLetterAnswer(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; answer: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const letter = await findRiskLetter(tx, input.id)
    if (letter === undefined || letter.answeredAt !== null) throw new DomainError('risk.letter-not-found')
    await answerRiskLetter(tx, letter.id, { answer: input.answer, answeredAt: now, answeredBy: by })
    await journal({
      object: 'riskLetter',
      objectId: letter.id,
      caseFileId: letter.caseFileId,
      action: 'risk.letterAnswered',
      detail: { number: letter.documentNo },
    })
    publish({ noun: 'risk', id: letter.caseFileId })
    return { id: letter.id }
  })
}
