import { paperDate } from '#center/documents/blocks/words.ts'
import type { Texts } from '#center/documents/paper-definition.ts'
import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { typeNameOf } from '../routing/case-types.ts'
import type { RouteGrounds } from '../routing/record-choice.ts'
import type { Work } from '../write.ts'

/**
 * Reasons of a proposal a unit is told; how busy it is and its share stay in the record of the choice. The statutory way
 * stands in a row of its own.
 */
const TOLD_REASONS: readonly string[] = [
  'leadsType',
  'mayLead',
  'present',
  'nextDuty',
  'onCall',
  'level.village',
  'level.town',
  'level.county',
]

/** What a unit is asked to do and by when. */
export interface Order {
  readonly unitName: string
  readonly isAssist: boolean
  readonly requirement: string | null
  /** ISO date by which it signs. */
  readonly signBy: string
  /** ISO date by which an assist owes its part. */
  readonly due?: string
  /** Why this unit, as the proposal said it, or whoever chose outside it. */
  readonly grounds?: RouteGrounds
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
    ...(order.grounds === undefined ? [] : groundRows(order.grounds, texts)),
    ...(order.ruling === undefined
      ? []
      : [
          { label: 'lead', value: order.unitName },
          { label: 'ruling', value: order.ruling.reason },
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

function groundRows({ reasons, path, overrideReason }: RouteGrounds, texts: Texts) {
  const told = reasons.flatMap(({ key, params }) => {
    const name = key.replace('routing.reason.', '')
    return TOLD_REASONS.includes(name) ? [texts(`letter.route.${name}`, params)] : []
  })
  return [
    { label: 'route', value: told.length === 0 ? null : told.join(texts('letter.semicolon')) },
    { label: 'override', value: overrideReason },
    { label: 'basis', value: path === null ? null : pathText(path, texts) },
  ]
}

/** A statutory way with its basis; one that nobody has checked is not claimed without saying so. */
const pathText = ({ certain, ...path }: NonNullable<RouteGrounds['path']>, texts: Texts): string =>
  texts(certain ? 'letter.path' : 'letter.pathUnchecked', path)
