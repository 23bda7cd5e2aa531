import { accessSync, constants } from 'node:fs'
import { join, resolve } from 'node:path'

const NAMES: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
}

/** The Electron program: ELECTRON_PATH, else where npm puts it; undefined where it was never fetched. */
export function findElectron(environment: NodeJS.ProcessEnv): string | undefined {
  const usual = join(
    resolve(import.meta.dirname, '..'),
    'node_modules/electron/dist',
    NAMES[process.platform] ?? 'electron',
  )
  const path = environment.ELECTRON_PATH ?? usual
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}

/** True where a window can be shown. */
export const hasDisplay = (environment: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || environment.DISPLAY !== undefined || environment.WAYLAND_DISPLAY !== undefined
