import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RatingSums } from '#center/contract/visitor-self.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import {
  dispatch,
  issueAgreement,
  type OnDesk,
  payingDraft,
  readCase,
  register,
  sign,
  takeOver,
} from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
const MONTH = '2026-06'
let center: TestCenter
let kiosk: string
let clerk: string
let manager: string

interface Sums {
  readonly mine: RatingSums | null
  readonly units: readonly (RatingSums & { readonly unitId: number; readonly unitName: string })[]
}
interface Row {
  readonly id: number
  readonly source: string
  readonly unitId: number
  readonly staffId: number
  readonly face: number
  readonly reasons: string
}
const sums = (token: string, month = MONTH) => center.ask<Sums>('GET', `/ratings?month=${month}`, undefined, token)
const rows = () =>
  center.database.connection
    .prepare('select id, source, unit_id as unitId, staff_id as staffId, face, reasons from rating order by id')
    .all() as Row[]
const isOpen = (ticketNo: string) =>
  center.ask<{ isOpen: boolean; deskName: string | null }>(
    'GET',
    `/rateable-tickets?ticketNo=${encodeURIComponent(ticketNo)}`,
    undefined,
    kiosk,
  )
const rating = (ticketNo: string, face = 5, reasons: string[] = []) => ({
  opId: newOperationId(),
  ticketNo,
  face,
  reasons,
})
async function taken(): Promise<{ ticketId: number; ticketNo: string }> {
  return center.ask('POST', '/visits', visitInput(), kiosk)
}
async function served(): Promise<string> {
  const { ticketId, ticketNo } = await taken()
  await center.ask('POST', '/tickets/calls', { opId: newOperationId(), ticketId }, clerk)
  await center.ask('POST', `/tickets/${ticketId}/finish`, { opId: newOperationId() }, clerk)
  return ticketNo
}

beforeAll(async () => {
  center = await startTestCenter()
  center.database.connection.exec('delete from rating')
  kiosk = await center.kiosk()
  const windows = await center.ask<{ name: string }[]>('GET', '/windows')
  clerk = await center.signIn('window1', windows[0]?.name)
  manager = await center.signIn('manager')
  const { mine } = await center.ask<{ mine: number | null }>('GET', '/tickets', undefined, clerk)
  if (mine !== null) await center.ask('POST', `/tickets/${mine}/finish`, { opId: newOperationId() }, clerk)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('a rating at the kiosk', () => {
  it('is for a ticket of today that was served, once', async () => {
    const waiting = await taken()
    for (const ticketNo of [waiting.ticketNo, 'A999', '']) {
      expect(await isOpen(ticketNo)).toEqual({ isOpen: false, deskName: null })
      expect((await center.refused('POST', '/ratings', rating(ticketNo), kiosk)).code).toBe('rating.not-open')
    }
    const ticketNo = await served()
    const windows = await center.ask<{ name: string }[]>('GET', '/windows')
    expect(await isOpen(` ${ticketNo.toLowerCase()}`)).toEqual({ isOpen: true, deskName: windows[0]?.name })
    const sent = rating(ticketNo, 4, ['friendly', 'clear', 'friendly'])
    for (let times = 0; times < 2; times += 1)
      expect(await center.ask('POST', '/ratings', sent, kiosk)).toEqual({ given: true })
    const { staffId, unitId } = await center.ask<{ staffId: number; unitId: number }>(
      'GET',
      '/sessions/current',
      undefined,
      clerk,
    )
    expect(rows()).toEqual([
      { id: expect.any(Number), source: 'kiosk', unitId, staffId, face: 4, reasons: '["friendly","clear"]' },
    ])
    expect((await isOpen(ticketNo)).isOpen).toBe(false)
    expect((await center.refused('POST', '/ratings', rating(ticketNo), kiosk)).code).toBe('rating.not-open')
  })

  it('refuses what the page cannot send', async () => {
    const ticketNo = await served()
    for (const wrong of [
      rating(ticketNo, 0),
      rating(ticketNo, 6),
      rating(ticketNo, 5, ['rich']),
      rating(ticketNo, 5, ['friendly', 'quick', 'clear', 'fair', 'slow']),
    ])
      expect((await center.refused('POST', '/ratings', wrong, kiosk)).code).toBe('request.invalid')
    expect((await isOpen(ticketNo)).isOpen).toBe(true)
  })

  it('leads back to nobody: no ticket, no moment, no order, nothing to guess it from', async () => {
    const names = center.database.connection.prepare("select name from pragma_table_info('rating')").pluck().all()
    expect(names).toEqual(['id', 'on_date', 'source', 'unit_id', 'staff_id', 'face', 'reasons'])
    const before = new Set(rows().map(row => row.id))
    const given: number[] = []
    const opIds: string[] = []
    const journaled = () => Number(center.database.connection.prepare('select count(*) from journal').pluck().get())
    for (let turn = 0; turn < 6; turn += 1) {
      const sent = rating(await served(), 1 + (turn % 5), ['quick'])
      const count = journaled()
      await center.ask('POST', '/ratings', sent, kiosk)
      expect(journaled()).toBe(count + 1)
      given.push(
        ...rows()
          .map(row => row.id)
          .filter(id => !before.has(id) && !given.includes(id)),
      )
      opIds.push(sent.opId)
      const stationId = Number(
        center.database.connection.prepare("select id from station where code = 'K1'").pluck().get(),
      )
      const kept = center.database.connection
        .prepare('select payload_hash from operation where op_id = ?')
        .pluck()
        .get(sent.opId)
      // Whoever knows the ticket and tries every face gets no other answer than for any face.
      expect(kept).toBe(
        center.deps.hash(JSON.stringify([null, stationId, { opId: sent.opId, ticketNo: sent.ticketNo }])),
      )
    }
    expect(given).toHaveLength(6)
    // Counted ids would lie side by side; drawn from 48 bits they are far apart.
    expect(Math.max(...given) - Math.min(...given)).toBeGreaterThan(2 ** 32)
    const details = center.database.connection
      .prepare("select distinct detail from journal where action = 'ticket.rated'")
      .pluck()
      .all()
    expect(details).toEqual(['{}'])
  })

  it('belongs to the kiosk', async () => {
    const display = await center.ask<{ token: string }>('POST', '/station-sessions', { kind: 'display' })
    for (const token of [display.token, clerk, manager]) {
      expect((await center.refused('POST', '/ratings', rating('A001'), token)).code).toBe('permission.denied')
      expect((await center.refused('GET', '/rateable-tickets?ticketNo=A001', undefined, token)).code).toBe(
        'permission.denied',
      )
    }
  })
})

describe('sums of ratings', () => {
  it('tell only the count below three, then mean, faces and reasons, and reach as far as the role', async () => {
    center.database.connection.exec('delete from rating')
    for (const [index, face] of [5, 4].entries()) {
      await center.ask('POST', '/ratings', rating(await served(), face, ['friendly']), kiosk)
      expect((await sums(clerk)).mine).toEqual({ count: index + 1, meanHundredths: null, faces: null, reasons: [] })
    }
    await center.ask('POST', '/ratings', rating(await served(), 1, ['slow']), kiosk)
    const whole = {
      count: 3,
      meanHundredths: 333,
      faces: [1, 0, 0, 1, 1],
      reasons: [
        { reason: 'friendly', count: 2 },
        { reason: 'slow', count: 1 },
      ],
    }
    expect(await sums(clerk)).toEqual({ mine: whole, units: [] })
    expect(await sums(await center.signIn('window2'))).toMatchObject({ mine: { count: 0 }, units: [] })
    expect(await sums(manager)).toMatchObject({ mine: null, units: [whole] })
    expect(await sums(await center.signIn('lead.c00'))).toMatchObject({ mine: null, units: [whole] })
    expect(await sums(await center.signIn('lead.t01'))).toEqual({ mine: null, units: [] })
    expect((await sums(manager, '2026-05')).units).toEqual([])
    for (const username of ['admin', 'auditor'])
      expect(
        (await center.refused('GET', `/ratings?month=${MONTH}`, undefined, await center.signIn(username))).code,
      ).toBe('permission.denied')
  })
})

describe('ratings at the call-back', () => {
  async function settled(): Promise<{ desk: OnDesk; mediator: string; path: string }> {
    const mediator = await center.signIn('mediator1')
    const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } }),
    )
    const assignmentId = await dispatch(center, clerk, id, units.find(unit => unit.code === 'T01')?.id ?? 0)
    const desk = await takeOver(center, mediator, id, assignmentId)
    const issued = await issueAgreement(center, mediator, desk, payingDraft(desk, TODAY))
    await sign(center, mediator, desk, issued, TODAY)
    const { followUps } = await readCase(center, mediator, id)
    return { desk, mediator, path: `/follow-ups/${followUps[0]?.id}/record` }
  }
  const call = (ratings?: object[]) => ({
    opId: newOperationId(),
    doneOn: TODAY,
    way: 'phone',
    performance: 'full',
    satisfaction: 'satisfied',
    note: '已问过双方。',
    ...(ratings === undefined ? {} : { ratings }),
  })

  it('are kept for each party apart, without the party, beside the word on the paper', async () => {
    center.database.connection.exec('delete from rating')
    const { desk, mediator, path } = await settled()
    const [applicant = 0, respondent = 0] = desk.partyIds
    const wrong: readonly [object[], string][] = [
      [[{ partyId: 999_999, face: 5, reasons: [] }], 'problems.value.party'],
      [
        [
          { partyId: applicant, face: 5, reasons: [] },
          { partyId: applicant, face: 1, reasons: [] },
        ],
        'problems.value.twice',
      ],
    ]
    for (const [ratings, key] of wrong)
      expect(await center.refused('POST', path, call(ratings), mediator)).toMatchObject({
        code: 'request.invalid',
        fields: [{ path: ['ratings', ratings.length - 1, 'partyId'], key }],
      })
    expect(rows()).toEqual([])
    const sent = call([
      { partyId: applicant, face: 5, reasons: ['fair'] },
      { partyId: respondent, face: 2, reasons: ['slow', 'unclear'] },
    ])
    const first = await center.ask('POST', path, sent, mediator)
    expect(await center.ask('POST', path, sent, mediator)).toEqual(first)
    const { staffId, unitId } = await center.ask<{ staffId: number; unitId: number }>(
      'GET',
      '/sessions/current',
      undefined,
      mediator,
    )
    const kept = { source: 'followUp', staffId, unitId }
    expect(rows().map(({ id: _, ...row }) => row)).toEqual(
      expect.arrayContaining([
        { ...kept, face: 5, reasons: '["fair"]' },
        { ...kept, face: 2, reasons: '["slow","unclear"]' },
      ]),
    )
    expect(rows()).toHaveLength(2)
    expect((await readCase(center, mediator, desk.caseFileId)).followUps).toMatchObject([{ satisfaction: 'satisfied' }])
  })

  it('may be left out', async () => {
    center.database.connection.exec('delete from rating')
    const { mediator, path } = await settled()
    await center.ask('POST', path, call(), mediator)
    expect(rows()).toEqual([])
  })
})
