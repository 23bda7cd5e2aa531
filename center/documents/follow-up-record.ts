import type { ItemStatus } from '#center/contract/statuses.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { type LabelledRow, labelCell, labelledRows, restWidth, valueCell } from './blocks/labelled-rows.ts'
import { endMark, heading, paragraphs } from './blocks/paragraphs.ts'
import { partyNames } from './blocks/party-block.ts'
import { partySigners, signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate, paperMoment } from './blocks/words.ts'
import type { PaperCell, PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperMoment, PaperParty } from './paper-party.ts'

/** Data of a 人民调解回访记录. */
export interface FollowUpRecordData extends PaperFrame {
  readonly parties: readonly PaperParty[]
  readonly agreementNumber: string | null
  readonly matter: string
  readonly calledAt: PaperMoment
  /** How: by telephone, at home, at the center; worded. */
  readonly way: string
  readonly interviewees: readonly string[]
  readonly items: readonly {
    readonly what: string
    readonly dueOn: PlainDate | null
    readonly status: ItemStatus
    readonly note: string | null
  }[]
  /** What the parties say about the mediation, worded. */
  readonly satisfaction: string | null
  readonly lawsuit: string | null
  readonly escalationSigns: string | null
  readonly measures: string | null
  readonly nextFollowUpOn: PlainDate | null
  readonly staff: readonly string[]
  /** Parties met in person, who sign. */
  readonly signingParties: readonly PaperParty[]
}

const STATUS_KEYS = {
  pending: 'followUp.status.pending',
  performed: 'followUp.status.performed',
  partlyPerformed: 'followUp.status.partlyPerformed',
  breached: 'followUp.status.breached',
} as const satisfies Record<ItemStatus, string>

/** 人民调解回访记录: performance of each item, satisfaction, lawsuit, signs of escalation, measures (national form of 2010). */
export function defineFollowUpRecord(data: FollowUpRecordData, texts: Texts): PaperDefinition {
  const title = texts('followUp.title')
  return a4Paper(data, texts, title, [
    titleBlock(data.committeeName, title, paperNumber(data.issue, texts)),
    labelledRows(headRows(data, texts)),
    heading(texts('followUp.performance')),
    ...(data.items.length === 0 ? paragraphs(texts('followUp.noItems')) : [performanceTable(data, texts)]),
    heading(texts('followUp.findings')),
    labelledRows(findingRows(data, texts)),
    ...signatureArea(
      [...paragraphs(texts('followUp.readBack')), endMark(texts('frame.endMark'))],
      partySigners(data.signingParties, texts),
      data.staff.map(name => ({ label: texts('signature.visitor'), name, box: null })),
      null,
    ),
  ])
}

function headRows(data: FollowUpRecordData, texts: Texts): LabelledRow[] {
  return [
    { label: texts('followUp.parties'), value: partyNames(data.parties, texts) },
    { label: texts('followUp.agreementNumber'), value: data.agreementNumber ?? texts('followUp.oralOrNone') },
    { label: texts('followUp.matter'), value: data.matter },
    { label: texts('followUp.time'), value: paperMoment(data.calledAt, data.language) },
    { label: texts('followUp.way'), value: data.way },
    { label: texts('followUp.interviewees'), value: data.interviewees.join(texts('party.separator')) },
  ]
}

function performanceTable(data: FollowUpRecordData, texts: Texts): PaperNode {
  const head = ['followUp.item.what', 'followUp.item.due', 'followUp.item.status', 'followUp.item.note']
  return {
    table: [
      head.map(key => labelCell(texts(key))),
      ...data.items.map((item): PaperCell[] => [
        valueCell(item.what),
        valueCell(item.dueOn === null ? null : paperDate(item.dueOn, data.language)),
        valueCell(texts(STATUS_KEYS[item.status])),
        valueCell(item.note),
      ]),
    ],
    widths: [restWidth([76, 48, 98]), 76, 48, 98],
    layout: 'grid',
  }
}

function findingRows(data: FollowUpRecordData, texts: Texts): LabelledRow[] {
  const none = texts('followUp.none')
  const next = data.nextFollowUpOn === null ? none : paperDate(data.nextFollowUpOn, data.language)
  return [
    { label: texts('followUp.satisfaction'), value: data.satisfaction },
    { label: texts('followUp.lawsuit'), value: data.lawsuit ?? none },
    { label: texts('followUp.escalationSigns'), value: data.escalationSigns ?? none },
    { label: texts('followUp.measures'), value: data.measures ?? none },
    { label: texts('followUp.next'), value: next },
  ]
}
