import { DomainError } from '#center/contract/domain-error.ts'
import type { MeetingResult } from '#center/contract/statuses.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { MediationRecordData } from '#center/documents/mediation-record.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { MEETING } from '#center/domain/actions/tables.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { listRooms } from '#db/repositories/center.ts'
import { findMeeting, updateMeeting } from '#db/repositories/mediation.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issuePaper, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { paperPartyOf } from '../paper/paper-party.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { type Work, write } from '../write.ts'
import { reachMediation } from './reach-mediation.ts'

type Attendance = readonly { partyId: number; isPresent: boolean; isIdentityChecked: boolean }[]

async function reachMeeting(
  deps: Deps,
  work: Pick<Work, 'tx'>,
  actor: Actor,
  id: number,
  version: number,
  action: 'write' | 'close',
) {
  const meeting = await findMeeting(work.tx, id)
  if (meeting === undefined) throw new DomainError('meeting.not-found')
  const { mediation, file } = await reachMediation(deps, work, actor, meeting.procedureId, 'schedule')
  const decision = decide(MEETING, action, meeting.status)
  if (!decision.isAllowed) throw new DomainError('meeting.action-not-allowed')
  if (meeting.version !== version) {
    throw new DomainError(
      'meeting.changed-meanwhile',
      {},
      {
        current: {
          version: meeting.version,
          notes: meeting.notes,
          attendance: JSON.parse(meeting.attendance) as Attendance,
          recorderName: meeting.recorderName,
        },
      },
    )
  }
  return { meeting, mediation, file, to: decision.to }
}

/** Keeps the record while it is written. A working copy until the meeting is closed, so no journal row (docs/decisions/006). */
export async function writeMeeting(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    notes: string
    attendance: Attendance
    recorderName: string | null
  },
) {
  return inTransaction(deps.db, async tx => {
    const before = await findMeeting(tx, input.id)
    const attendance = JSON.stringify(input.attendance)
    // The same text again (an answer that was lost) is no conflict.
    if (
      before?.status === 'scheduled' &&
      before.version === input.version + 1 &&
      before.notes === input.notes &&
      before.attendance === attendance
    )
      return { id: before.id, version: before.version, status: before.status }
    const { meeting, file, to } = await reachMeeting(deps, { tx }, actor, input.id, input.version, 'write')
    const known = new Set((await listParties(tx, file.id)).map(party => party.id))
    if (input.attendance.some(entry => !known.has(entry.partyId)))
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['attendance'], key: 'problems.value.party' }] })
    const version = meeting.version + 1
    await updateMeeting(tx, meeting.id, { version, notes: input.notes, attendance, recorderName: input.recorderName })
    return { id: meeting.id, version, status: to }
  })
}

/** Ends a meeting with its result and issues the mediation record (人民调解法 art. 27). @throws DomainError 'meeting.nobody-present' */
export async function closeMeeting(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; result: MeetingResult; nextOn: string | null },
) {
  return write(deps, actor, input, async work => {
    const { tx, today, journal, publish } = work
    const { meeting, file, to } = await reachMeeting(deps, work, actor, input.id, input.version, 'close')
    if (input.nextOn !== null && input.nextOn < today)
      throw new DomainError('meeting.in-past', {}, { fields: [{ path: ['nextOn'], key: 'problems.meeting.in-past' }] })
    const on = shanghaiDateOf(meeting.startsAt)
    if (on > today) throw new DomainError('meeting.not-yet', { on })
    const attendance = JSON.parse(meeting.attendance) as Attendance
    if (!attendance.some(entry => entry.isPresent))
      throw new DomainError(
        'meeting.nobody-present',
        {},
        { fields: [{ path: ['attendance'], key: 'problems.meeting.nobody-present' }] },
      )
    const version = meeting.version + 1
    await updateMeeting(tx, meeting.id, { status: to, version, result: input.result, nextOn: input.nextOn })
    const mediator = await findStaff(tx, meeting.mediatorId)
    const parties = (await listParties(tx, file.id)).map(party => ({
      id: party.id,
      paper: paperPartyOf(deps, party, PAPER_LANGUAGE, today),
    }))
    const isPresent = (id: number) => attendance.some(entry => entry.partyId === id && entry.isPresent)
    const content: Omit<MediationRecordData, keyof import('#center/documents/paper-frame.ts').PaperFrame> = {
      matter: await typeNameOf(tx, file),
      startedAt: momentOf(meeting.startsAt),
      endedAt: momentOf(endOf(meeting, work.now)),
      place: (await listRooms(tx)).find(room => room.id === meeting.roomId)?.name ?? '',
      isOpen: meeting.isPublic === 1,
      mediators: [mediator?.name ?? actor.name],
      recorder: meeting.recorderName ?? actor.name,
      presentParties: parties.filter(party => isPresent(party.id)).map(party => party.paper),
      absentParties: parties.filter(party => !isPresent(party.id)).map(party => party.paper),
      invited:
        meeting.invited === null || meeting.invited === ''
          ? []
          : meeting.invited.split(/[、,，;；]/).map(name => ({ name: name.trim(), capacity: '' })),
      record: linesOf(meeting.notes),
      result: input.result,
      resultNote: null,
      nextMeetingOn: input.nextOn,
    }
    const { paperId } = await issuePaper(deps, work, actor, {
      kind: 'mediationRecord',
      caseFileId: file.id,
      caseCode: file.code,
      content,
      copies: 1,
    })
    await journal({
      object: 'meeting',
      objectId: meeting.id,
      caseFileId: file.id,
      action: 'meeting.held',
      from: 'scheduled',
      to: 'held',
      detail: { result: input.result },
    })
    publish({ noun: 'meeting', id: meeting.id })
    return { id: meeting.id, version, status: to, paperId }
  })
}

/** Notes as a record: a line "name：words" is what that person said, anything else a note of the recorder. */
function linesOf(notes: string): { speaker: string | null; text: string }[] {
  return notes
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const match = /^([^：:]{1,20})[：:](.+)$/su.exec(line)
      return match === null
        ? { speaker: null, text: line }
        : { speaker: match[1] ?? null, text: (match[2] ?? '').trim() }
    })
}

const momentOf = (instant: string) => ({ on: shanghaiDateOf(instant), time: shanghaiTimeOf(instant) })

/** When a meeting ended: now, where it is closed on its day while or after it ran, else as it was booked. */
function endOf(meeting: { readonly startsAt: string; readonly endsAt: string }, now: string): string {
  return now > meeting.startsAt && shanghaiDateOf(now) === shanghaiDateOf(meeting.startsAt) ? now : meeting.endsAt
}
