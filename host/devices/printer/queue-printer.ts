import { spawn } from 'node:child_process'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { PageJob, PrintOutcome } from '#center/services/device/devices.ts'

/** Time a printer queue has to take a job, in milliseconds; every device is in a known state within ten seconds. */
const QUEUE_LIMIT_MS = 9000

interface Run {
  readonly code: number | 'missing' | 'tooSlow'
  readonly output: string
}

/** Runs a program of the print queue; what it is given goes through standard input and never touches the disk. */
function run(program: string, args: readonly string[], input: Uint8Array | undefined, limitMs: number): Promise<Run> {
  return new Promise(resolve => {
    // Its answer is read in English, whatever the language of the system.
    const child = spawn(program, [...args], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } })
    let output = ''
    const limit = setTimeout(() => {
      resolve({ code: 'tooSlow', output })
      child.kill('SIGKILL')
    }, limitMs)
    const end = (code: Run['code']) => {
      clearTimeout(limit)
      resolve({ code, output })
    }
    child.stdout.on('data', (part: Buffer) => {
      output = (output + part.toString()).slice(0, 10_000)
    })
    child.once('error', () => end('missing'))
    child.once('close', code => end(code ?? 1))
    // A queue that stops reading breaks the pipe; its exit code tells what happened.
    child.stdin.once('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The default printer of the operating system's queue (CUPS): `lp` takes the PDF, `lpstat` tells whether there is a printer. */
export function createQueuePrinter({
  printProgram = 'lp',
  queueProgram = 'lpstat',
  limitMs = QUEUE_LIMIT_MS,
}: {
  readonly printProgram?: string | undefined
  readonly queueProgram?: string | undefined
  readonly limitMs?: number | undefined
}) {
  return {
    async print({ name, pdf, copies }: PageJob): Promise<PrintOutcome> {
      const { code } = await run(printProgram, ['-n', String(copies), '-t', name, '-'], pdf, limitMs)
      if (code === 0) return { state: 'handedOver' }
      return { state: 'failed', reason: FAULTS[code] ?? 'broken' }
    },
    async test(): Promise<DeviceTest['state']> {
      const { code, output } = await run(queueProgram, ['-d'], undefined, limitMs)
      if (code !== 0) return FAULTS[code] ?? 'broken'
      return output.startsWith('system default destination') ? 'works' : 'absent'
    },
  }
}

const FAULTS: Readonly<Record<Run['code'], 'absent' | 'noAnswer' | undefined>> = {
  missing: 'absent',
  tooSlow: 'noAnswer',
}
