import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StationDevices } from '#center/contract/setting.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import type { CardReading, DeviceTest } from '#center/contract/visitor-self.ts'
import type { Devices, RawReading } from '#center/services/device/devices.ts'
import { checkProof, signProof } from '#center/services/device/reading-proof.ts'
import { absentDevices, createDevices } from '#host/devices/devices.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'

interface Station {
  readonly id: number
  readonly kind: string
  readonly devices: StationDevices
}
type Card = Extract<CardReading, { state: 'card' }>

let center: TestCenter
let kiosk: string
afterEach(() => center.close())

async function start(devices: Devices): Promise<void> {
  center = await startTestCenter({ devices })
  kiosk = await center.kiosk()
}
const simulated = (printDir?: string) =>
  createDevices({
    printer: printDir === undefined ? 'none' : 'simulated',
    reader: 'simulated',
    cardWaitMs: 50,
    draw: () => Promise.reject(new Error('the simulated printer takes the paper itself')),
    ...(printDir === undefined ? {} : { printDir }),
  })
/** A machine whose reader says this. */
const reading = (raw: RawReading): Devices => ({ ...absentDevices(), readCard: async () => raw })
const read = () => center.ask<CardReading>('GET', '/card-reading', undefined, kiosk)
const putDown = (code: string) => center.ask('POST', '/sample-cards', { code }, kiosk)
const log = () => center.ask<{ port: string; state: string }[]>('GET', '/device-log', undefined, kiosk)
const stations = async (token: string) => center.ask<Station[]>('GET', '/stations', undefined, token)
const rows = (sql: string) => center.database.connection.prepare(sql).all()

const register = (more: object = {}) =>
  center.ask<VisitTicket>(
    'POST',
    '/visits',
    {
      opId: center.opId(),
      way: 'noName',
      visitor: null,
      representatives: [],
      proxy: null,
      isPhoneOfFamily: false,
      headCount: 1,
      topic: 'unclear',
      needs: [],
      nameInk: null,
      memoInk: null,
      caseFileId: null,
      isQuiet: false,
      proof: null,
      noticeVersion: 1,
      lane: null,
      ...more,
    },
    kiosk,
  )

describe('a card on the reader', () => {
  beforeEach(() => start(simulated()))

  it('is told checked, with a proof of this station and minute', async () => {
    expect(await read()).toEqual({ state: 'nothing' })
    await putDown('elder')
    const card = (await read()) as Card
    expect(card).toMatchObject({
      state: 'card',
      identity: {
        name: '张桂芳',
        documentType: '111',
        documentNumber: '421081195403160026',
        country: null,
        readBy: 'reader',
        sex: '2',
        birthDate: '1954-03-16',
        ethnicGroup: '01',
      },
      validUntil: null,
    })
    const documentLookup = center.deps.keyedHash('document:111:421081195403160026')
    const [{ id: stationId }] = rows("select id from station where kind = 'kiosk'") as [{ id: number }]
    const check = (more: object = {}) =>
      checkProof(center.deps, { stationId, documentLookup, proof: card.proof, now: TEST_NOW, ...more })
    expect(check()).toBe(true)
    expect(check({ now: '2026-06-17T02:35:59.000Z' })).toBe(true)
    expect(check({ now: '2026-06-17T02:36:00.000Z' })).toBe(false)
    expect(check({ now: '2026-06-17T02:29:59.000Z' })).toBe(false)
    expect(check({ stationId: stationId + 1 })).toBe(false)
    expect(check({ documentLookup: center.deps.keyedHash('document:111:421081198509210013') })).toBe(false)
    const [minute = '', signature = ''] = card.proof.split('.')
    const other = signature.startsWith('0') ? '1' : '0'
    for (const proof of [
      '',
      minute,
      `${minute}.`,
      `${Number(minute) + 1}.${signature}`,
      `${minute}.${other}${signature.slice(1)}`,
    ])
      expect(check({ proof }), proof).toBe(false)
  })

  it('of every sample is one the center takes', async () => {
    for (const { code, name } of center.deps.devices.samples) {
      await putDown(code)
      expect(await read(), code).toMatchObject({ state: 'card', identity: { name } })
    }
  })

  it('is read at the machine of the host only', async () => {
    await putDown('adult')
    for (const [method, path, body] of [
      ['GET', '/card-reading', null],
      ['POST', '/device-tests', JSON.stringify({ port: 'cardReader' })],
    ] as const) {
      const headers = { authorization: `Bearer ${kiosk}`, 'content-type': 'application/json' }
      const request = new Request(`http://center.hall/api${path}`, { method, headers, body })
      expect((await center.api.fetch(request, { isOwnMachine: false })).status).toBe(403)
    }
    expect(await read()).toMatchObject({ state: 'card' })
  })
})

it('a page that goes away takes no card with it', async () => {
  const asked = Promise.withResolvers<AbortSignal | undefined>()
  await start({
    ...absentDevices(),
    readCard: async (_, signal) => {
      asked.resolve(signal)
      return { state: 'nothing' }
    },
  })
  const page = new AbortController()
  const headers = { authorization: `Bearer ${kiosk}` }
  const request = new Request('http://localhost/api/card-reading', { headers, signal: page.signal })
  const answer = Promise.resolve(center.api.fetch(request, { isOwnMachine: true }))
  const signal = await asked.promise
  page.abort()
  expect(signal?.aborted).toBe(true)
  await answer.catch(() => undefined)
})

describe('what a reader says is not believed', () => {
  const card: Extract<RawReading, { state: 'card' }> = {
    state: 'card',
    name: '张桂芳',
    documentType: null,
    documentNumber: '421081195403160026',
    sex: '1',
    birthDate: '2030-01-01',
    ethnicGroup: null,
    address: null,
    validUntil: null,
  }

  it.each([
    ['a wrong check digit', { documentNumber: '421081195403160027' }],
    ['a birth in the future', { documentNumber: '421081203003160022' }],
    ['a kind that does not fit', { documentType: '553' }],
    ['a kind nobody knows', { documentType: '999' }],
    ['no number at all', { documentNumber: '<script>' }],
  ])('%s is unreadable', async (_, more) => {
    await start(reading({ ...card, ...more }))
    expect(await read()).toEqual({ state: 'unreadable' })
  })

  it('birth and sex come from the number, and a name that is none is left out', async () => {
    await start(reading({ ...card, name: '\u{1f600}' }))
    expect(await read()).toMatchObject({ identity: { name: null, sex: '2', birthDate: '1954-03-16' } })
  })

  it('a foreign card of 2017 keeps what only the reader knows', async () => {
    await start(reading({ ...card, documentType: '553', documentNumber: 'CAN110081080319', birthDate: '1981-08-03' }))
    expect(await read()).toMatchObject({ identity: { documentType: '553', birthDate: '1981-08-03', sex: '1' } })
  })
})

describe('the devices of a station', () => {
  it('are what the machine has until somebody sets others', async () => {
    await start(simulated())
    const manager = await center.signIn('manager')
    const [kioskStation] = (await stations(manager)).filter(station => station.kind === 'kiosk')
    expect(kioskStation?.devices).toEqual(center.deps.devices.usual)
    const devices: StationDevices = {
      mmPerPixel: 0.369,
      cardReader: { adapter: 'none', port: null },
      ticketPrinter: { adapter: 'escposNetwork', address: '127.0.0.1:9', dots: 384 },
      pagePrinter: { adapter: 'none' },
    }
    const opId = center.opId()
    await center.ask('PUT', `/stations/${kioskStation?.id}/devices`, { opId, devices }, manager)
    expect(await read()).toEqual({ state: 'unavailable', reason: 'absent' })
    expect((await stations(manager)).find(station => station.kind === 'window')?.devices.cardReader.adapter).toBe(
      'simulated',
    )
    expect(await center.refused('POST', '/sample-cards', { code: 'elder' }, kiosk)).toMatchObject({
      code: 'device.not-simulated',
    })
    expect(rows("select detail from journal where action = 'station.devicesSet'")).toHaveLength(1)
  })

  it('are set by who may, for a station that is there', async () => {
    await start(simulated())
    const { devices } = center.deps
    const save = (id: number, token: string) =>
      center.refused('PUT', `/stations/${id}/devices`, { opId: center.opId(), devices: devices.usual }, token)
    expect(await save(9999, await center.signIn('manager'))).toMatchObject({ code: 'station.unknown' })
    for (const token of [kiosk, await center.signIn('window1')])
      expect(await save(1, token)).toMatchObject({ code: 'permission.denied' })
  })

  it('learn what a pixel of the panel takes, and keep the rest', async () => {
    await start(simulated())
    await center.ask('POST', '/panel-calibrations', { opId: center.opId(), mmPerPixel: 0.18 }, kiosk)
    const [station] = (await stations(await center.signIn('admin'))).filter(found => found.kind === 'kiosk')
    expect(station?.devices).toEqual({ ...center.deps.devices.usual, mmPerPixel: 0.18 })
  })

  it('are tested one by one, and every change of state is in the log once', async () => {
    await start(absentDevices())
    const test = (port: string) => center.ask<DeviceTest>('POST', '/device-tests', { port }, kiosk)
    expect(await test('cardReader')).toEqual({
      port: 'cardReader',
      adapter: 'none',
      state: 'absent',
      testedAt: TEST_NOW,
    })
    await test('cardReader')
    await test('ticketPrinter')
    await read()
    expect(await log()).toMatchObject([
      { port: 'ticketPrinter', state: 'absent' },
      { port: 'cardReader', state: 'absent' },
    ])
  })
})

describe('a ticket on paper', () => {
  it('is printed once however often it is asked for, and its state can be asked', async () => {
    const printDir = join(mkdtempSync(join(tmpdir(), 'prints-')), 'prints')
    await start(simulated(printDir))
    const { visitId } = await register()
    const opId = center.opId()
    const print = () =>
      center.ask<{ printId: number; state: string }>('POST', `/visits/${visitId}/ticket-prints`, { opId }, kiosk)
    const first = await print()
    expect(first.state).toBe('handedOver')
    expect(await print()).toEqual(first)
    expect(readdirSync(printDir)).toHaveLength(1)
    expect(await center.ask('GET', `/print-states/${first.printId}`, undefined, kiosk)).toEqual({ state: 'handedOver' })
    expect(await log()).toMatchObject([{ port: 'ticketPrinter', state: 'works' }])
    const stranger = await center.signIn('window2')
    for (const [id, token] of [
      [first.printId, stranger],
      [99_999, kiosk],
    ] as const)
      expect(await center.refused('GET', `/print-states/${id}`, undefined, token)).toMatchObject({
        code: 'paper.not-found',
      })
  })

  it('tells a printer without paper from no printer; the visitor keeps the number either way', async () => {
    await start({ ...absentDevices(), printTicket: async () => ({ state: 'failed', reason: 'noPaper' }) })
    const { visitId, ticketNo } = await register()
    const path = `/visits/${visitId}/ticket-prints`
    expect(await center.ask('POST', path, { opId: center.opId() }, kiosk)).toMatchObject({ state: 'failed' })
    expect(await log()).toMatchObject([{ port: 'ticketPrinter', state: 'noPaper' }])
    expect(ticketNo).toMatch(/^A\d{3}$/)
  })

  it('has failed where nobody can draw it, and is not left waiting', async () => {
    await start({ ...absentDevices(), printTicket: () => Promise.reject(new Error('a device that throws')) })
    const { visitId } = await register()
    const answer = await center.call('POST', `/visits/${visitId}/ticket-prints`, { opId: center.opId() }, kiosk)
    expect(answer.status).toBe(500)
    expect(rows('select state from paper_print order by id desc limit 1')).toEqual([{ state: 'failed' }])
  })
})

describe('with every device absent', () => {
  beforeEach(() => start(absentDevices()))

  it('a visitor still gets a number, and is told that nothing is printed', async () => {
    expect(await read()).toEqual({ state: 'unavailable', reason: 'absent' })
    const { ticketNo, visitId } = await register()
    expect(ticketNo).not.toBe('')
    expect(
      await center.refused('POST', `/visits/${visitId}/ticket-prints`, { opId: center.opId() }, kiosk),
    ).toMatchObject({ code: 'paper.no-printer' })
    const board = await center.ask<{ waiting: { ticketNos: string[] }[] }>('GET', '/ticket-board', undefined, kiosk)
    expect(board.waiting.flatMap(lane => lane.ticketNos)).toContain(ticketNo)
    expect(center.crashes).toEqual([])
  })
})

describe('the service menu', () => {
  it('opens for number and PIN, and leaves neither PIN nor its hash behind', async () => {
    await start(simulated())
    const window1 = await center.signIn('window1', 'W01')
    const pin = '481526'
    const set = { opId: center.opId(), password: 'Shishou-2026-demo', pin }
    const { staffNumber } = await center.ask<{ staffNumber: string }>('PUT', '/sessions/current/pin', set, window1)
    const open = (typed: string) => ({ opId: center.opId(), staffNumber, pin: typed })
    expect(await center.refused('POST', '/service-menus', open('481527'), kiosk)).toMatchObject({ code: 'pin.wrong' })
    const opening = open(pin)
    const { staffName } = await center.ask<{ staffName: string }>('POST', '/service-menus', opening, kiosk)
    expect(staffName).not.toBe('')
    const [row] = rows("select detail from journal where action = 'station.serviceOpened'") as [{ detail: string }]
    expect(JSON.parse(row.detail)).toEqual({ staffId: Number(staffNumber) })
    const kept = JSON.stringify(rows('select * from operation'))
    const [stationId] = rows("select id from station where kind = 'kiosk'") as [{ id: number }]
    expect(kept).not.toContain(center.deps.hash(JSON.stringify([null, stationId.id, opening])))
  })
})

it('a proof is signed for one minute of one station', async () => {
  await start(absentDevices())
  const reading = { stationId: 1, documentLookup: 'x', now: TEST_NOW }
  expect(signProof(center.deps, reading)).toBe(signProof(center.deps, { ...reading, now: '2026-06-17T02:30:59.999Z' }))
  expect(signProof(center.deps, reading)).not.toBe(signProof(center.deps, { ...reading, stationId: 2 }))
})
