import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openServerIdentity } from '#server/tls/identity.ts'
import { startServerChild } from '#tests/fixtures/server-child.ts'
import { newDataDir } from '#tests/fixtures/small-center.ts'
import { nodeFetch } from '#tests/hosts/node-fetch.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'
import { percentile } from './measure.ts'

/** The least an HTTPS host can be: Node, a certificate, one empty page. */
const EMPTY_SERVER = `
import { createServer } from 'node:https'
import { readFileSync, writeFileSync } from 'node:fs'
const [, cert, key] = process.argv.slice(-3)
const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, answer) => answer.end('ok'))
server.listen(0, '127.0.0.1', () => console.log('https://127.0.0.1:' + server.address().port + '/'))
`

/** From the command to pages and a center that answer, over HTTPS, with all cases in place; against an empty server. */
export async function benchStartCold({ starts, largeCases }: BenchScale): Promise<BenchRow[]> {
  const { folder, database } = await openFilledCenter(largeCases)
  database.close()
  const scratch = newDataDir()
  const caFile = join(scratch, 'ca.pem')
  const identity = await openServerIdentity(scratch, ['localhost', '127.0.0.1'], new Date())
  const cert = join(scratch, 'empty.pem')
  const key = join(scratch, 'empty-key.pem')
  writeFileSync(cert, identity.certificatePem)
  writeFileSync(key, identity.keyPem)

  const ours = async () => {
    const places = ['--data', folder.dataDir, '--key-file', folder.keyFile, '--ca-file', caFile]
    const server = await startServerChild(['server/main.ts', ...places, '--https', '--port', '0'])
    const fetch = nodeFetch(server.url, readFileSync(caFile, 'utf8'))
    const page = await fetch('/')
    const status = (await (await fetch('/api/center')).json()) as { state: string }
    if (page.status !== 200 || status.state !== 'ready') throw new Error(`page ${page.status}, center ${status.state}`)
    return server
  }
  const empty = async () => {
    const server = await startServerChild(['--input-type=module', '-e', EMPTY_SERVER, cert, key])
    await (await nodeFetch(server.url, identity.caPem)('/')).text()
    return server
  }
  const times = { ours: [] as number[], empty: [] as number[] }
  // The first start of each reads the disk and makes the certificate; it does not count.
  for (let run = -1; run < starts; run++)
    for (const [name, start] of Object.entries({ ours, empty })) {
      const from = performance.now()
      const server = await start()
      if (run >= 0) times[name as keyof typeof times].push(performance.now() - from)
      await server.stop()
    }
  const note = `${starts} starts in turn, ${largeCases} cases, medians; the center on TypeScript sources`
  return [benchRow('start.cold', 'ms', percentile(times.ours, 0.5), percentile(times.empty, 0.5), note)]
}
