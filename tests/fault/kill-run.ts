import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { openDatabase } from '#db/open-database.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { seededRandom } from '../bench/stories.ts'
import { type LaunchedServer, launchServer } from '../fixtures/server-child.ts'
import { apiRequest, caseFileInput, newDataDir, openSmallCenter, visitInput } from '../fixtures/small-center.ts'
import { type Acknowledged, checkCenter, type Findings } from './check-center.ts'

export interface KillOptions {
  readonly kills: number
  /** How many of the kills meet the real server program. */
  readonly realKills: number
  readonly seed: number
  /** Name of a fault for the lean host; the run must then find something. */
  readonly plantedFault?: string
}

export interface KillReport extends Findings {
  readonly kills: number
  readonly acknowledged: number
  /** Writes whose answer was lost with the process and that were sent again. */
  readonly resent: number
}

/** A write that was sent and may or may not have happened. */
interface Sent {
  readonly opId: string
  readonly kind: Acknowledged['kind']
  readonly body: object
}

const CLIENTS = 6
/** Load runs between these times before the kill, in milliseconds. */
const SHORTEST_MS = 10
const LONGEST_MS = 160
/** Everything is checked after so many kills, and at the end. */
const CHECK_EVERY = 20
/** Acknowledged writes sent again after each restart. */
const REPLAYS = 3

/** One line for people and logs. */
export const killSummary = ({ kills, acknowledged, lost, duplicated, half }: KillReport): string =>
  `kills ${kills}, acknowledged ${acknowledged}, lost ${lost.length}, duplicated ${duplicated.length}, half ${half.length}`

/**
 * Registers visits and case files from several clients and kills the host at a random moment, again and again. After each
 * restart what was cut off is sent again under its operation id, and what was answered must be answered alike.
 */
export async function runKills({ kills, realKills, seed, plantedFault }: KillOptions): Promise<KillReport> {
  const random = seededRandom(seed)
  const root = newDataDir()
  const places = { dataDir: join(root, 'data'), keyFile: join(root, 'keys/data.key') }
  const dataKey = await fileKeyProvider(places).dataKey()
  const { tokens, deps, database } = await openSmallCenter({ at: { dataDir: places.dataDir, dataKey } })
  database.close()

  const answered: (Acknowledged & Sent)[] = []
  const waitingVisits: number[] = []
  let cutOff: Sent[] = []
  let resent = 0
  const findings: Findings = { lost: [], duplicated: [], half: [] }

  const post = async (url: string, { kind, body }: Sent): Promise<Acknowledged['answer']> => {
    const [path, token] = kind === 'visit' ? ['/visits', tokens.kiosk] : ['/case-files', tokens.clerk]
    const response = await fetch(apiRequest(url.slice(0, -1), 'POST', path, body, token))
    const answer = (await response.json()) as Acknowledged['answer']
    if (!response.ok) throw new RefusedError(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const next = (): Sent => {
    const visitId = waitingVisits.length > 0 && random() < 0.5 ? waitingVisits.shift() : undefined
    const isVisit = visitId === undefined && random() < 0.5
    const body = isVisit ? visitInput() : caseFileInput({ visitId: visitId ?? null })
    return { opId: body.opId, kind: isVisit ? 'visit' : 'caseFile', body }
  }
  const acknowledge = (sent: Sent, answer: Acknowledged['answer']) => {
    answered.push({ ...sent, answer })
    if (sent.kind === 'visit') waitingVisits.push(Number(answer.visitId))
  }
  const replay = async (url: string) => {
    for (const sent of cutOff) acknowledge(sent, await post(url, sent))
    resent += cutOff.length
    cutOff = []
    for (let turn = 0; turn < REPLAYS && answered.length > 0; turn++) {
      const before = answered[Math.floor(random() * answered.length)]
      if (before === undefined) continue
      const answer = await post(url, before)
      if (!isDeepStrictEqual(answer, before.answer))
        findings.duplicated.push(`${before.opId} was answered ${JSON.stringify(answer)} the second time`)
    }
  }
  const client = async (url: string) => {
    for (;;) {
      const sent = next()
      try {
        acknowledge(sent, await post(url, sent))
      } catch (error) {
        if (error instanceof RefusedError) throw error
        cutOff.push(sent)
        return
      }
    }
  }
  const keys = ['--data', places.dataDir, '--key-file', places.keyFile]
  const isReal = (kill: number) => realKills > 0 && kill % Math.ceil(kills / realKills) === 0
  const launchReal = () => launchServer(['server/main.ts', ...keys, '--port', '0'])
  const launchLean = () => launchServer(['tests/fault/lean-host.ts', ...keys], { PLANTED_FAULT: plantedFault ?? '' })
  const check = async () => {
    const kept = openDatabase(places.dataDir, dataKey)
    const found = await checkCenter(kept, answered, deps.keyedHash)
    kept.close()
    for (const kind of ['lost', 'duplicated', 'half'] as const) findings[kind].push(...found[kind])
  }
  const isClean = () => Object.values(findings).every(list => list.length === 0)

  let kill = 0
  let spare: LaunchedServer = launchLean()
  while (kill < kills && isClean()) {
    const server = await (isReal(kill) ? launchReal() : spare).open()
    // The next one loads while this one works; it waits for its word before it touches the data.
    if (!isReal(kill)) spare = launchLean()
    await replay(server.url)
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => client(server.url)))
    await pause(SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS))
    await server.kill()
    await clients
    kill += 1
    if (kill % CHECK_EVERY === 0 || kill === kills || plantedFault !== undefined) await check()
  }
  await spare.cancel()
  return { kills: kill, acknowledged: answered.length, resent, ...findings }
}

/** The center refused a write it must accept. */
class RefusedError extends Error {
  override name = 'RefusedError'
}
