import { labelCell, labelledRows, restWidth, valueCell } from './blocks/labelled-rows.ts'
import { gap, SIZE } from './blocks/measure.ts'
import { endMark, heading, paragraphs } from './blocks/paragraphs.ts'
import { signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate, paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, PaperTable, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperMoment } from './paper-party.ts'

interface SlipUnit {
  readonly name: string
  readonly isLead: boolean
  readonly contact: string | null
  readonly phone: string | null
}

/** What stands on a 吹哨令 beside the frame of every paper (called units, place, time, lead, question). */
export interface CallOutSlipContent {
  readonly units: readonly SlipUnit[]
  readonly reason: string
  readonly question: string
  readonly place: string
  readonly gatherAt: PaperMoment
  readonly raisedAt: PaperMoment
  readonly raisedBy: string
}
export type CallOutSlipData = PaperFrame & CallOutSlipContent

/** Room for a hand on a line, in points. */
const LINE = 26
/** Columns written by hand: answer, arrival, signature. */
const HAND = [58, 58, 66] as const
const UNIT = 104
/** Lines of the empty form for what is decided. */
const RESULT_LINES = 4

/**
 * 吹哨令: whom to call, where to be and when, with lines for the times of answer and arrival, so that it works with a pen
 * and a telephone alone and is typed in afterwards.
 */
export function defineCallOutSlip(data: CallOutSlipData, texts: Texts): PaperDefinition {
  const title = texts('letter.callOutSlip.title')
  const lead = data.units.find(({ isLead }) => isLead)?.name ?? texts('callOut.leadOpen')
  const gather = paperMoment(data.gatherAt, data.language)
  return a4Paper(data, texts, title, [
    titleBlock(data.centerName, title, paperNumber(data.issue, texts)),
    ...paragraphs(texts('letter.callOutSlip.body', { time: gather, place: data.place, lead })),
    labelledRows([
      { label: texts('callOut.reason'), value: data.reason },
      { label: texts('callOut.question'), value: data.question },
      { label: texts('callOut.raised'), value: `${paperMoment(data.raisedAt, data.language)}　${data.raisedBy}` },
    ]),
    unitTable(
      data.units.map(({ name, isLead, contact, phone }) => ({
        name: isLead ? texts('callOut.leadOf', { unit: name }) : name,
        contact: [contact, phone].filter(part => part !== null).join(' '),
      })),
      texts,
    ),
    ...resultLines(texts),
    ...closing(data, texts),
  ])
}

/** Everybody who can be called at a unit. */
export interface BlankSlipUnit {
  readonly name: string
  readonly ladder: readonly { readonly name: string; readonly phone: string }[]
  readonly callPhone: string | null
}

/** An empty 吹哨令 with the telephone numbers of all units; it has no number, which it gets when it is typed in. */
export function defineBlankCallOutSlip(
  data: Omit<PaperFrame, 'issue'> & { readonly units: readonly BlankSlipUnit[] },
  texts: Texts,
): PaperDefinition {
  const title = texts('letter.callOutSlip.title')
  const frame: PaperFrame = { ...data, issue: { state: 'draft' } }
  const {
    watermark: _mark,
    headerText: _head,
    ...paper
  } = a4Paper(frame, texts, title, [
    titleBlock(data.centerName, title, texts('callOut.numberByHand')),
    ...paragraphs(texts('callOut.blankHint')),
    labelledRows(
      ['place', 'gatherAt', 'reason', 'question', 'raised', 'lead'].map(key => ({
        label: texts(`callOut.${key}`),
        value: '\n',
      })),
    ),
    ...resultLines(texts),
    heading(texts('callOut.directory', { day: paperDate(data.issuedOn, data.language) })),
    unitTable(
      data.units.map(({ name, ladder, callPhone }) => ({
        name,
        contact: [...ladder.map(one => `${one.name} ${one.phone}`), ...(callPhone === null ? [] : [callPhone])].join(
          '\n',
        ),
      })),
      texts,
    ),
    ...closing(data, texts),
  ])
  return paper
}

function unitTable(units: readonly { readonly name: string; readonly contact: string }[], texts: Texts): PaperTable {
  const columns = ['unit', 'contact', 'answered', 'arrived', 'signature'] as const
  return {
    table: [
      columns.map(key => labelCell(texts(`callOut.${key}`))),
      ...units.map(({ name, contact }) => [name, contact, '', '', ''].map(text => valueCell(text))),
    ],
    widths: [UNIT, restWidth([UNIT, ...HAND]), ...HAND],
    layout: 'grid',
    rowHeight: LINE,
    margin: gap(2, 6),
  }
}

/** Lines for what was decided, the lead among them. */
function resultLines(texts: Texts): PaperNode[] {
  return [
    heading(texts('callOut.result')),
    {
      table: Array.from({ length: RESULT_LINES }, () => [{ node: { text: '', fontSize: SIZE.body } }]),
      widths: [restWidth([])],
      layout: 'underline',
      rowHeight: LINE,
      margin: gap(0, 6),
    },
  ]
}

function closing(data: Omit<PaperFrame, 'issue'>, texts: Texts): PaperNode[] {
  return signatureArea(
    [endMark(texts('frame.endMark'))],
    [],
    ['raiser', 'manager'].map(key => ({ label: texts(`callOut.signer.${key}`), name: '', box: null })),
    { name: texts('signature.seal', { name: data.centerName }), date: paperDate(data.issuedOn, data.language) },
  )
}
