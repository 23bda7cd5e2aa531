import { once } from 'node:events'
import { createServer } from 'node:http'
import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { createApi } from '#center/api/create-api.ts'
import { openCenter } from '#host/center-thread/open-center.ts'
import { absentDevices } from '#host/devices/devices.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { blankPapers, TEST_PASSWORD_ROUNDS } from '../fixtures/small-center.ts'
import { acknowledgeBeforeCommit } from './planted-faults.ts'

/**
 * The least program around a center: the API over plain HTTP on this machine, without pages, papers and threads, so that
 * it can be killed some hundred times in a test. It loads first and opens the data when it is told to.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, 'key-file': { type: 'string' } } })
const places = { dataDir: values.data ?? '', keyFile: values['key-file'] ?? '' }

await once(process.stdin, 'data')
process.stdin.unref()
const { deps, database } = openCenter({
  dataDir: places.dataDir,
  dataKey: await fileKeyProvider(places).dataKey(),
  papers: blankPapers,
  devices: absentDevices(),
  passwordRounds: TEST_PASSWORD_ROUNDS,
})
if (process.env.PLANTED_FAULT === 'acknowledgeBeforeCommit') acknowledgeBeforeCommit(database.connection)
const api = createApi(deps, error => process.stderr.write(`${String(error)}\n`))
const server = createServer(getRequestListener(request => api.fetch(request, { isOwnMachine: true })))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`)
  // A killed process writes nothing; the next ones find what this one compiled.
  flushCompileCache()
})
