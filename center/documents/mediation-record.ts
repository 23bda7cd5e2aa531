import type { MeetingResult } from '#center/contract/statuses.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { type LabelledRow, labelledRows } from './blocks/labelled-rows.ts'
import { endMark, heading, paragraphs } from './blocks/paragraphs.ts'
import { roleName } from './blocks/party-block.ts'
import { partySigners, type Signer, signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate, paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperNode, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'
import type { PaperMoment, PaperParty } from './paper-party.ts'

/** Data of a 人民调解记录, one per meeting. */
export interface MediationRecordData extends PaperFrame {
  readonly matter: string
  readonly startedAt: PaperMoment
  readonly endedAt: PaperMoment | null
  readonly place: string
  readonly isOpen: boolean
  /** Names; the first one presides (主持人). */
  readonly mediators: readonly string[]
  readonly recorder: string
  readonly presentParties: readonly PaperParty[]
  readonly absentParties: readonly PaperParty[]
  /** People invited with the parties' consent (art. 20), with what they are, e.g. 邻居. */
  readonly invited: readonly { readonly name: string; readonly capacity: string }[]
  /** What was said, in order; a null speaker is a note of the recorder. */
  readonly record: readonly { readonly speaker: string | null; readonly text: string }[]
  readonly result: MeetingResult
  readonly resultNote: string | null
  readonly nextMeetingOn: PlainDate | null
}

const RESULT_KEYS = {
  reached: 'mediationRecord.result.reached',
  notReached: 'mediationRecord.result.notReached',
  again: 'mediationRecord.result.again',
} as const satisfies Record<MeetingResult, string>

/** 人民调解记录 (人民调解法 art. 27; national form of 2010): who was there, that rights were told, what was said, result. */
export function defineMediationRecord(data: MediationRecordData, texts: Texts): PaperDefinition {
  const title = texts('mediationRecord.title')
  return a4Paper(data, texts, title, [
    titleBlock(data.committeeName, title, paperNumber(data.issue, texts)),
    labelledRows(meetingRows(data, texts)),
    ...paragraphs(texts('mediationRecord.rightsTold')),
    heading(texts('mediationRecord.record')),
    ...data.record.flatMap(entry => said(entry.speaker, entry.text, texts)),
    heading(texts('mediationRecord.resultTitle')),
    ...paragraphs(texts(RESULT_KEYS[data.result])),
    ...paragraphs(data.resultNote ?? ''),
    ...nextMeeting(data, texts),
    ...signatureArea(
      [...paragraphs(texts('mediationRecord.readBack')), endMark(texts('frame.endMark'))],
      [...partySigners(data.presentParties, texts), ...invitedSigners(data, texts)],
      staffSigners(data, texts),
      null,
    ),
  ])
}

function meetingRows(data: MediationRecordData, texts: Texts): LabelledRow[] {
  const { language } = data
  const start = paperMoment(data.startedAt, language)
  const separator = texts('party.separator')
  const withRole = (party: PaperParty) =>
    texts('party.withRole', { name: party.name, role: roleName(party.role, texts) })
  const names = (parties: readonly PaperParty[]) => parties.map(withRole).join(separator)
  const mediators = data.mediators.map((name, index) =>
    index === 0 ? texts('mediationRecord.presiding', { name }) : name,
  )
  const invited = data.invited.map(person => texts('party.withRole', { name: person.name, role: person.capacity }))
  const end = data.endedAt === null ? '' : paperMoment(data.endedAt, language)
  return [
    { label: texts('mediationRecord.matter'), value: data.matter },
    { label: texts('mediationRecord.time'), value: texts('mediationRecord.fromTo', { start, end }) },
    { label: texts('mediationRecord.place'), value: data.place },
    {
      label: texts('mediationRecord.way'),
      value: data.isOpen ? texts('mediationRecord.open') : texts('mediationRecord.closed'),
    },
    { label: texts('mediationRecord.mediators'), value: mediators.join(separator) },
    { label: texts('mediationRecord.recorder'), value: data.recorder },
    { label: texts('mediationRecord.present'), value: names(data.presentParties) },
    { label: texts('mediationRecord.absent'), value: names(data.absentParties) || texts('mediationRecord.none') },
    { label: texts('mediationRecord.invited'), value: invited.join(separator) || texts('mediationRecord.none') },
  ]
}

function said(speaker: string | null, text: string, texts: Texts): PaperNode[] {
  return paragraphs(speaker === null ? text : texts('mediationRecord.said', { speaker, text }))
}

function nextMeeting(data: MediationRecordData, texts: Texts): PaperNode[] {
  if (data.nextMeetingOn === null) return []
  const date = paperDate(data.nextMeetingOn, data.language)
  return paragraphs(texts('mediationRecord.nextMeeting', { date }))
}

function invitedSigners(data: MediationRecordData, texts: Texts): Signer[] {
  return data.invited.map(person => ({ label: texts('signature.invited'), name: person.name, box: null }))
}

function staffSigners(data: MediationRecordData, texts: Texts): Signer[] {
  return [
    ...data.mediators.map(name => ({ label: texts('signature.mediator'), name, box: null })),
    { label: texts('signature.recorder'), name: data.recorder, box: null },
  ]
}
