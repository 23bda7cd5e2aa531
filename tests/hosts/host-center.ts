import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startCenterThread } from '#host/center-thread/center-thread.ts'
import { setUpCenter } from '#host/first-run/set-up-center.ts'
import type { CenterAnswers } from '#host/host-app.ts'
import { smallSetup as setup } from '#tests/fixtures/small-setup.ts'
import { newFolder } from './test-pages.ts'

/** A center as it runs in every host, freshly set up. */
export interface HostCenter extends CenterAnswers {
  readonly account: { readonly username: string; readonly password: string }
  close(): Promise<void>
}

export async function openHostCenter(): Promise<HostCenter> {
  const dataDir = join(await newFolder(), 'data')
  const center = await startCenterThread({
    dataDir,
    dataKey: new Uint8Array(randomBytes(32)),
    printer: 'none',
    reader: 'none',
  })
  await setUpCenter(center, setup, async () => undefined)
  return {
    account: { username: setup.manager.username, password: setup.manager.password },
    fetch: (request, from) => center.fetch(request, from),
    close: () => center.close(),
  }
}
