import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import {
  dispatch,
  endWithoutAgreement,
  finish,
  issueAgreement,
  meet,
  type OnDesk,
  payingDraft,
  type Registered,
  readCase,
  sign,
  takeOver,
} from '#tests/fixtures/office.ts'
import type { Scene } from './scene.ts'

/** What the desks do with the cases of the day. */
export interface Desks {
  /** A clerk sends a fresh case to the mediation committee. */
  receive(file: Registered, clerk: string): Promise<void>
  /** The afternoon: one case comes back and goes out again, three agree, one fails, one is closed. */
  work(): Promise<void>
  readonly done: {
    returned: number
    agreements: string[]
    failures: number
    performed: number
    followUps: number
    closed: number
  }
  /** What the end of the afternoon goes on with, and who has it. */
  readonly cases: Record<'closed' | 'confirmed' | 'failed', { id: number; mediator: string } | null>
}

const MEETING_MINUTES = 60

interface Booking {
  readonly roomId: number
  readonly mediatorId: number
  readonly startsAt: string
  readonly endsAt: string
}

interface Sent {
  readonly file: Registered
  readonly assignmentId: number
}

export function openDesks({ office, unitId }: Scene): Desks {
  const sent: Sent[] = []
  const cases: Desks['cases'] = { closed: null, confirmed: null, failed: null }
  const done: Desks['done'] = { returned: 0, agreements: [], failures: 0, performed: 0, followUps: 0, closed: 0 }
  const today = () => shanghaiDateOf(office.now())

  /** The first room that is free now, at a time the mediator has no other meeting. */
  async function freeRoom(mediator: string, staffId: number): Promise<number> {
    for (;;) {
      const token = await office.at(mediator)
      const rooms = await office.ask<{ id: number }[]>('GET', '/rooms', undefined, token)
      const booked = await office.ask<Booking[]>('GET', `/room-bookings?on=${today()}`, undefined, token)
      const now = office.now()
      const until = addMinutes(now, MEETING_MINUTES)
      const taken = booked.filter(booking => booking.startsAt < until && booking.endsAt > now)
      const room = rooms.find(({ id }) => !taken.some(booking => booking.roomId === id))
      if (room !== undefined && !taken.some(booking => booking.mediatorId === staffId)) return room.id
      office.pass(10)
    }
  }

  async function hold(mediator: string, desk: OnDesk, result: 'reached' | 'notReached') {
    const { staffId } = await office.ask<{ staffId: number }>(
      'GET',
      '/sessions/current',
      undefined,
      await office.at(mediator),
    )
    const roomId = await freeRoom(mediator, staffId)
    const token = await office.at(mediator)
    const { parties } = await readCase(office, token, desk.caseFileId)
    const notes = parties.map(party => `${party.name ?? ''}：情况属实，愿意商量。`).join('\n')
    await meet(office, token, desk, { roomId, mediatorId: staffId, startsAt: office.now(), result, notes })
    office.pass(3)
  }

  async function agree(mediator: string, { file, assignmentId }: Sent): Promise<void> {
    const desk = await takeOver(office, await office.at(mediator), file.id, assignmentId)
    await hold(mediator, desk, 'reached')
    const token = await office.at(mediator)
    const issued = await issueAgreement(office, token, desk, payingDraft(desk, today()))
    await sign(office, token, desk, issued, today())
    done.agreements.push(issued.documentNo)
  }

  return {
    done,
    cases,
    async receive(file, clerk) {
      sent.push({ file, assignmentId: await dispatch(office, clerk, file.id, unitId('T01')) })
    },
    async work() {
      const [back, first, second, third, hard] = sent
      if (
        back === undefined ||
        first === undefined ||
        second === undefined ||
        third === undefined ||
        hard === undefined
      )
        throw new Error('too few cases for a day')
      const reason = '与本委员会正在办理的另一事项重复，请窗口核对后再交办。'
      const returning = { opId: office.opId(), reason }
      await office.ask('POST', `/assignments/${back.assignmentId}/return`, returning, await office.at('mediator4'))
      done.returned += 1
      // The clerk who took it in decides; the first case of the day was taken at the first window.
      const again = await dispatch(office, await office.at('window1', '综合受理一号窗口'), back.file.id, unitId('T01'))
      await takeOver(office, await office.at('mediator4'), back.file.id, again)

      await agree('mediator1', first)
      await agree('mediator2', second)
      await agree('mediator3', third)
      const stuck = await takeOver(office, await office.at('mediator4'), hard.file.id, hard.assignmentId)
      await hold('mediator4', stuck, 'notReached')
      await endWithoutAgreement(office, await office.at('mediator4'), stuck)
      done.failures += 1
      cases.failed = { id: hard.file.id, mediator: 'mediator4' }
      cases.confirmed = { id: third.file.id, mediator: 'mediator3' }

      office.pass(20)
      await finish(office, await office.at('mediator1'), first.file.id, today())
      done.performed += 1
      done.followUps += 1
      done.closed += 1
      cases.closed = { id: first.file.id, mediator: 'mediator1' }
      const token = await office.at('mediator2')
      const { followUps } = await readCase(office, token, second.file.id)
      const call = {
        doneOn: today(),
        way: 'phone',
        performance: 'none',
        satisfaction: 'satisfied',
        note: '提醒按期履行。',
      }
      await office.ask('POST', `/follow-ups/${followUps[0]?.id}/record`, { opId: office.opId(), ...call }, token)
      done.followUps += 1
    },
  }
}
