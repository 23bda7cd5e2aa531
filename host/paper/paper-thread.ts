import { Worker } from 'node:worker_threads'
import type { DrawTicket } from '../devices/raster/draw-ticket.ts'
import { PaperGlyphMissingError } from './glyph-coverage.ts'
import type { PaperAnswer, PaperRequest } from './paper-worker.ts'
import type { PaperRenderer } from './render-paper.ts'

/** Longest time one paper may take; the longest allowed record (50,000 characters) needs about a second. */
export const PAPER_TIME_LIMIT_MS = 20_000

/** A paper could not be rendered: time limit, crash of the thread, thread closed, or an error inside pdfmake. */
export class PaperRenderError extends Error {
  override readonly name = 'PaperRenderError'
  readonly reason: 'timeLimit' | 'crashed' | 'closed' | 'failed'

  constructor(reason: PaperRenderError['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** Renderer in its own thread, so that a long paper never holds up the desk that asked for it. */
export interface PaperThread extends PaperRenderer {
  readonly draw: DrawTicket
  /** Stops the thread; papers still waiting are refused. */
  close(): Promise<void>
}

interface Job {
  readonly request: PaperRequest
  readonly resolve: (answer: PaperAnswer) => void
  readonly reject: (error: Error) => void
}

export interface PaperThreadOptions {
  /** Where the worker file lies; a bundled host names its own. */
  readonly workerUrl?: URL
  readonly timeLimitMs?: number
}

/**
 * Starts the thread. Papers are rendered one after the other; a paper that takes too long or crashes the thread fails
 * alone, and the next one gets a fresh thread.
 */
export function startPaperThread(options: PaperThreadOptions = {}): PaperThread {
  const { workerUrl = new URL('./paper-worker.ts', import.meta.url), timeLimitMs = PAPER_TIME_LIMIT_MS } = options
  const waiting: Job[] = []
  let current: Job | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let worker: Worker | undefined = startWorker()

  function startWorker(): Worker {
    const started = new Worker(workerUrl)
    const isCurrent = () => started === worker
    started.on('message', (answer: PaperAnswer) => isCurrent() && finish(job => job.resolve(answer)))
    started.on(
      'error',
      cause => isCurrent() && giveUp(new PaperRenderError('crashed', 'the paper thread crashed', { cause })),
    )
    started.on('exit', () => isCurrent() && giveUp(new PaperRenderError('crashed', 'the paper thread ended')))
    return started
  }

  /** Ends the thread; its paper fails, and the next paper starts a fresh thread. */
  function giveUp(error: PaperRenderError): void {
    const old = worker
    worker = undefined
    old?.terminate()
    finish(job => job.reject(error))
  }

  function finish(settleJob: (job: Job) => void): void {
    clearTimeout(timer)
    const job = current
    current = undefined
    if (job !== undefined) settleJob(job)
    next()
  }

  function next(): void {
    if (current !== undefined) return
    current = waiting.shift()
    if (current === undefined) return
    worker ??= startWorker()
    timer = setTimeout(
      () => giveUp(new PaperRenderError('timeLimit', `a paper took longer than ${timeLimitMs} ms`)),
      timeLimitMs,
    )
    worker.postMessage(current.request)
  }

  const ask = (request: PaperRequest) =>
    new Promise<PaperAnswer>((resolve, reject) => {
      if (isClosed) return reject(new PaperRenderError('closed', 'the paper thread is closed'))
      waiting.push({ request, resolve, reject })
      next()
    })

  return {
    async render(definition) {
      const answer = await ask({ definition, dots: null })
      return answer.outcome === 'rendered' ? answer.bytes : refuse(answer)
    },
    async draw(definition, dots) {
      const answer = await ask({ definition, dots })
      return answer.outcome === 'drawn' ? answer.bitmap : refuse(answer)
    },
    async close() {
      isClosed = true
      const refused = new PaperRenderError('closed', 'the paper thread is closed')
      for (const job of waiting.splice(0)) job.reject(refused)
      const old = worker
      worker = undefined
      finish(job => job.reject(refused))
      await old?.terminate()
    },
  }
}

function refuse(answer: PaperAnswer): never {
  if (answer.outcome === 'glyphMissing') throw new PaperGlyphMissingError(answer.characters)
  throw new PaperRenderError(
    'failed',
    answer.outcome === 'failed' ? answer.message : 'the paper thread answered something else',
  )
}
