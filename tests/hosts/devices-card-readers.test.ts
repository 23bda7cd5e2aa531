import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Devices, RawReading } from '#center/services/device/devices.ts'
import { createDevices, type DeviceOptions } from '#host/devices/devices.ts'
import { startVendorService, type VendorName, type VendorService } from '#tests/fixtures/vendor-service.ts'

const VENDORS = ['xinzhongxin', 'huashi', 'dongxin'] as const
const ZHANG = { name: '张桂芳', number: '421081195403160026' }
const WANG = { name: '王建国', number: '421081198509210013' }
const NOTHING: RawReading = { state: 'nothing' }

const devicesWith = (options: Partial<DeviceOptions> = {}): Devices =>
  createDevices({
    printer: 'none',
    reader: 'none',
    cardWaitMs: 100,
    draw: () => Promise.reject(new Error('nothing is printed here')),
    ...options,
  })

describe.each(VENDORS)('a reader of %s', vendor => {
  let service: VendorService
  let devices: Devices
  const read = (signal?: AbortSignal) => devices.readCard({ adapter: vendor, port: service.port }, signal)
  const test = async () =>
    devices.test('cardReader', { ...devices.usual, cardReader: { adapter: vendor, port: service.port } })

  beforeEach(async () => {
    service = await startVendorService(vendor)
    devices = devicesWith()
  })
  afterEach(() => service.unplug())

  it('tells what stands on the card, and nothing of photo and fingerprint', async () => {
    service.card = { ...ZHANG, until: '长期' }
    expect(await read()).toEqual({
      state: 'card',
      name: '张桂芳',
      documentType: null,
      documentNumber: '421081195403160026',
      sex: '2',
      birthDate: '1954-03-16',
      ethnicGroup: '01',
      address: '湖北省石首市绣林街道',
      validUntil: null,
    })
  })

  it('tells the last day of a card in the form of its vendor', async () => {
    service.card = ZHANG
    expect(await read()).toMatchObject({ validUntil: '2035-01-01' })
  })

  it('reads a card once until it was lifted', async () => {
    service.card = ZHANG
    expect(await read()).toMatchObject({ state: 'card', documentNumber: ZHANG.number })
    expect(await read()).toEqual({ state: 'lying' })
    expect(await read()).toEqual({ state: 'lying' })
    service.card = WANG
    expect(await read()).toMatchObject({ documentNumber: WANG.number })
    service.card = undefined
    expect(await read()).toEqual(NOTHING)
    service.card = WANG
    expect(await read()).toMatchObject({ documentNumber: WANG.number })
  })

  it('keeps the card for the next caller when nobody waits any more', async () => {
    service.card = ZHANG
    const gone = new AbortController()
    const first = read(gone.signal)
    // The service was asked and answers, but the page has left.
    await vi.waitUntil(() => service.asked.length > 0, { interval: 1 })
    gone.abort()
    await first
    expect(await read()).toMatchObject({ state: 'card' })
  })

  it('waits for a card that comes later', async () => {
    devices = devicesWith({ cardWaitMs: 3000 })
    const reading = read()
    if (vendor !== 'xinzhongxin') {
      setTimeout(() => {
        service.card = ZHANG
      }, 350)
    } else service.card = ZHANG
    expect(await reading).toMatchObject({ state: 'card' })
  })

  it('never asks twice at once', async () => {
    service.card = ZHANG
    const readings = await Promise.all([read(), read(), test(), read()])
    expect(readings.filter(reading => typeof reading === 'object' && reading.state === 'card')).toHaveLength(1)
    expect(service.mostAtOnce).toBe(1)
  })

  it('is noticed when its service dies, and when it is back', async () => {
    expect(await test()).toBe('works')
    await service.unplug()
    expect(await read()).toEqual({ state: 'unavailable', reason: 'noAnswer' })
    expect(await test()).toBe('noAnswer')
    await service.replug()
    service.card = ZHANG
    expect(await read()).toMatchObject({ state: 'card' })
  })

  it('is given up within ten seconds when its service hangs, and read again after it', async () => {
    service.answer = () => undefined
    const began = performance.now()
    expect(await read()).toEqual({ state: 'unavailable', reason: 'noAnswer' })
    expect(performance.now() - began).toBeLessThan(10_000)
    service.answer = undefined
    service.card = ZHANG
    expect(await read()).toMatchObject({ state: 'card' })
  })

  it('is broken, and nothing worse, whatever its service answers', async () => {
    const answers: Record<string, VendorService['answer']> = {
      page: (_, response) => response.end('<html>'),
      empty: (_, response) => response.end(),
      list: (_, response) => response.end('[]'),
      nothing: (_, response) => response.end('null'),
      record: (_, response) => response.end('{}'),
      error: (_, response) => response.writeHead(500).end(),
      redirect: (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${service.port}/else` }).end(),
      endless: (_, response) => void response.end(Buffer.alloc(3_000_000, 0x20)),
      bytes: (_, response) => void response.end(Buffer.from([0xff, 0xfe, 0x80, 0])),
    }
    for (const [name, answer] of Object.entries(answers)) {
      service.answer = answer
      expect(await read(), name).toEqual({ state: 'unavailable', reason: 'broken' })
    }
    expect(service.asked.some(line => line.includes('/else'))).toBe(false)
  })

  it('cannot read a card without a number', async () => {
    service.card = { name: '张桂芳', number: '' }
    expect(await read()).toEqual({ state: 'unreadable' })
  })

  it('takes a field for nothing that is no text of a card', async () => {
    service.card = { name: `张${'桂'.repeat(300)}`, number: ZHANG.number, until: '20359999' }
    expect(await read()).toMatchObject({ name: vendor === 'xinzhongxin' ? 'LINDQVIST MARIA' : null, validUntil: null })
  })
})

describe('kinds of cards', () => {
  it.each([
    ['xinzhongxin', '1', '553'],
    ['xinzhongxin', '2', '550'],
    ['xinzhongxin', '3', '553'],
    ['huashi', 'I', '553'],
    ['huashi', 'J', '550'],
  ] as const)('%s writes %s', async (vendor: VendorName, kind, documentType) => {
    const service = await startVendorService(vendor)
    service.card = { ...ZHANG, kind, nation: '瑞典/SWE' }
    const reading = await devicesWith().readCard({ adapter: vendor, port: service.port })
    expect(reading).toMatchObject({ state: 'card', documentType, ethnicGroup: null })
    service.card = { ...WANG, kind: '7' }
    expect(await devicesWith().readCard({ adapter: vendor, port: service.port })).toEqual({ state: 'unreadable' })
    await service.unplug()
  })

  it('are understood in GBK too', async () => {
    const service = await startVendorService('huashi')
    // 张 and 汉 in GBK.
    const text = (hex: string) => Buffer.from(hex, 'hex')
    service.answer = (_, response) =>
      response.end(
        Buffer.concat([
          Buffer.from('{"resultFlag":0,"certNumber":"421081195403160026","certType":"","partyName":"'),
          text('d5c5'),
          Buffer.from('","nation":"'),
          text('baba'),
          Buffer.from('"}'),
        ]),
      )
    expect(await devicesWith().readCard({ adapter: 'huashi', port: service.port })).toMatchObject({
      name: '张',
      ethnicGroup: '01',
    })
    await service.unplug()
  })

  it('of which a reader says it knows none are unreadable; a reader without a reader is broken', async () => {
    const service = await startVendorService('xinzhongxin')
    const answers = { '0x40': 'unreadable', '0x1': 'unavailable', '0x80': 'nothing', '': 'unavailable' } as const
    for (const [retcode, state] of Object.entries(answers)) {
      service.answer = (_, response) => response.end(JSON.stringify({ code: '1', retcode }))
      expect(await devicesWith().readCard({ adapter: 'xinzhongxin', port: service.port })).toMatchObject({ state })
    }
    await service.unplug()
  })
})

describe('a machine without a real reader', () => {
  it('says that there is none', async () => {
    const devices = devicesWith()
    expect(await devices.readCard({ adapter: 'none', port: null })).toEqual({ state: 'unavailable', reason: 'absent' })
    expect(await devices.test('cardReader', devices.usual)).toBe('absent')
  })

  it('leaves a reader that types to the page', async () => {
    expect(await devicesWith().readCard({ adapter: 'keyboard', port: null })).toEqual(NOTHING)
  })

  it('reads sample cards that are put down, before or while it waits, each once', async () => {
    const devices = devicesWith({ cardWaitMs: 2000 })
    const read = () => devices.readCard({ adapter: 'simulated', port: null })
    expect(devices.samples.map(sample => sample.code)).toContain('expired')
    expect(devices.putDownSample('elder')).toBe(true)
    expect(await read()).toMatchObject({ state: 'card', name: '张桂芳' })
    const waiting = read()
    expect(devices.putDownSample('foreign')).toBe(true)
    expect(await waiting).toMatchObject({ state: 'card', documentType: '553' })
    expect(devices.putDownSample('nobody')).toBe(false)
    expect(await devicesWith().readCard({ adapter: 'simulated', port: null })).toEqual(NOTHING)
  })
})
