import type { ITEM_KINDS, ITEM_WAYS } from '#center/contract/statuses.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { headCell, type LabelledRow, labelCell, restWidth, valueCell } from './blocks/labelled-rows.ts'
import { gap, SIZE } from './blocks/measure.ts'
import { paperAmount, paperDate } from './blocks/words.ts'
import type { PaperLanguage, PaperNode, PaperTable, Texts } from './paper-definition.ts'

export type ItemKind = (typeof ITEM_KINDS)[number]
export type ItemWay = (typeof ITEM_WAYS)[number]

/** One thing to be performed (domain §9.4). */
export interface AgreementItemData {
  readonly kind: ItemKind
  readonly obligor: string
  readonly obligee: string
  readonly what: string
  /** Total in fen; null for acts without money. */
  readonly amountFen: number | null
  readonly dueOn: PlainDate | null
  /** Parts of the amount with their days; empty when paid at once. */
  readonly instalments: readonly { readonly amountFen: number; readonly dueOn: PlainDate }[]
  readonly way: ItemWay
  /** Account, place or other words on how it is performed. */
  readonly wayNote: string | null
  /** What follows if it is not performed. */
  readonly consequence: string | null
}

const KIND_KEYS = {
  payment: 'agreement.kind.payment',
  act: 'agreement.kind.act',
  apology: 'agreement.kind.apology',
  handover: 'agreement.kind.handover',
  restore: 'agreement.kind.restore',
} as const satisfies Record<ItemKind, string>

const WAY_KEYS = {
  cash: 'agreement.way.cash',
  transfer: 'agreement.way.transfer',
  onSite: 'agreement.way.onSite',
  other: 'agreement.way.other',
} as const satisfies Record<ItemWay, string>

const NAME_WIDTH = restWidth([66, 52], 2)

/** What was agreed, one table an item, so that nobody has to search a sentence for who owes whom what by when. */
export function agreementItems(
  items: readonly AgreementItemData[],
  texts: Texts,
  language: PaperLanguage,
): PaperTable[] {
  return items.map((item, index) => ({
    table: [
      [headCell(texts('agreement.item.title', { number: index + 1, kind: texts(KIND_KEYS[item.kind]) }), 4)],
      [
        labelCell(texts('agreement.item.obligor')),
        valueCell(item.obligor),
        labelCell(texts('agreement.item.obligee')),
        valueCell(item.obligee),
      ],
      ...itemRows(item, texts, language).map(row => [labelCell(row.label), valueCell(row.value, 3)]),
    ],
    widths: [66, NAME_WIDTH, 52, NAME_WIDTH],
    layout: 'grid',
    margin: gap(2, 6),
    unbreakable: true,
  }))
}

/** Rows that apply to the item; an item without money has no empty row for an amount. */
function itemRows(item: AgreementItemData, texts: Texts, language: PaperLanguage): LabelledRow[] {
  const row = (key: string, value: LabelledRow['value']): LabelledRow[] =>
    value === null ? [] : [{ label: texts(key), value }]
  const due = item.dueOn === null ? null : texts('agreement.item.before', { date: paperDate(item.dueOn, language) })
  const way = texts(WAY_KEYS[item.way])
  return [
    ...row('agreement.item.what', item.what),
    ...row('agreement.item.amount', item.amountFen === null ? null : amount(item.amountFen, texts)),
    ...row('agreement.item.due', due),
    ...row('agreement.item.instalments', instalments(item, texts, language)),
    ...row(
      'agreement.item.way',
      item.wayNote === null ? way : texts('agreement.item.wayWithNote', { way, note: item.wayNote }),
    ),
    ...row('agreement.item.consequence', item.consequence),
  ]
}

function amount(fen: number, texts: Texts): PaperNode {
  return { text: paperAmount(fen, texts), fontSize: SIZE.body, bold: true }
}

function instalments(item: AgreementItemData, texts: Texts, language: PaperLanguage): PaperNode | null {
  if (item.instalments.length === 0) return null
  return {
    stack: item.instalments.map((part, index) => ({
      text: texts('agreement.item.instalment', {
        number: index + 1,
        date: paperDate(part.dueOn, language),
        amount: paperAmount(part.amountFen, texts),
      }),
      fontSize: SIZE.small,
    })),
  }
}
