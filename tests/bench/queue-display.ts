import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TicketBoard } from '#center/contract/hall.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { startServerChild } from '#tests/fixtures/server-child.ts'
import { apiRequest, newDataDir, newOperationId, openSmallCenter, visitInput } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { percentile } from './measure.ts'

/** Displays of a large hall: one at every window and in every waiting zone. */
const DISPLAYS = 20
/** Calls that do not count: connections open and the host warms up. */
const WARM_UP = 5
/** Visitors waiting behind the one that is called. */
const WAITING = 30

type Ask = <Body>(method: string, path: string, body?: object, token?: string) => Promise<Body>

/** A display as the page is one: it listens, and looks at the board anew after every change. */
async function display(base: string, ask: Ask) {
  const { token } = await ask<{ token: string }>('POST', '/station-sessions', { kind: 'display' })
  const stop = new AbortController()
  let seen = (_board: TicketBoard) => {}
  let looking: Promise<void> | null = null
  let isStale = false
  const look = async () => {
    do {
      isStale = false
      seen(await ask<TicketBoard>('GET', '/ticket-board', undefined, token))
    } while (isStale)
    looking = null
  }
  const stream = await fetch(apiRequest(base, 'GET', '/events', undefined, token), { signal: stop.signal })
  const listening = (async () => {
    for await (const _ of stream.body ?? []) {
      if (looking === null) looking = look()
      else isStale = true
    }
  })().catch(() => undefined)
  return {
    /** The moment the board shows this call. */
    shows: (ticketNo: string, calls: number) =>
      new Promise<number>(resolve => {
        seen = board => {
          if (board.calls.some(call => call.ticketNo === ticketNo && call.calls === calls)) resolve(performance.now())
        }
      }),
    async leave() {
      stop.abort()
      await listening
      await looking
    },
  }
}

interface Queue {
  readonly ask: Ask
  readonly clerk: string
  readonly kiosk: string
}

/** Milliseconds from the call to the last of so many walls that shows it, one for each call. */
async function callsUntilShown(base: string, { ask, clerk, kiosk }: Queue, displays: number, runs: number) {
  const walls = await Promise.all(Array.from({ length: displays }, () => display(base, ask)))
  const times: number[] = []
  for (let run = -WARM_UP; run < runs; run++) {
    await ask('POST', '/visits', visitInput(), kiosk)
    const { tickets } = await ask<{ tickets: { ticketNo: string; status: string }[] }>(
      'GET',
      '/tickets',
      undefined,
      clerk,
    )
    const next = tickets.find(({ status }) => status === 'waiting')?.ticketNo ?? ''
    const shown = walls.map(wall => wall.shows(next, 1))
    const from = performance.now()
    const { id } = await ask<{ id: number }>('POST', '/tickets/calls', { opId: newOperationId() }, clerk)
    const last = Math.max(...(await Promise.all(shown)))
    if (run >= 0) times.push(last - from)
    for (const step of ['arrival', 'service', 'finish'])
      await ask('POST', `/tickets/${id}/${step}`, { opId: newOperationId() }, clerk)
  }
  for (const wall of walls) await wall.leave()
  return times
}

/** A call until twenty walls show it, against one wall; over HTTP to the real host. */
export async function benchQueueDisplay({ isQuick }: BenchScale): Promise<BenchRow[]> {
  const root = newDataDir()
  const places = { dataDir: join(root, 'data'), keyFile: join(root, 'keys/data.key') }
  const center = await openSmallCenter({
    at: { dataDir: places.dataDir, dataKey: await fileKeyProvider(places).dataKey() },
  })
  center.database.close()
  const args = ['--data', places.dataDir, '--key-file', places.keyFile, '--port', '0', '--printer', 'simulated']
  const server = await startServerChild(['server/main.ts', ...args])
  const base = server.url.replace(/\/$/, '')
  const ask: Ask = async <Body>(method: string, path: string, body?: object, token?: string) => {
    const answer = await fetch(apiRequest(base, method, path, body, token))
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Body
  }
  const queue: Queue = { ask, clerk: center.tokens.clerk, kiosk: center.tokens.kiosk }
  for (let visitor = 0; visitor < WAITING; visitor++) await ask('POST', '/visits', visitInput(), queue.kiosk)
  const runs = isQuick ? 30 : 100
  const one = await callsUntilShown(base, queue, 1, runs)
  const all = await callsUntilShown(base, queue, DISPLAYS, runs)
  await server.stop()
  rmSync(root, { recursive: true })
  const note = `p95 until the last of ${DISPLAYS} walls shows the call, against one wall, ${runs} calls`
  return [benchRow('queue.display', 'ms', percentile(all, 0.95), percentile(one, 0.95), note)]
}
