import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { recorded } from './recorded.ts'
import { session } from './session.ts'

export { app, BrowserWindow, ipcMain, session }

/** Stand-in for the `electron` module: the real main process runs under Node, its windows are pages of Chromium. */
export const protocol = recorded('protocol', { registerSchemesAsPrivileged: (_schemes: object[]): void => {} })

export const Menu = recorded('Menu', { setApplicationMenu: (_menu: object | null): void => {} })

export const errorBoxes: string[] = []
export const dialog = recorded('dialog', {
  showErrorBox: (_title: string, content: string): void => void errorBoxes.push(content),
})

const display = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }
export const displays = [display]

class StandInScreen extends EventEmitter {
  getPrimaryDisplay = () => display
  getAllDisplays = () => displays
}
/** For the test itself, which plugs screens in and out. */
export const standInScreen = new StandInScreen()
export const screen = recorded('screen', standInScreen)

/** Key store of the stand-in: off unless a test turns it on; turning letters round stands for wrapping. */
export const keyStore = { isAvailable: false, backend: 'basic_text' as 'basic_text' | 'gnome_libsecret' }
const turned = (bytes: Buffer) => Buffer.from(bytes.map(byte => byte ^ 0xff))
export const safeStorage = recorded('safeStorage', {
  isEncryptionAvailable: () => keyStore.isAvailable,
  getSelectedStorageBackend: () => keyStore.backend,
  encryptString: (text: string) => turned(Buffer.from(text)),
  decryptString: (bytes: Buffer) => turned(bytes).toString(),
})
