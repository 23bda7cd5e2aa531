import type { StationDevices } from '#center/contract/setting.ts'
import type { Devices } from '#center/services/device/devices.ts'
import { createCardReaders } from './card-reader/card-readers.ts'
import { createPrinters } from './printer/printers.ts'
import type { DrawTicket } from './raster/draw-ticket.ts'

/** Printer of a machine nobody has set anything for. */
export type UsualPrinter = StationDevices['pagePrinter']['adapter']
export type UsualReader = StationDevices['cardReader']['adapter']

export interface DeviceOptions {
  readonly printer: UsualPrinter
  readonly reader: UsualReader
  /** Folder the simulated printers write into. */
  readonly printDir?: string
  /** Draws a ticket as dots; the paper thread does it, so that no query waits for fonts. */
  readonly draw: DrawTicket
  /** Longest wait for a card, in milliseconds; shorter only in tests. */
  readonly cardWaitMs?: number
  /** Programs of the print queue; others only in tests. */
  readonly printProgram?: string
  readonly queueProgram?: string
}

/** 21.5" panel of 1080 × 1920, the usual one of a kiosk. */
const USUAL_MM_PER_PIXEL = 0.248

/** Every device of this machine; which one is used, and how, each call says. */
export function createDevices(options: DeviceOptions): Devices {
  const readers = createCardReaders(options)
  const printers = createPrinters(options)
  return {
    usual: {
      mmPerPixel: USUAL_MM_PER_PIXEL,
      cardReader: { adapter: options.reader, port: null },
      ticketPrinter: { adapter: options.printer, address: null, dots: 576 },
      pagePrinter: { adapter: options.printer },
    },
    readCard: readers.read,
    samples: readers.samples,
    putDownSample: readers.putDownSample,
    printTicket: printers.printTicket,
    printPages: printers.printPages,
    test: (port, devices) => (port === 'cardReader' ? readers.test(devices.cardReader) : printers.test(port, devices)),
  }
}

/** A machine without any device; nothing is ever drawn for it. */
export const absentDevices = (): Devices =>
  createDevices({
    printer: 'none',
    reader: 'none',
    draw: () => Promise.reject(new Error('a machine without a printer draws nothing')),
  })
