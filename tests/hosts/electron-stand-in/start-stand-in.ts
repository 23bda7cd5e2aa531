import { resolve } from 'node:path'
import type { CenterAnswers } from '#host/host-app.ts'
import type { StaticFiles } from '#host/static-files/static-files.ts'
import type { WindowKind } from '../../../electron/bridge-contract.ts'
import { openDesktop } from '../../../electron/desktop.ts'
import { standInApp } from './app.ts'
import { type BrowserWindow, openWindows } from './browser-window.ts'

export interface StandInDesktop {
  readonly windows: readonly BrowserWindow[]
  stop(): Promise<void>
}

/** The real windows, bridge and lock-down of the product over a given center, in the Chromium of the stand-in. */
export async function startStandIn(
  center: CenterAnswers,
  files: StaticFiles,
  kinds: readonly WindowKind[],
): Promise<StandInDesktop> {
  await openDesktop({ center, files, windows: kinds, preload: resolve('electron/preload.cjs') })
  return {
    windows: openWindows(),
    stop: () =>
      new Promise<void>(done => {
        standInApp.once('quit', () => done())
        standInApp.exit()
      }),
  }
}
