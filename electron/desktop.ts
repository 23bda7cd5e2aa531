import { app, BrowserWindow, Menu } from 'electron'
import { type CenterAnswers, createHostApp } from '#host/host-app.ts'
import type { StaticFiles } from '#host/static-files/static-files.ts'
import { handleAppScheme } from './app-protocol.ts'
import type { WindowKind } from './bridge-contract.ts'
import { handleBridge } from './handle-bridge.ts'
import { isStaff } from './leave-kiosk.ts'
import { lockDownSession } from './lock-down.ts'
import { kindOf, openWindow, sessionOf } from './windows.ts'

export interface DesktopParts {
  readonly center: CenterAnswers
  readonly windows: readonly WindowKind[]
  readonly files: StaticFiles
  /** Path of the built preload script. */
  readonly preload: string
}

/** Opens the windows of a desktop over an opened center. The app must be ready and the scheme registered. */
export async function openDesktop({ center, files, windows, preload }: DesktopParts): Promise<void> {
  Menu.setApplicationMenu(null)
  const host = createHostApp(center, files)
  for (const kind of windows) {
    lockDownSession(sessionOf(kind), kind)
    handleAppScheme(sessionOf(kind).protocol, host)
  }
  handleBridge('leaveKiosk', kindOf, async proof => {
    const isLeaving = await isStaff(center, proof)
    if (isLeaving) app.quit()
    return { isLeaving }
  })
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows()
    if (first?.isMinimized() === true) first.restore()
    first?.focus()
  })
  for (const kind of windows) await openWindow(kind, preload)
}
