import { dirname, join } from 'node:path'
import { createHostApp } from '#host/host-app.ts'
import { parseServerOptions } from '#server/options.ts'
import { serveCenter } from '#server/serve-center.ts'
import { findElectron, hasDisplay } from '../../scripts/find-electron.ts'
import { describeHost, type RunningHost } from './conformance.ts'
import { startStandIn } from './electron-stand-in/start-stand-in.ts'
import { openHostCenter } from './host-center.ts'
import { nodeFetch } from './node-fetch.ts'
import { pageFetch } from './page-fetch.ts'
import { startElectron } from './start-electron.ts'
import { newFolder, openTestPages } from './test-pages.ts'

async function startInMemory(): Promise<RunningHost> {
  const center = await openHostCenter()
  const host = createHostApp(center, await openTestPages())
  return {
    account: center.account,
    fetch: (path, init) => host.fetch(new Request(`http://localhost${path}`, init), { isOwnMachine: true }),
    stop: center.close,
  }
}

async function startServer(...extra: readonly string[]): Promise<RunningHost> {
  const folder = await newFolder()
  const options = parseServerOptions(['--data', join(folder, 'data'), '--port', '0', ...extra], {})
  if (options === 'help') throw new Error(`no options from ${dirname(folder)}`)
  const center = await openHostCenter()
  const served = await serveCenter(center, await openTestPages(), options)
  return {
    account: center.account,
    fetch: nodeFetch(served.url, served.caPem),
    stop: async () => {
      await served.stop()
      await center.close()
    },
  }
}

async function startDesktop(): Promise<RunningHost> {
  const center = await openHostCenter()
  const desktop = await startStandIn(center, await openTestPages(), ['staff'])
  const [window] = desktop.windows
  if (window === undefined) throw new Error('no window')
  return {
    account: center.account,
    fetch: await pageFetch(window.webContents.page),
    stop: async () => {
      await desktop.stop()
      await center.close()
    },
  }
}

describeHost('in memory', startInMemory)
describeHost('server over HTTP', () => startServer())
describeHost('server over HTTPS', () => startServer('--https'))
describeHost('desktop in the stand-in', startDesktop)

// The binary is not to be had everywhere; where it is, it passes the same suite.
const electron = findElectron(process.env)
if (electron !== undefined && hasDisplay(process.env))
  describeHost('desktop in Electron', () => startElectron(electron))
