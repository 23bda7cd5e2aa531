import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TicketBoard } from '#center/contract/hall.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import type { TicketView, VisitTicket } from '#center/contract/visit.ts'
import { signProof } from '#center/services/device/reading-proof.ts'
import { checkDocument } from '#center/services/visit/document-lookup.ts'
import { findStation } from '#db/repositories/center.ts'
import { at } from '#host/demo/office-hours.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput, partyNamed, visitInput } from '#tests/fixtures/small-center.ts'

const DAY = '2026-06-18'
const CARD = { documentType: '111', documentNumber: '42108119900307002X', country: null }
const STRANGER = { documentType: '111', documentNumber: '421081196503070022', country: null }
const PHONE = '13812345678'
let center: TestCenter
let kiosk: string
let clerk: string

beforeEach(async () => {
  center = await startTestCenter()
  center.setNow(at(DAY, 540))
  kiosk = await center.kiosk()
  clerk = await center.signIn('window1', '综合受理一号窗口')
})
afterEach(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const write = <Body = { id: number }>(path: string, body: object, token: string) =>
  center.ask<Body>('POST', path, { opId: center.opId(), ...body }, token)
/** What the reader of the kiosk hands out for a card that lies on it now. */
async function proofOf(card: typeof CARD): Promise<string> {
  const now = center.deps.now()
  const { documentLookup } = checkDocument(center.deps, card, DAY, [])
  const stationId = (await findStation(center.deps.db, 'kiosk'))?.id ?? 0
  return signProof(center.deps, { stationId, documentLookup, now })
}
interface Check {
  maskedName: string | null
  maskedPhone: string | null
  openCases: { id: number; unitName: string }[]
  appointments: { kind: string; id: number; place: string; when: string }[]
  ticketToday: { ticketNo: string; status: string; canComeBack: boolean } | null
}
const check = async (card: typeof CARD, proof: string | null, name: string | null = null) =>
  center.ask<Check>('POST', '/visitor-checks', { ...card, name, proof }, kiosk)

/** A case of the card's holder at the mediation committee, with a meeting. @param startsAt instant */
async function caseWithMeeting(startsAt: string) {
  const applicant = { ...partyNamed('applicant', '王芳'), ...CARD, phone: PHONE }
  const parties = [applicant, partyNamed('respondent', '刘强')]
  const file = await write<{ id: number }>(
    '/case-files',
    { ...caseFileInput({ parties }), opId: center.opId(), matter: { ...caseFileInput().matter, occurredOn: null } },
    clerk,
  )
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  const unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
  const assignmentId = await dispatch(center, clerk, file.id, unitId)
  const mediator = await center.signIn('mediator1')
  const { staffId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, mediator)
  const desk = await takeOver(center, mediator, file.id, assignmentId)
  const roomId = 1
  const booking = { roomId, mediatorId: staffId, startsAt, minutes: 60, isPublic: false, invited: null }
  const meeting = await write(`/mediations/${desk.mediationId}/meetings`, booking, mediator)
  return { caseFileId: file.id, meetingId: meeting.id, mediator, unitId, roomId }
}

describe('a card that is put down', () => {
  it('shows phone, name, cases and appointments to its holder only', async () => {
    const { caseFileId, meetingId } = await caseWithMeeting(at(DAY, 600))
    const typed = await check(CARD, null)
    expect(typed).toMatchObject({ maskedName: null, maskedPhone: null, openCases: [], appointments: [] })
    const read = await check(CARD, await proofOf(CARD))
    expect(read).toMatchObject({ maskedName: '王*', maskedPhone: '138****5678' })
    expect(read.openCases.map(({ id }) => id)).toEqual([caseFileId])
    expect(read.appointments).toMatchObject([{ kind: 'meeting', id: meetingId, when: 'today' }])
    const borrowed = await check(CARD, await proofOf(STRANGER))
    expect(borrowed).toMatchObject({ maskedPhone: null, openCases: [], appointments: [] })
  })

  it('shows the other side no case, and takes no visit about it, before the rights were told', async () => {
    const other = { ...partyNamed('respondent', '刘强'), ...STRANGER }
    const parties = [partyNamed('applicant', '王芳'), other]
    const matter = { ...caseFileInput().matter, occurredOn: null }
    const file = await write('/case-files', { ...caseFileInput({ parties }), opId: center.opId(), matter }, clerk)
    const proof = await proofOf(STRANGER)
    expect((await check(STRANGER, proof)).openCases).toEqual([])
    const visitor = { ...visitInput().visitor, ...STRANGER, readBy: 'reader' }
    const asked = { ...visitInput(), opId: center.opId(), way: 'self', visitor, proof, caseFileId: file.id }
    expect((await center.refused('POST', '/visits', asked, kiosk)).code).toBe('case-file.not-found')
  })

  it('proves nothing any more after five minutes', async () => {
    await caseWithMeeting(at(DAY, 600))
    const proof = await proofOf(CARD)
    center.setNow(at(DAY, 546))
    expect((await check(CARD, proof)).openCases).toEqual([])
  })

  it('sends who asks about an open case to its unit where somebody is on duty', async () => {
    const { caseFileId, unitId } = await caseWithMeeting(at(DAY, 600))
    const visitor = { ...visitInput().visitor, ...CARD, name: '王芳', readBy: 'reader' }
    const visit = { ...visitInput(), way: 'self', visitor, caseFileId }
    expect((await center.refused('POST', '/visits', visit, kiosk)).code).toBe('proof.missing')
    const stranger = { ...visit, visitor: { ...visitor, ...STRANGER }, proof: await proofOf(STRANGER) }
    expect((await center.refused('POST', '/visits', stranger, kiosk)).code).toBe('case-file.not-found')
    const ticket = await center.ask<VisitTicket>('POST', '/visits', { ...visit, proof: await proofOf(CARD) }, kiosk)
    const { tickets } = await center.ask<{ tickets: TicketView[] }>('GET', '/tickets', undefined, clerk)
    const seen = tickets.find(({ id }) => id === ticket.ticketId)
    expect(seen).toMatchObject({ status: 'moved', unitId, visit: { askedCaseFileId: caseFileId } })
    center.database.connection.exec(`delete from duty_day where unit_id = ${unitId}`)
    const again = { ...visit, opId: center.opId(), proof: await proofOf(CARD) }
    await center.ask('POST', '/visits', again, kiosk)
    const later = await center.ask<{ tickets: TicketView[] }>('GET', '/tickets', undefined, clerk)
    expect(later.tickets.at(-1)).toMatchObject({ status: 'waiting', visit: { askedCaseFileId: caseFileId } })
  })
})

describe('a meeting', () => {
  const checkIn = async (id: number, card = CARD, kind = 'meeting') =>
    center.call<VisitTicket & { code: string }>(
      'POST',
      '/check-ins',
      { opId: center.opId(), kind, id, ...card, proof: await proofOf(card), noticeVersion: 1 },
      kiosk,
    )

  it('is checked in for once, told to its mediator, and called into its room by nobody else', async () => {
    const { meetingId, mediator, roomId } = await caseWithMeeting(at(DAY, 600))
    const heard: string[] = []
    center.deps.events.subscribe(event => void heard.push(`${event.noun} ${event.id}`))
    expect((await checkIn(meetingId, STRANGER)).body.code).toBe('appointment.not-found')
    const { body } = await checkIn(meetingId)
    const rooms = await center.ask<{ id: number; name: string }[]>('GET', '/rooms', undefined, clerk)
    const roomName = rooms.find(({ id }) => id === roomId)?.name
    expect(body).toMatchObject({ lane: 'Y', place: roomName, peopleAhead: 0 })
    expect(heard).toContain(`meeting ${meetingId}`)
    expect((await checkIn(meetingId)).body.code).toBe('appointment.action-not-allowed')
    const board = () => center.ask<TicketBoard>('GET', '/ticket-board', undefined, kiosk)
    expect((await board()).rooms.find(room => room.roomName === roomName)).toMatchObject({
      ticketNos: [body.ticketNo],
      state: 'soon',
    })
    const call = { ticketId: body.ticketId, roomId }
    expect((await center.refused('POST', '/tickets/calls', { opId: center.opId() }, clerk)).code).toBe(
      'ticket.none-waiting',
    )
    expect((await center.refused('POST', '/tickets/calls', { opId: center.opId(), ...call }, clerk)).code).toBe(
      'ticket.action-not-allowed',
    )
    expect(await write('/tickets/calls', call, mediator)).toMatchObject({ status: 'called' })
    expect((await board()).calls[0]).toMatchObject({ ticketNo: body.ticketNo, place: roomName })
    await write(`/tickets/${body.ticketId}/service`, {}, mediator)
    expect(await write(`/tickets/${body.ticketId}/finish`, {}, mediator)).toMatchObject({ status: 'done' })
  })

  it('of another day is said to be of another day', async () => {
    const { meetingId } = await caseWithMeeting(at('2026-06-23', 600))
    expect((await check(CARD, await proofOf(CARD))).appointments).toMatchObject([{ when: 'otherDay' }])
    expect((await checkIn(meetingId)).body.code).toBe('appointment.other-day')
  })
})

describe('an appointment', () => {
  it('is booked, found by card, late after half an hour, and goes before who came after its head start', async () => {
    const unitId = 1
    const startsAt = at(DAY, 570)
    const booking = { startsAt, unitId, name: '王芳', ...CARD, phone: PHONE, note: '带材料' }
    expect(
      (
        await center.refused(
          'POST',
          '/appointments',
          { opId: center.opId(), ...booking, startsAt: at(DAY, 500) },
          clerk,
        )
      ).code,
    ).toBe('appointment.in-past')
    const { id } = await write('/appointments', booking, clerk)
    const list = () => center.ask<object[]>('GET', `/appointments?on=${DAY}`, undefined, clerk)
    expect(await list()).toMatchObject([
      { id, maskedName: '王*', maskedPhone: '138****5678', status: 'booked', ticketNo: null },
    ])
    const earlier = await center.ask<VisitTicket>('POST', '/visits', visitInput(), kiosk)
    center.setNow(addMinutes(startsAt, 31))
    kiosk = await center.kiosk()
    clerk = await center.signIn('window1', '综合受理一号窗口')
    expect((await check(CARD, await proofOf(CARD))).appointments).toMatchObject([{ kind: 'desk', id, when: 'late' }])
    const { ticketNo } = await write<{ ticketNo: string }>(`/appointments/${id}/arrival`, {}, clerk)
    expect(await list()).toMatchObject([{ status: 'arrived', ticketNo }])
    // Late: counts from arrival (10:01), still an hour ahead of ordinary numbers of the same minute.
    const ordinary = await center.ask<VisitTicket>('POST', '/visits', visitInput(), kiosk)
    expect(ordinary.peopleAhead).toBe(2)
    expect(await write('/tickets/calls', {}, clerk)).toMatchObject({ id: earlier.ticketId })
    const path = `/appointments/${id}/cancelling`
    expect((await center.refused('POST', path, { opId: center.opId(), reason: '来电改期' }, clerk)).code).toBe(
      'appointment.action-not-allowed',
    )
  })
})

describe('what the door writes down', () => {
  it('reaches the clerk whole: representatives, proxy, ink, whose phone, and the country of a passport', async () => {
    const ink = [[10, 20, 30, 40]]
    const passport = { documentType: '414', documentNumber: 'E12345678', country: '643' }
    const one = visitInput().visitor
    if (one === null) throw new Error('no visitor')
    const { phone: _, ...identity } = one
    const input = visitInput({
      way: 'group',
      headCount: 6,
      visitor: { ...one, ...passport, name: 'Ivan Petrov', phone: PHONE },
      representatives: [{ ...identity, name: '赵六' }],
      proxy: { relation: 'child', hasAuthorization: true },
      isPhoneOfFamily: true,
      nameInk: ink,
      memoInk: ink,
    })
    const { visitId, lane } = await center.ask<VisitTicket>('POST', '/visits', input, kiosk)
    expect(lane).toBe('G')
    expect(await center.ask('GET', `/visits/${visitId}`, undefined, clerk)).toMatchObject({
      visitor: { name: 'Ivan Petrov', ...passport, phone: PHONE },
      representatives: [{ name: '赵六', documentTail: null }],
      proxy: { relation: 'child', hasAuthorization: true },
      isPhoneOfFamily: true,
      nameInk: ink,
      memoInk: ink,
    })
  })
})

describe('the wall', () => {
  it('never shows anything of a person', async () => {
    const { meetingId } = await caseWithMeeting(at(DAY, 570))
    const proof = await proofOf(CARD)
    await write('/check-ins', { kind: 'meeting', id: meetingId, ...CARD, proof, noticeVersion: 1 }, kiosk)
    const letters = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨𬭚喆鑫']
    const name = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 4 }).map(parts => parts.join(''))
    const phone = fc.integer({ min: 0, max: 999_999_999 }).map(rest => `13${String(rest).padStart(9, '0')}`)
    const secrets = new Set(['王芳', '刘强', CARD.documentNumber, PHONE])
    await fc.assert(
      fc.asyncProperty(name, phone, fc.boolean(), async (who, number, isCalled) => {
        const { visitor } = visitInput()
        if (visitor === null) throw new Error('no visitor')
        await center.ask('POST', '/visits', visitInput({ visitor: { ...visitor, name: who, phone: number } }), kiosk)
        if (isCalled) {
          const { mine } = await center.ask<{ mine: number | null }>('GET', '/tickets', undefined, clerk)
          if (mine !== null) await write(`/tickets/${mine}/finish`, {}, clerk)
          await write('/tickets/calls', {}, clerk)
        }
        for (const secret of [who, number]) secrets.add(secret)
        const board = JSON.stringify(await center.ask('GET', '/ticket-board', undefined, kiosk))
        expect([...secrets].filter(secret => board.includes(secret))).toEqual([])
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})
