import { chmod, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StationDevices } from '#center/contract/setting.ts'
import type { Devices, PrintOutcome } from '#center/services/device/devices.ts'
import { absentDevices, createDevices, type DeviceOptions } from '#host/devices/devices.ts'
import { createPrinters } from '#host/devices/printer/printers.ts'
import type { Bitmap } from '#host/devices/raster/bitmap.ts'
import { paperSamples } from '#tests/fixtures/paper-samples.ts'
import { type ReceiptPrinter, startReceiptPrinter } from '#tests/fixtures/receipt-printer.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 test')
const folder = () => mkdtemp(join(tmpdir(), 'printers-'))
const definition = paperSamples('zh-CN').ticket
if (definition === undefined) throw new Error('no sample ticket')
const ticket = { name: 'paper-5', pdf, definition }
const failed = (reason: string) => ({ state: 'failed', reason })

const picture: Bitmap = { width: 576, height: 3, bits: new Uint8Array(216).fill(0xa5) }
const withPrinters = (options: Partial<DeviceOptions> = {}): Devices =>
  createDevices({ printer: 'none', reader: 'none', draw: async () => picture, ...options })
const onPaper = (adapter: StationDevices['ticketPrinter']['adapter'], address: string | null = null) =>
  ({ adapter, address, dots: 576 }) as const

/** Every state is reached within ten seconds. */
async function soon<Result>(work: Promise<Result>): Promise<Result> {
  const began = performance.now()
  const result = await work
  expect(performance.now() - began).toBeLessThan(10_000)
  return result
}

describe('a receipt printer of the network', () => {
  let printer: ReceiptPrinter
  let devices: Devices
  const print = (): Promise<PrintOutcome> =>
    soon(devices.printTicket(onPaper('escposNetwork', printer.address), ticket))
  const test = () =>
    soon(
      devices.test('ticketPrinter', {
        ...devices.usual,
        ticketPrinter: onPaper('escposNetwork', printer.address),
      }),
    )

  beforeEach(async () => {
    printer = await startReceiptPrinter()
    devices = withPrinters()
  })
  afterEach(() => printer.unplug())

  it('is confirmed when it has paper after the job, and gets the ticket once', async () => {
    expect(await print()).toEqual({ state: 'confirmed' })
    expect(await test()).toBe('works')
    const bytes = printer.printed()
    // Reset, spacing, one band of 72 bytes × 3 lines, the dots, feed, cut.
    expect([...bytes.subarray(0, 12)]).toEqual([0x1b, 0x40, 0x1b, 0x32, 0x1d, 0x76, 0x30, 0, 72, 0, 3, 0])
    expect(bytes.subarray(12, 228)).toEqual(Buffer.from(picture.bits))
    expect([...bytes.subarray(228)]).toEqual([0x1b, 0x64, 4, 0x1d, 0x56, 0x42, 0])
  })

  it('prints while the paper is low, and says so when asked', async () => {
    printer.roll = 'low'
    expect(await print()).toEqual({ state: 'confirmed' })
    expect(await test()).toBe('paperLow')
  })

  it('prints nothing without paper, and prints again with a new roll', async () => {
    printer.roll = 'none'
    expect(await print()).toEqual(failed('noPaper'))
    expect(await test()).toBe('noPaper')
    expect(printer.printed()).toHaveLength(0)
    printer.roll = 'enough'
    expect(await print()).toEqual({ state: 'confirmed' })
  })

  it('has failed when the paper runs out under the ticket', async () => {
    printer.runsOut = true
    expect(await print()).toEqual(failed('noPaper'))
  })

  it('was only handed the ticket when it answers nothing', async () => {
    printer.manner = 'mute'
    expect(await print()).toEqual({ state: 'handedOver' })
    expect(await test()).toBe('noAnswer')
    expect(printer.printed()).not.toHaveLength(0)
  })

  it('is given up when it takes nothing', async () => {
    printer.manner = 'stuck'
    devices = withPrinters({ draw: async () => ({ width: 576, height: 200_000, bits: new Uint8Array(72 * 200_000) }) })
    expect(await print()).toEqual(failed('noAnswer'))
  })

  it('is noticed when it is unplugged, and prints again after it', async () => {
    await printer.unplug()
    expect(await print()).toEqual(failed('noAnswer'))
    expect(await test()).toBe('noAnswer')
    await printer.replug()
    expect(await print()).toEqual({ state: 'confirmed' })
  })

  it('gets one job at a time', async () => {
    expect(await Promise.all([print(), print(), test()])).toEqual([
      { state: 'confirmed' },
      { state: 'confirmed' },
      'works',
    ])
    expect(printer.mostAtOnce).toBe(1)
  })

  it('is not asked for outside the house', async () => {
    for (const address of ['8.8.8.8', 'printer.example', '127.0.0.1:0', '127.0.0.1:99999', '::1', '', null])
      expect(await devices.printTicket(onPaper('escposNetwork', address), ticket)).toEqual(failed('absent'))
  })

  it('has failed, and nothing worse, when the ticket cannot be drawn', async () => {
    devices = withPrinters({ draw: () => Promise.reject(new Error('thread closed')) })
    expect(await print()).toEqual(failed('broken'))
  })
})

describe('a receipt printer with a device file', () => {
  const print = (address: string) => soon(withPrinters().printTicket(onPaper('escposFile', address), ticket))

  it('is handed the ticket', async () => {
    expect(await print('/dev/null')).toEqual({ state: 'handedOver' })
  })

  it('is broken where it takes nothing, and absent where there is none', async () => {
    expect(await print('/dev/full')).toEqual(failed('broken'))
    expect(await print('/dev/usb/lp99')).toEqual(failed('absent'))
    const { test, usual } = withPrinters()
    expect(await test('ticketPrinter', { ...usual, ticketPrinter: onPaper('escposFile', '/dev/lp99') })).toBe('absent')
  })

  it('is never a file', async () => {
    const path = join(await folder(), 'kept')
    await writeFile(path, 'kept')
    for (const address of [path, `/dev/..${path}`, '/dev', '/dev/shm'])
      expect(await print(address), address).toMatchObject({ state: 'failed' })
    expect(await readFile(path, 'utf8')).toBe('kept')
  })
})

/** A program in the place of the print queue. */
async function program(script: string): Promise<string> {
  const path = join(await folder(), 'lp')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

describe('the printer of the system', () => {
  const page = { name: 'paper-9', pdf, copies: 3 }

  it('is handed the bytes and the number of copies', async () => {
    const out = join(await folder(), 'out')
    const devices = withPrinters({ printProgram: await program(`printf '%s ' "$@" > ${out}.args; cat > ${out}.pdf`) })
    expect(await devices.printPages({ adapter: 'system' }, page)).toEqual({ state: 'handedOver' })
    expect(await readFile(`${out}.args`, 'utf8')).toBe('-n 3 -t paper-9 - ')
    expect(await readFile(`${out}.pdf`)).toEqual(Buffer.from(pdf))
    expect(await devices.printTicket(onPaper('system'), ticket)).toEqual({ state: 'handedOver' })
    expect(await readFile(`${out}.args`, 'utf8')).toBe('-n 1 -t paper-5 - ')
  })

  it('has failed when the queue refuses, hangs, stops reading or is not there', async () => {
    const outcomeOf = async (script: string, bytes = pdf) =>
      createPrinters({ draw: async () => picture, printProgram: await program(script), queueLimitMs: 300 }).printPages(
        { adapter: 'system' },
        { name: 'paper-1', pdf: bytes, copies: 1 },
      )
    expect(await outcomeOf('exit 1')).toEqual(failed('broken'))
    expect(await outcomeOf('exec sleep 30')).toEqual(failed('noAnswer'))
    expect(await outcomeOf('exit 1', new Uint8Array(4_000_000))).toEqual(failed('broken'))
    const missing = withPrinters({ printProgram: '/nowhere/lp', queueProgram: '/nowhere/lpstat' })
    expect(await missing.printPages({ adapter: 'system' }, page)).toEqual(failed('absent'))
    expect(await missing.test('pagePrinter', { ...missing.usual, pagePrinter: { adapter: 'system' } })).toBe('absent')
  })

  it('is there when the queue names one', async () => {
    const stateOf = async (script: string) => {
      const devices = withPrinters({ queueProgram: await program(script) })
      return devices.test('pagePrinter', { ...devices.usual, pagePrinter: { adapter: 'system' } })
    }
    expect(await stateOf('echo "system default destination: laser"')).toBe('works')
    expect(await stateOf('echo "no system default destination"')).toBe('absent')
    expect(await stateOf('exit 1')).toBe('broken')
  })
})

describe('the simulated printer', () => {
  it('writes every copy into its folder', async () => {
    const printDir = join(await folder(), 'prints')
    const devices = withPrinters({ printer: 'simulated', printDir })
    expect(await devices.printPages(devices.usual.pagePrinter, { name: 'paper-7', pdf, copies: 2 })).toEqual({
      state: 'handedOver',
    })
    expect(await readdir(printDir)).toEqual(['paper-7-1.pdf', 'paper-7-2.pdf'])
    expect(await devices.test('ticketPrinter', devices.usual)).toBe('works')
  })

  it('is broken where its folder cannot be written', async () => {
    const file = join(await folder(), 'file')
    await writeFile(file, '')
    const devices = withPrinters({ printer: 'simulated', printDir: join(file, 'prints') })
    expect(await devices.printTicket(devices.usual.ticketPrinter, ticket)).toEqual(failed('broken'))
    expect(await devices.test('pagePrinter', devices.usual)).toBe('broken')
  })
})

it('a machine without printers says so at once', async () => {
  const devices = absentDevices()
  expect(await devices.printTicket(devices.usual.ticketPrinter, ticket)).toEqual(failed('absent'))
  expect(await devices.printPages(devices.usual.pagePrinter, { name: 'paper-1', pdf, copies: 1 })).toEqual(
    failed('absent'),
  )
  expect(await devices.test('ticketPrinter', devices.usual)).toBe('absent')
  expect(await devices.test('pagePrinter', devices.usual)).toBe('absent')
})
