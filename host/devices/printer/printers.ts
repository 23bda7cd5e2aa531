import type { StationDevices } from '#center/contract/setting.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { PageJob, PrintOutcome, TicketJob } from '#center/services/device/devices.ts'
import type { DrawTicket } from '../raster/draw-ticket.ts'
import { createEscposPrinter } from './escpos-printer.ts'
import { createFolderPrinter } from './folder-printer.ts'
import { createQueuePrinter } from './queue-printer.ts'

export interface PrinterOptions {
  readonly draw: DrawTicket
  readonly printDir?: string
  readonly printProgram?: string
  readonly queueProgram?: string
  readonly queueLimitMs?: number
}

/** The printers of this machine: pages as PDF, tickets as PDF or as dots. */
export function createPrinters(options: PrinterOptions) {
  const folder = createFolderPrinter(options.printDir)
  const queue = createQueuePrinter({ ...options, limitMs: options.queueLimitMs })
  const escpos = createEscposPrinter(options.draw)

  const pages = (adapter: StationDevices['pagePrinter']['adapter']) => {
    if (adapter === 'none') return undefined
    return adapter === 'simulated' ? folder : queue
  }
  const printPages = async ({ adapter }: StationDevices['pagePrinter'], job: PageJob): Promise<PrintOutcome> =>
    pages(adapter)?.print(job) ?? { state: 'failed', reason: 'absent' }

  return {
    printPages,
    printTicket(printer: StationDevices['ticketPrinter'], job: TicketJob): Promise<PrintOutcome> {
      const { adapter } = printer
      if (adapter === 'escposNetwork' || adapter === 'escposFile') return escpos.print(printer, job)
      return printPages({ adapter }, { name: job.name, pdf: job.pdf, copies: 1 })
    },
    async test(port: 'ticketPrinter' | 'pagePrinter', devices: StationDevices): Promise<DeviceTest['state']> {
      const { adapter } = devices[port]
      if (adapter === 'escposNetwork' || adapter === 'escposFile') return escpos.test(devices.ticketPrinter)
      return pages(adapter)?.test() ?? 'absent'
    },
  }
}
