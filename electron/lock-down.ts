import { app, type Session, type WebContents } from 'electron'
import { isOwnAddress, pageAddress } from './app-address.ts'
import type { WindowKind } from './bridge-contract.ts'
import { isPermitted } from './permissions.ts'

/** A file the center made for a signed-in clerk: its address is ours, or a blob that one of our pages made. */
const isOwnFile = (address: string) =>
  isOwnAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address)

/** Session of one kind of window: nothing is loaded from outside, no permission, no device, no foreign file. */
export function lockDownSession(session: Session, kind: WindowKind): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, isOwnAddress(details.requestingUrl))),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, isOwnAddress(origin)))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnFile(details.url) }))
  session.on('will-download', (event, item) => {
    if (kind !== 'staff' || !isOwnFile(item.getURL())) event.preventDefault()
  })
}

/** One page: it stays where it was opened, opens nothing and embeds nothing. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** A page that crashed comes back by itself; a kiosk stands in a hall where nobody can press reload. */
export function reviveAfterCrash(contents: WebContents, kind: WindowKind): void {
  contents.on('render-process-gone', () => void contents.loadURL(pageAddress(kind)))
  contents.on('unresponsive', () => contents.forcefullyCrashRenderer())
}

/** Switches that open the program to a debugger. */
export const DEBUG_SWITCHES = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'js-flags',
] as const

/** True where a release was started with a debugging switch; it must not run then. */
export const isDebuggedRelease = (): boolean =>
  app.isPackaged && DEBUG_SWITCHES.some(name => app.commandLine.hasSwitch(name))
