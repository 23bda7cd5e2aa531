import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { type LabelledRow, labelledRows } from './blocks/labelled-rows.ts'
import { gap, mm, SIZE } from './blocks/measure.ts'
import { heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate, paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperMoment } from './paper-party.ts'

/** Data of the 来访登记回执, the paper a visitor takes home. */
export interface ReceiptData extends PaperFrame {
  readonly visitorName: string
  readonly visitedAt: PaperMoment
  /** Others who came along, the visitor not counted. */
  readonly companions: number
  readonly matter: string
  readonly requests: readonly string[]
  /** Papers handed in, e.g. 借条复印件 1 份. */
  readonly materials: readonly string[]
  /** Code for asking about progress at the kiosk or by telephone; says nothing about the person. */
  readonly receiptCode: string
  readonly progressQr: string
  readonly handler: { readonly unit: string; readonly person: string | null; readonly phone: string | null }
  readonly nextStep: string
  readonly nextStepDueOn: PlainDate | null
  /** Limits that bind the visitor, the nearest first; none on receipts of older releases. */
  readonly limits?: readonly { readonly name: string; readonly dueOn: PlainDate; readonly doNow: string }[]
  readonly clerk: string
  readonly hotlines: readonly { readonly name: string; readonly phone: string }[]
  /** Who answers for the personal data and how long they are kept (PIPL art. 17, 35). */
  readonly privacy: { readonly contact: string; readonly retention: string }
}

const PRIVACY_KEYS = ['receipt.privacy.purpose', 'receipt.privacy.data', 'receipt.privacy.sharing'] as const

/** 来访登记回执: case code, who handles it, what comes next, how to ask, notice on personal data (PIPL art. 17, 35). */
export function defineReceipt(data: ReceiptData, texts: Texts): PaperDefinition {
  const title = texts('receipt.title')
  const { privacy } = data
  return a4Paper(data, texts, title, [
    titleBlock(data.centerName, title, paperNumber(data.issue, texts)),
    labelledRows(visitRows(data, texts)),
    nextStepBlock(data, texts),
    ...limitLines(data, texts),
    progressBlock(data, texts),
    heading(texts('receipt.privacy.title')),
    ...numberedItems(
      [
        ...PRIVACY_KEYS.map(key => texts(key, { name: data.centerName })),
        texts('receipt.privacy.retention', { retention: privacy.retention }),
        texts('receipt.privacy.rights', { contact: privacy.contact }),
      ],
      SIZE.small,
    ),
    ...paragraphs(texts('receipt.otherWays'), SIZE.small),
    {
      text: texts('receipt.signed', { name: data.clerk, date: paperDate(data.issuedOn, data.language) }),
      fontSize: SIZE.body,
      alignment: 'right',
      margin: gap(3),
    },
  ])
}

function visitRows(data: ReceiptData, texts: Texts): LabelledRow[] {
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? texts('receipt.none') : lines.join(texts('receipt.semicolon'))
  const companions = data.companions === 0 ? '' : texts('receipt.companions', { count: data.companions })
  return [
    { label: texts('receipt.caseCode'), value: { text: data.caseCode, font: 'Hei', bold: true, fontSize: SIZE.body } },
    { label: texts('receipt.visitor'), value: `${data.visitorName}${companions}` },
    { label: texts('receipt.visitedAt'), value: paperMoment(data.visitedAt, data.language) },
    { label: texts('receipt.matter'), value: data.matter },
    { label: texts('receipt.requests'), value: list(data.requests) },
    { label: texts('receipt.materials'), value: list(data.materials) },
  ]
}

/** What happens next, in the largest letters of the paper: it is what the visitor came for. */
function nextStepBlock(data: ReceiptData, texts: Texts): PaperNode {
  const { handler } = data
  const who = [handler.unit, handler.person, handler.phone].filter(word => word !== null).join(texts('party.comma'))
  const due =
    data.nextStepDueOn === null ? [] : [texts('receipt.due', { date: paperDate(data.nextStepDueOn, data.language) })]
  return {
    stack: [
      { text: texts('receipt.handler', { who }), fontSize: SIZE.large, margin: gap(4, 2) },
      { text: texts('receipt.nextStep', { step: data.nextStep }), fontSize: SIZE.large, bold: true, margin: gap(0, 2) },
      ...due.map(text => ({ text, fontSize: SIZE.large, bold: true, margin: gap(0, 2) })),
    ],
    unbreakable: true,
  }
}

/** 请留意的期限: days after which the visitor may lose a right, with what to do now. */
function limitLines({ limits = [], language }: ReceiptData, texts: Texts): PaperNode[] {
  if (limits.length === 0) return []
  return [
    heading(texts('receipt.limits')),
    ...numberedItems(
      limits.map(({ name, dueOn, doNow }) => texts('receipt.limit', { name, date: paperDate(dueOn, language), doNow })),
      SIZE.body,
    ),
  ]
}

function progressBlock(data: ReceiptData, texts: Texts): PaperNode {
  const hotlines = data.hotlines.map(line => texts('receipt.hotline', { name: line.name, phone: line.phone }))
  return {
    columns: [
      { width: mm(30), node: { qr: data.progressQr, fit: mm(27) } },
      {
        width: '*',
        node: {
          stack: [
            { text: texts('receipt.receiptCode'), fontSize: SIZE.small },
            { text: data.receiptCode, font: 'Hei', bold: true, fontSize: 20, characterSpacing: 1.5 },
            { text: texts('receipt.howToAsk'), fontSize: SIZE.small, margin: gap(0, 4) },
            ...hotlines.map(text => ({ text, fontSize: SIZE.small })),
          ],
        },
      },
    ],
    columnGap: 14,
    margin: gap(8, 4),
    unbreakable: true,
  }
}
