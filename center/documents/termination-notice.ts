import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { SIZE } from './blocks/measure.ts'
import { endMark, heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { partyNames } from './blocks/party-block.ts'
import { partySigners, signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperParty } from './paper-party.ts'

/** Why mediation ended without an agreement (reason codes of domain §2.2). */
export const TERMINATION_REASONS = {
  '11': 'termination.reason.unreachable',
  '12': 'termination.reason.withdrawn',
  '13': 'termination.reason.refused',
  '14': 'termination.reason.apart',
  '15': 'termination.reason.expired',
  '16': 'termination.reason.notSigned',
  '17': 'termination.reason.sham',
  '18': 'termination.reason.concealed',
  '99': 'termination.reason.other',
} as const
export type TerminationReason = keyof typeof TERMINATION_REASONS

/** Data of a 终止调解告知书. */
export interface TerminationNoticeData extends PaperFrame {
  readonly parties: readonly PaperParty[]
  readonly matter: string
  readonly receivedOn: PlainDate
  readonly endedOn: PlainDate
  readonly meetings: number
  readonly reason: TerminationReason
  readonly reasonNote: string | null
  readonly undisputedFacts: readonly string[]
  readonly openIssues: readonly string[]
  /** Ways that fit this dispute with the competent body, e.g. 向石首市劳动人事争议仲裁委员会申请仲裁. */
  readonly otherWays: readonly string[]
  readonly mediators: readonly string[]
}

/** 终止调解告知书: mandatory when mediation fails; tells the parties of the other ways (人民调解法 art. 3, 26). */
export function defineTerminationNotice(data: TerminationNoticeData, texts: Texts): PaperDefinition {
  const title = texts('termination.title')
  const { language } = data
  const course = {
    matter: data.matter,
    received: paperDate(data.receivedOn, language),
    ended: paperDate(data.endedOn, language),
    count: data.meetings,
  }
  const ways = [
    ...data.otherWays,
    texts('termination.ways.arbitration'),
    texts('termination.ways.administrative'),
    texts('termination.ways.court'),
  ]
  return a4Paper(data, texts, title, [
    titleBlock(data.committeeName, title, paperNumber(data.issue, texts)),
    { text: texts('termination.addressee', { names: partyNames(data.parties, texts) }), fontSize: SIZE.body },
    ...paragraphs(texts('termination.course', course)),
    heading(texts('termination.reasonTitle')),
    ...paragraphs(texts(TERMINATION_REASONS[data.reason])),
    ...paragraphs(data.reasonNote ?? ''),
    ...list(texts('termination.undisputed'), data.undisputedFacts),
    ...list(texts('termination.openIssues'), data.openIssues),
    ...list(texts('termination.ways.title'), ways),
    ...paragraphs(texts('termination.limitation')),
    ...signatureArea(
      [...paragraphs(texts('termination.closing')), endMark(texts('frame.endMark'))],
      partySigners(data.parties, texts),
      data.mediators.map(name => ({ label: texts('signature.mediator'), name, box: null })),
      { name: texts('signature.seal', { name: data.committeeName }), date: paperDate(data.issuedOn, language) },
    ),
  ])
}

function list(title: string, items: readonly string[]): PaperNode[] {
  return items.length === 0 ? [] : [heading(title), ...numberedItems(items)]
}
