import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HallView } from '#center/contract/hall.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

const PIN = '482615'
let center: TestCenter
let kiosk: string
let clerk: string
let staffNumber: string

const setPin = (pin: string, token: string, password = DEMO_PASSWORD) =>
  ['PUT' as const, '/sessions/current/pin', { opId: newOperationId(), password, pin }, token] as const
const openAssist = (pin: string, number = staffNumber) =>
  ['POST', '/assists', { opId: newOperationId(), staffNumber: number, pin }, kiosk] as const
const hall = () => center.ask<HallView>('GET', '/hall', undefined, kiosk)
const journalOf = (action: string) =>
  center.database.connection
    .prepare('select staff_id as staffId, station_id as stationId, detail from journal where action = ? order by id')
    .all(action) as { staffId: number | null; stationId: number | null; detail: string }[]

beforeAll(async () => {
  center = await startTestCenter()
  kiosk = await center.kiosk()
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  center.database.connection.exec('delete from sign_in_lock; delete from sign_in_failure')
  clerk = await center.signIn('window1')
  staffNumber = (await center.ask<{ staffNumber: string }>(...setPin(PIN, clerk))).staffNumber
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('a PIN', () => {
  it('is set with the password, and a guessable one is refused', async () => {
    expect(await center.refused(...setPin(PIN, clerk, 'wrong'))).toMatchObject({
      code: 'password.wrong-current',
      fields: [{ path: ['password'] }],
    })
    expect(await center.refused(...setPin('123456', clerk))).toMatchObject({
      code: 'pin.trivial',
      fields: [{ path: ['pin'] }],
    })
    expect((await center.refused(...setPin('12345', clerk))).code).toBe('request.invalid')
    await center.ask(...openAssist(PIN))
  })

  it('leaves no trace from which it could be guessed', async () => {
    const sent = { opId: newOperationId(), staffNumber, pin: PIN }
    const before = center.database.connection.prepare('select count(*) from operation').pluck().get()
    await center.ask('POST', '/assists', sent, kiosk)
    expect(center.database.connection.prepare('select count(*) from operation').pluck().get()).toBe(Number(before) + 1)
    const kept = center.database.connection
      .prepare('select payload_hash as hash, answer from operation where op_id = ?')
      .get(sent.opId) as { hash: string; answer: string }
    const staffId = Number(staffNumber)
    const stationId = Number(
      center.database.connection.prepare("select id from station where kind = 'kiosk'").pluck().get(),
    )
    for (const by of [staffId, null])
      expect(kept.hash).not.toBe(center.deps.hash(JSON.stringify([by, stationId, sent])))
    expect(kept.answer).not.toContain(PIN)
  })

  it('says the same of an unknown number, a wrong PIN, no PIN and nobody here today', async () => {
    const wrong = await center.refused(...openAssist('135790'))
    const unknown = await center.refused(...openAssist(PIN, '999999'))
    const without = await center.refused(...openAssist(PIN, '1'))
    center.setNow('2026-06-18T02:30:00.000Z')
    const tomorrow = await center.refused(...openAssist(PIN))
    for (const refusal of [wrong, unknown, without, tomorrow])
      expect([refusal.status, refusal.code, refusal.params]).toEqual([403, 'pin.wrong', {}])
    await center.signIn('window1')
    await center.ask(...openAssist(PIN))
  })

  it('locks for fifteen minutes after five wrong tries, known number or not, and leaves sign-in open', async () => {
    for (const number of [staffNumber, '999998']) {
      for (let left = 4; left > 0; left -= 1)
        expect((await center.refused(...openAssist('135790', number))).code).toBe('pin.wrong')
      expect(await center.refused(...openAssist('135790', number))).toMatchObject({
        status: 429,
        code: 'pin.locked',
        params: { minutes: 15 },
      })
      expect((await center.refused(...openAssist(PIN, number))).code).toBe('pin.locked')
    }
    await center.signIn('window1')
    center.setNow('2026-06-17T02:45:00.001Z')
    await center.ask(...openAssist(PIN))
    expect(journalOf('session.pinRefused').length).toBeGreaterThanOrEqual(10)
  })

  it('is not for the auditor, nor for who was disabled or given a new first password', async () => {
    const auditor = await center.signIn('auditor')
    const own = await center.ask<{ staffNumber: string }>(...setPin(PIN, auditor))
    expect((await center.refused(...openAssist(PIN, own.staffNumber))).code).toBe('pin.wrong')

    const admin = await center.signIn('admin')
    const second = await center.signIn('window2')
    const { staffNumber: number } = await center.ask<{ staffNumber: string }>(...setPin(PIN, second))
    await center.ask(...openAssist(PIN, number))
    await center.ask('POST', `/staff/${number}/initial-password`, { opId: newOperationId() }, admin)
    expect((await center.refused(...openAssist(PIN, number))).code).toBe('pin.wrong')
    expect(
      center.database.connection.prepare('select count(*) from staff_pin where staff_id = ?').pluck().get(number),
    ).toBe(0)
  })
})

describe('assist mode', () => {
  it('shows the clerk at the kiosk until it is closed, and is journaled with clerk and kiosk', async () => {
    const sent = { opId: newOperationId(), staffNumber, pin: PIN }
    const first = await center.ask<{ staffName: string }>('POST', '/assists', sent, kiosk)
    expect(await center.ask('POST', '/assists', sent, kiosk)).toEqual(first)
    expect((await hall()).assist).toEqual({ staffName: first.staffName, openedAt: TEST_NOW })
    expect(journalOf('assist.opened').at(-1)).toMatchObject({
      staffId: Number(staffNumber),
      stationId: expect.any(Number),
    })

    center.setNow('2026-06-17T02:32:00.000Z')
    const closing = { opId: newOperationId() }
    for (let times = 0; times < 2; times += 1)
      expect(await center.ask('POST', '/assists/closing', closing, kiosk)).toEqual({ closed: true })
    await center.ask('POST', '/assists/closing', { opId: newOperationId() }, kiosk)
    expect((await hall()).assist).toBeNull()
    const closed = journalOf('assist.closed').map(({ detail }) => JSON.parse(detail) as object)
    expect(closed.at(-1)).toEqual({ staffId: Number(staffNumber), seconds: 120 })
  })

  it('is named in the journal of what is registered meanwhile, and only then', async () => {
    await center.ask('POST', '/assists/closing', { opId: newOperationId() }, kiosk)
    const registered = async () => {
      await center.ask('POST', '/visits', visitInput(), kiosk)
      return JSON.parse(journalOf('visit.registered').at(-1)?.detail ?? '') as object
    }
    expect(await registered()).not.toHaveProperty('assistedBy')
    await center.ask(...openAssist(PIN))
    expect(await registered()).toHaveProperty('assistedBy', Number(staffNumber))
    await center.ask('POST', '/assists/closing', { opId: newOperationId() }, kiosk)
    expect(await registered()).not.toHaveProperty('assistedBy')
  })

  it('passes to the next clerk and ends with the day', async () => {
    await center.ask(...openAssist(PIN))
    const manager = await center.signIn('manager')
    const other = await center.ask<{ staffNumber: string }>(...setPin('950318', manager))
    const { staffName } = await center.ask<{ staffName: string }>(...openAssist('950318', other.staffNumber))
    expect((await hall()).assist?.staffName).toBe(staffName)
    center.setNow('2026-06-18T01:00:00.000Z')
    expect((await hall()).assist).toBeNull()
  })

  it('belongs to the kiosk alone', async () => {
    const display = await center.ask<{ token: string }>('POST', '/station-sessions', { kind: 'display' })
    for (const token of [display.token, clerk])
      expect(
        (await center.refused('POST', '/assists', { opId: newOperationId(), staffNumber, pin: PIN }, token)).code,
      ).toBe('permission.denied')
  })
})
