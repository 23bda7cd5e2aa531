import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen, session, type WebContents } from 'electron'
import { pageAddress } from './app-address.ts'
import type { WindowKind } from './bridge-contract.ts'
import { lockDownContents, reviveAfterCrash } from './lock-down.ts'

/** Storage of a window: staff keep their language; what a visitor leaves at a kiosk lives in memory only. */
const PARTITIONS = { staff: 'persist:staff', kiosk: 'kiosk', display: 'display' } as const satisfies Record<
  WindowKind,
  string
>

export const sessionOf = (kind: WindowKind) => session.fromPartition(PARTITIONS[kind])

const kinds = new Map<WebContents, WindowKind>()

/** The window a message comes from; undefined where it is none of ours. */
export const kindOf = (contents: WebContents): WindowKind | undefined => kinds.get(contents)

/** The hall display takes a second screen where there is one. */
function place(kind: WindowKind): BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay()
  const other = screen.getAllDisplays().find(display => display.id !== primary.id)
  if (kind === 'staff') return { width: 1366, height: 768, minWidth: 1024, minHeight: 700 }
  const { x, y, width, height } = (kind === 'display' ? (other ?? primary) : primary).bounds
  return { x, y, width, height, frame: false, fullscreen: true, kiosk: kind === 'kiosk' }
}

/** Keeps the hall display on the second screen while screens are plugged in and pulled out. */
function followScreens(window: BrowserWindow): void {
  const move = () => {
    const { x = 0, y = 0, width = 0, height = 0 } = place('display')
    window.setFullScreen(false)
    window.setBounds({ x, y, width, height })
    window.setFullScreen(true)
  }
  screen.on('display-added', move)
  screen.on('display-removed', move)
  screen.on('display-metrics-changed', move)
  window.once('closed', () => {
    screen.off('display-added', move)
    screen.off('display-removed', move)
    screen.off('display-metrics-changed', move)
  })
}

/**
 * Opens a window and loads its page.
 * @param preload path of the built preload script
 */
export async function openWindow(kind: WindowKind, preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...place(kind),
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session: sessionOf(kind),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: kind === 'staff' && !app.isPackaged,
      navigateOnDragDrop: false,
      safeDialogs: true,
      enableWebSQL: false,
    },
  })
  const contents = window.webContents
  kinds.set(contents, kind)
  window.once('closed', () => kinds.delete(contents))
  window.once('ready-to-show', () => window.show())
  lockDownContents(contents, kind)
  if (kind === 'display') followScreens(window)
  reviveAfterCrash(contents, kind)
  await window.loadURL(pageAddress(kind))
  return window
}
