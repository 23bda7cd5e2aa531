import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes, shanghaiDateOf, shanghaiTimeOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { MEETING } from '#center/domain/actions/tables.ts'
import { listRooms } from '#db/repositories/center.ts'
import { findMeeting, findOverlap, insertMeeting, listBookings, updateMeeting } from '#db/repositories/mediation.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { reachMediation } from './reach-mediation.ts'

/** Rooms and mediators taken on a day. @param on ISO date */
export async function listRoomBookings(deps: Deps, actor: Actor, input: { on: string }) {
  const rows = await listBookings(deps.db, startOfShanghaiDay(input.on), startOfShanghaiDay(addDays(input.on, 1)))
  return rows.map(row => ({ ...row, isMine: row.mediatorId === actor.staffId }))
}

/** Books a room and a mediator; a span that is taken is refused at its field. @throws DomainError 'meeting.in-past' | 'meeting.room-taken' | 'meeting.mediator-taken' */
export async function scheduleMeeting(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    roomId: number
    mediatorId: number
    startsAt: string
    minutes: number
    isPublic: boolean
    invited: string | null
  },
) {
  staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const { mediation, file } = await reachMediation(deps, { tx }, actor, input.id, 'schedule')
    const endsAt = addMinutes(input.startsAt, input.minutes)
    const at = (field: string, key: string) => ({ fields: [{ path: [field], key }] })
    if (endsAt <= now) throw new DomainError('meeting.in-past', {}, at('startsAt', 'problems.meeting.in-past'))
    const room = (await listRooms(tx)).find(candidate => candidate.id === input.roomId)
    if (room === undefined) throw new DomainError('request.invalid', {}, at('roomId', 'problems.value.required'))
    const mediator = await findStaff(tx, input.mediatorId)
    if (mediator?.status !== 'active')
      throw new DomainError('staff.not-found', {}, at('mediatorId', 'problems.staff.not-found'))
    const roomTaken = await findOverlap(tx, { roomId: room.id }, input.startsAt, endsAt)
    if (roomTaken !== undefined)
      throw new DomainError('meeting.room-taken', spanOf(roomTaken), at('roomId', 'problems.meeting.room-taken'))
    const mediatorTaken = await findOverlap(tx, { mediatorId: mediator.id }, input.startsAt, endsAt)
    if (mediatorTaken !== undefined)
      throw new DomainError(
        'meeting.mediator-taken',
        spanOf(mediatorTaken),
        at('mediatorId', 'problems.meeting.mediator-taken'),
      )
    const id = await insertMeeting(tx, {
      procedureId: mediation.id,
      version: 1,
      status: 'scheduled',
      roomId: room.id,
      mediatorId: mediator.id,
      startsAt: input.startsAt,
      endsAt,
      isPublic: input.isPublic ? 1 : 0,
      invited: input.invited,
      recorderName: null,
      notes: '',
      attendance: '[]',
    })
    await journal({
      object: 'meeting',
      objectId: id,
      caseFileId: file.id,
      action: 'meeting.scheduled',
      to: 'scheduled',
      detail: { on: shanghaiDateOf(input.startsAt), time: shanghaiTimeOf(input.startsAt), room: room.name },
    })
    publish({ noun: 'meeting', id })
    return { id, version: 1, status: 'scheduled' as const }
  })
}

const spanOf = (meeting: { startsAt: string; endsAt: string }) => ({
  from: shanghaiTimeOf(meeting.startsAt),
  to: shanghaiTimeOf(meeting.endsAt),
})

export async function cancelMeeting(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; reason: string },
) {
  return write(deps, actor, input, async ({ tx, journal, publish }) => {
    const meeting = await findMeeting(tx, input.id)
    if (meeting === undefined) throw new DomainError('meeting.not-found')
    const { file } = await reachMediation(deps, { tx }, actor, meeting.procedureId, 'schedule')
    const decision = decide(MEETING, 'cancel', meeting.status)
    if (!decision.isAllowed) throw new DomainError('meeting.action-not-allowed')
    if (meeting.version !== input.version)
      throw new DomainError(
        'meeting.changed-meanwhile',
        {},
        { current: { version: meeting.version, notes: meeting.notes } },
      )
    const version = meeting.version + 1
    await updateMeeting(tx, meeting.id, { status: decision.to, version, cancelReason: input.reason })
    await journal({
      object: 'meeting',
      objectId: meeting.id,
      caseFileId: file.id,
      action: 'meeting.cancelled',
      from: meeting.status,
      to: decision.to,
      detail: { on: shanghaiDateOf(meeting.startsAt), reason: input.reason },
    })
    publish({ noun: 'meeting', id: meeting.id })
    return { id: meeting.id, version, status: decision.to }
  })
}
