import { endMark, heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { partyNames } from './blocks/party-block.ts'
import { partySigners, signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate } from './blocks/words.ts'
import type { PaperDefinition, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperParty } from './paper-party.ts'

/** Data of the 当事人权利义务告知书. */
export interface RightsSheetData extends PaperFrame {
  readonly matter: string
  readonly parties: readonly PaperParty[]
  readonly mediators: readonly string[]
  readonly recorder: string
}

const PRINCIPLE_KEYS = [
  'rightsSheet.principle.voluntary',
  'rightsSheet.principle.lawful',
  'rightsSheet.principle.otherWays',
]
const RIGHT_KEYS = [
  'rightsSheet.right.mediator',
  'rightsSheet.right.accept',
  'rightsSheet.right.open',
  'rightsSheet.right.will',
  'rightsSheet.right.recusal',
]
const DUTY_KEYS = [
  'rightsSheet.duty.truth',
  'rightsSheet.duty.order',
  'rightsSheet.duty.respect',
  'rightsSheet.duty.perform',
]
const EFFECT_KEYS = [
  'rightsSheet.effect.written',
  'rightsSheet.effect.oral',
  'rightsSheet.effect.binding',
  'rightsSheet.effect.sue',
]

/**
 * 当事人权利义务告知书: nature and principles (人民调解法 art. 2–4), rights (art. 23), duties (art. 24), effect
 * (art. 28–32), confirmation within 30 days (art. 33), no fee (art. 4), recusal. Must be signed before any record.
 */
export function defineRightsSheet(data: RightsSheetData, texts: Texts): PaperDefinition {
  const title = texts('rightsSheet.title')
  const section = (key: string, keys: readonly string[]) => [
    heading(texts(key)),
    ...numberedItems(keys.map(item => texts(item))),
  ]
  const staff = { mediators: data.mediators.join(texts('party.separator')), recorder: data.recorder }
  return a4Paper(data, texts, title, [
    titleBlock(data.committeeName, title, paperNumber(data.issue, texts)),
    ...paragraphs(texts('rightsSheet.addressee', { names: partyNames(data.parties, texts) })),
    ...paragraphs(texts('rightsSheet.matter', { matter: data.matter })),
    heading(texts('rightsSheet.nature.title')),
    ...paragraphs(texts('rightsSheet.nature.text')),
    ...section('rightsSheet.principle.title', PRINCIPLE_KEYS),
    ...section('rightsSheet.right.title', RIGHT_KEYS),
    ...section('rightsSheet.duty.title', DUTY_KEYS),
    ...section('rightsSheet.effect.title', EFFECT_KEYS),
    heading(texts('rightsSheet.confirmation.title')),
    ...paragraphs(texts('rightsSheet.confirmation.text')),
    heading(texts('rightsSheet.fee.title')),
    ...paragraphs(texts('rightsSheet.fee.text')),
    ...paragraphs(texts('rightsSheet.staff', staff)),
    ...signatureArea(
      [...paragraphs(texts('rightsSheet.acknowledgement')), endMark(texts('frame.endMark'))],
      partySigners(data.parties, texts),
      [],
      { name: data.committeeName, date: paperDate(data.issuedOn, data.language) },
    ),
  ])
}
