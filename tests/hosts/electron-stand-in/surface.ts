import type { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import type * as StandIn from './electron.ts'
import type { StandInMember } from './recorded.ts'
import type { StandInSession } from './session.ts'
import type { StandInWebContents } from './web-contents.ts'

/** Names of members that Electron does not have, or that cannot be called the way Electron's are called. */
type Drift<Part, Whole> = {
  [Name in Exclude<keyof Part, keyof EventEmitter | StandInMember>]: Name extends keyof Whole
    ? Whole[Name] extends (...sent: infer Sent) => unknown
      ? Part[Name] extends (...sent: Sent) => unknown
        ? never
        : Name
      : never
    : Name
}[Exclude<keyof Part, keyof EventEmitter | StandInMember>]

/** `true`, or the names that drifted; `tsc` then stops at the row. */
type Conforms<Part, Whole> = [Drift<Part, Whole>] extends [never] ? true : Drift<Part, Whole>

/** One row per object: the stand-in, and the type of the installed Electron. */
export const SURFACE: readonly [
  app: Conforms<typeof StandIn.app, Real.App>,
  ipcMain: Conforms<typeof StandIn.ipcMain, Real.IpcMain>,
  protocol: Conforms<typeof StandIn.protocol, Real.Protocol>,
  dialog: Conforms<typeof StandIn.dialog, Real.Dialog>,
  screen: Conforms<typeof StandIn.screen, Real.Screen>,
  menu: Conforms<typeof StandIn.Menu, typeof Real.Menu>,
  safeStorage: Conforms<typeof StandIn.safeStorage, Real.SafeStorage>,
  session: Conforms<StandInSession, Real.Session>,
  webContents: Conforms<StandInWebContents, Real.WebContents>,
  window: Conforms<StandIn.BrowserWindow, Real.BrowserWindow>,
] = [true, true, true, true, true, true, true, true, true, true]
