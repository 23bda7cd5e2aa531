import type { StationDevices } from '#center/contract/setting.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { PrintOutcome, TicketJob } from '#center/services/device/devices.ts'
import type { DrawTicket } from '../raster/draw-ticket.ts'
import { escposJob, PAPER_AFTER_JOB, PAPER_NOW, type PaperQuestion, type PaperState } from './escpos.ts'
import { type Link, LinkError, openFileLink, openNetworkLink } from './link.ts'

type Printer = StationDevices['ticketPrinter']

/** Until the first byte is taken, and until everything is over: every device is in a known state within ten seconds. */
const FIRST_BYTE_LIMIT_MS = 5000
const JOB_LIMIT_MS = 9000
/** A printer that answers questions answers at once. */
const ANSWER_MS = 500
/** A ticket of 15 cm takes two seconds on a slow printer. */
const PRINTING_MS = 3000

/** Receipt printers that take dots; one job at a time for each. */
export function createEscposPrinter(draw: DrawTicket) {
  const busy = new Map<string, Promise<unknown>>()

  /** Opens the way to the printer when nobody else has it, works, and closes it again. */
  async function withLink<Result>(printer: Printer, work: (link: Link) => Promise<Result>): Promise<Result> {
    const address = printer.address ?? ''
    const turn = (busy.get(address) ?? Promise.resolve()).then(async () => {
      const limit = new AbortController()
      const first = setTimeout(() => limit.abort(), FIRST_BYTE_LIMIT_MS)
      const whole = setTimeout(() => limit.abort(), JOB_LIMIT_MS)
      try {
        const open = printer.adapter === 'escposFile' ? openFileLink : openNetworkLink
        const link = await open(address, limit.signal)
        try {
          await link.write(PAPER_NOW.bytes)
          clearTimeout(first)
          return await work(link)
        } finally {
          await link.close()
        }
      } finally {
        clearTimeout(first)
        clearTimeout(whole)
      }
    })
    busy.set(
      address,
      turn.catch(() => undefined),
    )
    return turn
  }

  return {
    async print(printer: Printer, { definition }: TicketJob): Promise<PrintOutcome> {
      try {
        const job = escposJob(await draw(definition, printer.dots))
        return await withLink(printer, async link => {
          const before = await hear(link, PAPER_NOW, ANSWER_MS)
          if (before === 'none') return NO_PAPER
          await link.write(job)
          // Who answered nothing before will not answer now.
          if (before === undefined) return { state: 'handedOver' }
          await link.write(PAPER_AFTER_JOB.bytes)
          const after = await hear(link, PAPER_AFTER_JOB, PRINTING_MS)
          if (after === 'none') return NO_PAPER
          if (after !== undefined) return { state: 'confirmed' }
          await link.write(PAPER_NOW.bytes)
          return (await hear(link, PAPER_NOW, ANSWER_MS)) === 'none' ? NO_PAPER : { state: 'handedOver' }
        })
      } catch (error) {
        return { state: 'failed', reason: error instanceof LinkError ? error.reason : 'broken' }
      }
    },
    /** "No answer": connected or not, it does not tell of its paper. */
    async test(printer: Printer): Promise<DeviceTest['state']> {
      try {
        return await withLink(printer, async link => STATES[(await hear(link, PAPER_NOW, ANSWER_MS)) ?? 'unknown'])
      } catch (error) {
        return error instanceof LinkError ? error.reason : 'broken'
      }
    },
  }
}

const NO_PAPER: PrintOutcome = { state: 'failed', reason: 'noPaper' }
const STATES = { enough: 'works', low: 'paperLow', none: 'noPaper', unknown: 'noAnswer' } as const

/** The answer to a question; bytes that are none are passed over. */
async function hear(link: Link, question: PaperQuestion, waitMs: number): Promise<PaperState | undefined> {
  const until = performance.now() + waitMs
  for (;;) {
    const byte = await link.read(Math.max(0, until - performance.now()))
    if (byte === undefined) return undefined
    const state = question.understand(byte)
    if (state !== undefined) return state
  }
}
