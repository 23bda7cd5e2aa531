import { paperDate } from '#center/documents/blocks/words.ts'
import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { typeNameOf } from '../routing/case-types.ts'
import type { Work } from '../write.ts'

/** What a unit is asked to do and by when. */
export interface Order {
  readonly unitName: string
  readonly isAssist: boolean
  readonly requirement: string | null
  /** ISO date by which it signs. */
  readonly signBy: string
  /** ISO date by which an assist owes its part. */
  readonly due?: string
  readonly ruling?: { readonly reason: string; readonly basis: string }
}

/** 分流交办单 to one unit: what, for whom, by when, from whom (domain: letters and sheets, 交办单). */
export async function issueDispatchSlip(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: Pick<FoundCaseFile, 'id' | 'code' | 'typeCode' | 'registeredOn' | 'requests'>,
  order: Order,
): Promise<{ paperId: number; documentNo: string }> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const parties = await listParties(work.tx, file.id)
  const names = (role: 'applicant' | 'respondent') =>
    parties
      .filter(party => party.role === role)
      .map(party => party.name ?? texts('party.nameUnknown'))
      .join(texts('letter.comma'))
  const unit = order.isAssist ? texts('letter.assistUnit', { unit: order.unitName }) : order.unitName
  const rows = [
    { label: 'applicant', value: names('applicant') },
    { label: 'respondent', value: names('respondent') },
    { label: 'requests', value: (JSON.parse(file.requests) as string[]).join(texts('letter.semicolon')) },
    { label: 'requirement', value: order.requirement },
    ...(order.due === undefined ? [] : [{ label: 'due', value: paperDate(order.due, PAPER_LANGUAGE) }]),
    ...(order.ruling === undefined
      ? []
      : [
          { label: 'reason', value: order.ruling.reason },
          { label: 'basis', value: order.ruling.basis },
        ]),
    { label: 'contact', value: actor.name },
  ]
  return issueLetter(deps, work, actor, file, {
    kind: 'dispatchSlip',
    to: order.unitName,
    params: { matter: await typeNameOf(work.tx, file), unit, due: paperDate(order.signBy, PAPER_LANGUAGE) },
    rows: rows.filter(row => row.value !== null),
    signers: order.ruling === undefined ? ['clerk', 'receiver'] : ['approver', 'receiver'],
  })
}
