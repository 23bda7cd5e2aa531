import { Worker } from 'node:worker_threads'
import type { RequestOrigin } from '../host-app.ts'
import type { CenterOptions, FromCenter, ToCenter } from './messages.ts'

export type { CenterOptions } from './messages.ts'

/** Why a center could not be opened; the code is a text of assets/locales/<language>/host.json. */
export class CenterStartError extends Error {
  override name = 'CenterStartError'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.params = params
  }
}

export interface CenterThread {
  /** Answers a request; a cancelled one is cancelled inside too, an event stream goes on until its reader leaves. */
  fetch(request: Request, from: RequestOrigin): Promise<Response>
  /** Finishes what runs, closes the database and ends the thread. */
  close(): Promise<void>
  onExit(listener: (code: number) => void): void
}

interface Waiting {
  readonly resolve: (response: Response) => void
  readonly reject: (error: Error) => void
}

const BODYLESS = new Set([101, 204, 205, 304])

/**
 * Starts the center in a thread of its own.
 * @param options data folder, key, usual devices
 * @param reportCrash told of errors inside that became a 500; never shown to a caller
 * @throws CenterStartError
 */
export async function startCenterThread(
  options: CenterOptions,
  reportCrash: (requestId: string, text: string) => void = writeCrash,
): Promise<CenterThread> {
  const worker = new Worker(new URL('./center-worker.ts', import.meta.url), { workerData: options })
  const waiting = new Map<number, Waiting>()
  const started = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  let lastId = 0

  worker.on('message', (message: FromCenter) => {
    if (message.kind === 'ready') started.resolve()
    else if (message.kind === 'failed') started.reject(new CenterStartError(message.code, message.params))
    else if (message.kind === 'crash') reportCrash(message.requestId, message.text)
    else if (message.kind === 'closed') closed.resolve()
    else {
      const { resolve } = waiting.get(message.id) ?? {}
      waiting.delete(message.id)
      const body = BODYLESS.has(message.status) ? null : message.body
      resolve?.(
        new Response(body as BodyInit | null, {
          status: message.status,
          headers: message.headers.map(([name, value]): [string, string] => [name, value]),
        }),
      )
    }
  })
  const gone = (error: Error) => {
    started.reject(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    closed.resolve()
  }
  worker.on('error', gone)
  worker.on('exit', () => gone(new Error('the center has stopped')))
  await started.promise

  const post = (message: ToCenter) => worker.postMessage(message)
  return {
    async fetch(request, { isOwnMachine }) {
      lastId += 1
      const id = lastId
      const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer())
      request.signal.throwIfAborted()
      return new Promise<Response>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        request.signal.addEventListener('abort', () => {
          post({ kind: 'abort', id })
          waiting.delete(id)
          reject(request.signal.reason as Error)
        })
        post({
          kind: 'request',
          id,
          method: request.method,
          url: request.url,
          headers: [...request.headers],
          body,
          isOwnMachine,
        })
      })
    },
    async close() {
      post({ kind: 'close' })
      await closed.promise
      await worker.terminate()
    },
    onExit: listener => void worker.on('exit', listener),
  }
}

function writeCrash(requestId: string, text: string): void {
  process.stderr.write(`${requestId} ${text}\n`)
}
