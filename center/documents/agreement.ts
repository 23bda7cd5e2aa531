import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { type AgreementItemData, agreementItems } from './agreement-items.ts'
import { endMark, heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { partyBlocks } from './blocks/party-block.ts'
import { partySigners, type Signer, signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperParty } from './paper-party.ts'

/** Data of a 人民调解协议书. */
export interface AgreementData extends PaperFrame {
  readonly parties: readonly PaperParty[]
  readonly matter: string
  readonly facts: string
  readonly issues: string | null
  readonly responsibilities: string | null
  readonly items: readonly AgreementItemData[]
  readonly otherTerms: readonly string[]
  /** Parties + 1 (人民调解法 art. 29), more if the parties wish. */
  readonly copies: number
  /** Marriage, adoption and inheritance: ink on paper only (电子签名法 art. 3). */
  readonly isInkOnly: boolean
  readonly mediators: readonly string[]
  readonly recorder: string
  /** Day of signing; null leaves the places empty for the pen. */
  readonly signedOn: PlainDate | null
}

/**
 * 人民调解协议书 (人民调解法 art. 28, 29; 人民调解工作若干规定 art. 35): parties, facts, issues, what was agreed item by
 * item, effect, copies, signatures. Lowest number of copies is parties + 1.
 */
export function defineAgreement(data: AgreementData, texts: Texts): PaperDefinition {
  const title = texts('agreement.title')
  return a4Paper(data, texts, title, [
    titleBlock(data.committeeName, title, paperNumber(data.issue, texts)),
    ...partyBlocks(data.parties, texts, data.language),
    heading(texts('agreement.facts')),
    ...paragraphs(texts('agreement.matter', { matter: data.matter })),
    ...paragraphs(data.facts),
    ...optionalSection(texts('agreement.issues'), data.issues),
    ...optionalSection(texts('agreement.responsibilities'), data.responsibilities),
    heading(texts('agreement.terms')),
    ...paragraphs(texts('agreement.agreed')),
    ...agreementItems(data.items, texts, data.language),
    ...otherTerms(data, texts),
    heading(texts('agreement.effect.title')),
    ...numberedItems(effects(data, texts)),
    ...signatureArea(
      [...paragraphs(texts('agreement.copies', { count: data.copies })), endMark(texts('frame.endMark'))],
      partySigners(data.parties, texts),
      staffSigners(data, texts),
      { name: texts('signature.seal', { name: data.committeeName }), date: signingDate(data, texts) },
    ),
  ])
}

function optionalSection(title: string, text: string | null): PaperNode[] {
  return text === null ? [] : [heading(title), ...paragraphs(text)]
}

function otherTerms(data: AgreementData, texts: Texts): PaperNode[] {
  if (data.otherTerms.length === 0) return []
  return [heading(texts('agreement.otherTerms')), ...numberedItems(data.otherTerms)]
}

function effects(data: AgreementData, texts: Texts): string[] {
  return [
    texts('agreement.effect.from'),
    texts('agreement.effect.binding'),
    texts('agreement.effect.confirmation'),
    ...(data.isInkOnly ? [texts('agreement.effect.inkOnly')] : []),
  ]
}

function staffSigners(data: AgreementData, texts: Texts): Signer[] {
  return [
    ...data.mediators.map(name => ({ label: texts('signature.mediator'), name, box: null })),
    { label: texts('signature.recorder'), name: data.recorder, box: null },
  ]
}

function signingDate(data: AgreementData, texts: Texts): string {
  return data.signedOn === null ? texts('signature.blankDate') : paperDate(data.signedOn, data.language)
}
