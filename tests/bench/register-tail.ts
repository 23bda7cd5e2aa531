import { readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { startServerChild } from '#tests/fixtures/server-child.ts'
import { caseFileInput, newDataDir, openSmallCenter } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { percentile } from './measure.ts'

interface Answer {
  readonly status: number
  readonly ms: number
}

/** One desk: a connection of its own that stays open, as a browser keeps it. */
function desk(url: string, ca: string, token: string) {
  const agent = new Agent({ ca, keepAlive: true, maxSockets: 1 })
  const register = () =>
    new Promise<Answer>((resolve, reject) => {
      const body = JSON.stringify(caseFileInput())
      const from = performance.now()
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      }
      const sent = request(new URL('api/case-files', url), { method: 'POST', agent, headers }, answer => {
        answer.resume()
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, ms: performance.now() - from }))
      })
      sent.once('error', reject)
      sent.end(body)
    })
  return { register, leave: () => agent.destroy() }
}

/** Registrations of many desks at once over HTTPS to the real host: the slow ones against the usual one. */
export async function benchRegisterTail({ desks, perDesk }: BenchScale): Promise<BenchRow[]> {
  const root = newDataDir()
  const places = { dataDir: join(root, 'data'), keyFile: join(root, 'keys/data.key') }
  const center = await openSmallCenter({
    at: { dataDir: places.dataDir, dataKey: await fileKeyProvider(places).dataKey() },
  })
  center.database.close()
  const caFile = join(root, 'ca.pem')
  const args = ['--data', places.dataDir, '--key-file', places.keyFile, '--https', '--ca-file', caFile, '--port', '0']
  const server = await startServerChild(['server/main.ts', ...args])
  const ca = readFileSync(caFile, 'utf8')
  const answers: Answer[] = []
  await Promise.all(
    Array.from({ length: desks }, async () => {
      const { register, leave } = desk(server.url, ca, center.tokens.clerk)
      // The first registrations of a desk open its connection and warm the host.
      for (let turn = -5; turn < perDesk; turn++) {
        const answer = await register()
        if (turn >= 0) answers.push(answer)
      }
      leave()
    }),
  )
  await server.stop()
  rmSync(root, { recursive: true })
  const errors = answers.filter(({ status }) => status >= 300).length
  if (errors > 0) throw new Error(`${errors} of ${answers.length} registrations were refused`)
  const times = answers.map(({ ms }) => ms)
  const note = `p99 against p50, ${desks} desks without a pause, ${answers.length} registrations, 0 errors`
  return [benchRow('register.tail', 'ms', percentile(times, 0.99), percentile(times, 0.5), note)]
}
