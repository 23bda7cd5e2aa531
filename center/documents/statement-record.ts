import type { Ink } from '#center/contract/values/ink.ts'
import type { StatementWay } from '#center/contract/values/statement.ts'
import { labelledRows } from './blocks/labelled-rows.ts'
import { gap, mm, SIZE } from './blocks/measure.ts'
import { endMark, heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { partyBlocks } from './blocks/party-block.ts'
import { titleBlock } from './blocks/title.ts'
import { paperAmount, paperDate, paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperMoment, PaperParty } from './paper-party.ts'

/** Data of the 来访人陈述笔录. */
export interface StatementRecordData extends PaperFrame {
  readonly at: PaperMoment
  readonly clerk: string
  readonly parties: readonly PaperParty[]
  readonly matter: string
  readonly facts: string
  readonly requests: readonly string[]
  readonly amountFen: number | null
  readonly prior: readonly string[]
  readonly materials: readonly string[]
  readonly way: StatementWay
  /** Who told it. */
  readonly speaker: string
  readonly ink: Ink | null
  readonly witness: string
  /** First characters of the SHA-256 of what was read back, so that screen and paper can be compared. */
  readonly contentHash: string
}

/** Height of a signature on paper; the pad is two and a half times as wide (INK_ASPECT). */
const INK_HEIGHT = mm(20)
const INK_WIDTH = mm(50)

/**
 * 来访人陈述笔录: what was told, read back and signed once (信访工作条例 art. 19: oral statements are recorded). The drawn
 * signature is printed as what it is, a drawing on the screen of the window, and never called an electronic signature.
 */
export function defineStatementRecord(data: StatementRecordData, texts: Texts): PaperDefinition {
  const title = texts('statementRecord.title')
  const section = (key: string, items: readonly string[]) =>
    items.length === 0 ? [] : [heading(texts(`statementRecord.${key}`)), ...numberedItems(items)]
  return a4Paper(data, texts, title, [
    titleBlock(data.centerName, title, paperNumber(data.issue, texts)),
    labelledRows([
      { label: texts('letter.label.time'), value: paperMoment(data.at, data.language) },
      { label: texts('letter.label.matter'), value: data.matter },
      { label: texts('letter.signer.clerk'), value: data.clerk },
    ]),
    ...partyBlocks(data.parties, texts, data.language),
    heading(texts('statementRecord.facts')),
    ...paragraphs(data.facts),
    ...section('requests', data.requests),
    ...(data.amountFen === null
      ? []
      : paragraphs(texts('statementRecord.amount', { amount: paperAmount(data.amountFen, texts) }))),
    ...section('prior', data.prior),
    ...section('materials', data.materials),
    { stack: signed(data, texts), unbreakable: true },
  ])
}

function signed(data: StatementRecordData, texts: Texts): PaperNode[] {
  const names = { speaker: data.speaker, witness: data.witness }
  return [
    endMark(texts('frame.endMark')),
    ...paragraphs(texts(`statementRecord.way.${data.way}`, names)),
    ...(data.ink === null
      ? []
      : [{ ink: data.ink, width: INK_WIDTH, height: INK_HEIGHT, margin: gap(4, 4) } satisfies PaperNode]),
    { text: texts('statementRecord.hash', { hash: data.contentHash }), fontSize: SIZE.note, margin: gap(2) },
    {
      text: paperDate(data.issuedOn, data.language),
      fontSize: SIZE.body,
      alignment: 'right',
      margin: gap(4),
    },
  ]
}
