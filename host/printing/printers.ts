import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrinterKind, PrinterPort, PrintOutcome } from './printer-port.ts'

/** Time a printer queue has to take a job, in milliseconds. */
export const PRINT_TIME_LIMIT_MS = 20_000

export interface PrinterOptions {
  readonly kind: PrinterKind
  /** Folder of the simulated printer. */
  readonly printDir?: string
  readonly timeLimitMs?: number
  /** Program that takes a PDF on its standard input and hands it to the print queue (CUPS). */
  readonly printProgram?: string
}

const noPrinter: PrinterPort = { print: async () => ({ state: 'failed', reason: 'noPrinter' }) }

/** Writes each copy's bytes into a folder instead of on paper; for trying out and for tests. */
function simulatedPrinter(printDir: string): PrinterPort {
  return {
    async print({ printId, pdf, copies }) {
      try {
        await mkdir(printDir, { recursive: true })
        for (let copy = 1; copy <= copies; copy++) await writeFile(join(printDir, `print-${printId}-${copy}.pdf`), pdf)
        return { state: 'handedOver' }
      } catch {
        return { state: 'failed', reason: 'refused' }
      }
    },
  }
}

/** The default printer of the operating system's queue; the PDF goes through standard input and never touches the disk. */
function systemPrinter(program: string, timeLimitMs: number): PrinterPort {
  return {
    print: ({ printId, pdf, copies }) =>
      new Promise<PrintOutcome>(resolve => {
        const lp = spawn(program, ['-n', String(copies), '-t', `paper-${printId}`, '-'], {
          stdio: ['pipe', 'ignore', 'ignore'],
        })
        const limit = setTimeout(() => {
          resolve({ state: 'failed', reason: 'tooSlow' })
          lp.kill('SIGKILL')
        }, timeLimitMs)
        const end = (outcome: PrintOutcome) => {
          clearTimeout(limit)
          resolve(outcome)
        }
        lp.once('error', () => end({ state: 'failed', reason: 'noPrinter' }))
        lp.once('exit', code => end(code === 0 ? { state: 'handedOver' } : { state: 'failed', reason: 'refused' }))
        // A queue that stops reading breaks the pipe; its exit code tells what happened.
        lp.stdin.once('error', () => undefined)
        lp.stdin.end(pdf)
      }),
  }
}

/** The printer a host was started with. */
export function createPrinter({
  kind,
  printDir,
  timeLimitMs = PRINT_TIME_LIMIT_MS,
  printProgram = 'lp',
}: PrinterOptions): PrinterPort {
  if (kind === 'simulated' && printDir !== undefined) return simulatedPrinter(printDir)
  return kind === 'system' ? systemPrinter(printProgram, timeLimitMs) : noPrinter
}
