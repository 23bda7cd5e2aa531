import { app, type Input, type Session, type WebContents } from 'electron'
import { isOwnAddress, pageAddress } from './app-address.ts'
import type { WindowKind } from './bridge-contract.ts'
import { isPermitted } from './permissions.ts'

/** A file the center made for a signed-in clerk: its address is ours, or a blob that one of our pages made. */
const isOwnFile = (address: string) =>
  isOwnAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address)

/** Session of one kind of window: nothing is loaded from outside, no permission, no device, no foreign file. */
export function lockDownSession(session: Session, kind: WindowKind): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(isPermitted(permission, { isOwnPage: isOwnAddress(details.requestingUrl), window: kind, media }))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) => {
    const media = mediaType === undefined ? [] : [mediaType]
    return isPermitted(permission, { isOwnPage: isOwnAddress(origin), window: kind, media })
  })
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnFile(details.url) }))
  session.on('will-download', (event, item) => {
    if (kind !== 'staff' || !isOwnFile(item.getURL())) event.preventDefault()
  })
}

/** Keys beside Ctrl or Alt that reload, print, find, save, zoom, show the source or the tools, leave or open a window. */
const COMBINED = new Set([
  'r',
  'p',
  'f',
  'g',
  's',
  'o',
  'u',
  'i',
  'j',
  'k',
  'n',
  't',
  'w',
  'q',
  'h',
  'd',
  'l',
  '+',
  '-',
  '=',
  '0',
])
const ALONE = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F11',
  'F12',
  'ContextMenu',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
])
const LEAVING = new Set(['F4', 'ArrowLeft', 'ArrowRight', 'Home', 'Tab', 'Escape'])

/** Whether a key on a public page does what the page itself never needs. */
export function isDeniedKey({ key, control, meta, alt }: Pick<Input, 'key' | 'control' | 'meta' | 'alt'>): boolean {
  if (ALONE.has(key) || meta) return true
  if (alt && LEAVING.has(key)) return true
  return control && (COMBINED.has(key.toLowerCase()) || LEAVING.has(key))
}

/** One page: it stays where it was opened, opens nothing and embeds nothing; a public one has no tools, menus or zoom either. */
export function lockDownContents(contents: WebContents, kind: WindowKind): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  if (kind === 'staff') return
  // Two fingers zoom nothing: text size is the page's own affair.
  void contents.setVisualZoomLevelLimits(1, 1)
  contents.on('zoom-changed', event => event.preventDefault())
  contents.on('context-menu', event => event.preventDefault())
  contents.on('devtools-opened', () => contents.closeDevTools())
  contents.on('before-input-event', (event, input) => {
    if (isDeniedKey(input)) event.preventDefault()
  })
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
