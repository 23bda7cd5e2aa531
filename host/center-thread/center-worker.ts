import { parentPort, workerData } from 'node:worker_threads'
import { createApi } from '#center/api/create-api.ts'
import { refreshCalendar } from '#center/services/clock/refresh-calendar.ts'
import { DatabaseOpenError } from '#db/open-error.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { createDevices } from '../devices/devices.ts'
import { startPaperThread } from '../paper/paper-thread.ts'
import { startClockwork } from './clockwork.ts'
import type { CenterOptions, FromCenter, ToCenter } from './messages.ts'
import { openCenter } from './open-center.ts'

/** The center's own thread: database, services and API live here, so that no query ever stops a window or a listener. */
const port = parentPort
if (port === null) throw new Error('the center runs as a worker')
const send = (message: FromCenter, transfer: readonly (ArrayBuffer | ReadableStream)[] = []) =>
  port.postMessage(message, transfer as never[])

const options = workerData as CenterOptions
try {
  const papers = startPaperThread()
  const { deps, database } = openCenter({
    dataDir: options.dataDir,
    dataKey: options.dataKey,
    papers,
    devices: createDevices({
      printer: options.printer,
      reader: options.reader,
      draw: papers.draw,
      ...(options.printDir === undefined ? {} : { printDir: options.printDir }),
    }),
  })
  if (options.demo !== undefined) await fillDemo(deps, database, options.demo)
  const crashed = (error: unknown, requestId: string) =>
    send({
      kind: 'crash',
      requestId,
      text: error instanceof Error ? `${error.name}: ${error.stack ?? ''}` : String(error),
    })
  const api = createApi(deps, crashed)
  await refreshCalendar(deps)
  const stopClockwork = startClockwork(deps, error => crashed(error, 'clockwork'))
  const running = new Map<number, AbortController>()

  const answer = async (message: Extract<ToCenter, { kind: 'request' }>) => {
    const abort = new AbortController()
    running.set(message.id, abort)
    const request = new Request(message.url, {
      method: message.method,
      headers: message.headers.map(([name, value]): [string, string] => [name, value]),
      body: message.body === null ? null : new Uint8Array(message.body),
      signal: abort.signal,
    })
    const response = await api.fetch(request, { isOwnMachine: message.isOwnMachine })
    const headers = [...response.headers]
    const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
    if (isStream && response.body !== null) {
      send({ kind: 'response', id: message.id, status: response.status, headers, body: response.body }, [response.body])
      return
    }
    running.delete(message.id)
    const bytes = response.body === null ? null : new Uint8Array(await response.arrayBuffer())
    send(
      { kind: 'response', id: message.id, status: response.status, headers, body: bytes },
      bytes === null ? [] : [bytes.buffer],
    )
  }

  port.on('message', (message: ToCenter) => {
    if (message.kind === 'request') void answer(message)
    else if (message.kind === 'abort') {
      running.get(message.id)?.abort()
      running.delete(message.id)
    } else {
      for (const abort of running.values()) abort.abort()
      void Promise.all([papers.close(), stopClockwork()]).then(() => {
        database.close()
        send({ kind: 'closed' })
        port.close()
      })
    }
  })
  send({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof DatabaseOpenError)) throw error
  send({ kind: 'failed', code: error.code, params: error.params })
  process.exit(0)
}
