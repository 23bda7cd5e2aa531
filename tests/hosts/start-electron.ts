import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { buildElectron } from '../../scripts/build-electron.ts'
import type { RunningHost } from './conformance.ts'
import { pageFetch } from './page-fetch.ts'
import { newFolder } from './test-pages.ts'

/** The built desktop program in the real Electron, over a demonstration center of its own. */
export async function startElectron(executablePath: string): Promise<RunningHost> {
  await buildElectron()
  const folder = await newFolder()
  const keyFile = join(folder, 'keys/data.key')
  // Chromium refuses its own sandbox to root, as which containers run their tests.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...asRoot, resolve('.'), '--demo', '--data', join(folder, 'data'), '--key-file', keyFile]
  const app = await _electron.launch({ executablePath, args })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    account: { username: 'manager', password: DEMO_PASSWORD },
    fetch: await pageFetch(page),
    stop: () => app.close(),
  }
}
