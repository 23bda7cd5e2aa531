import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { usualKeyFile } from '#host/key-file/file-key-provider.ts'
import type { WindowKind } from './bridge-contract.ts'

/** How the desktop program was asked to start. */
export interface DesktopOptions {
  readonly dataDir: string
  readonly keyFile: string
  /** A key file was named, so the key store of the system is not used. */
  readonly isKeyFileChosen: boolean
  readonly isDemo: boolean
  /** Folder with further languages of the county (docs/languages.md). */
  readonly moreLocales: string | undefined
  readonly windows: readonly WindowKind[]
}

/**
 * Command line → options. Switches of Chromium may stand among them, so unknown ones are passed over.
 * `--staff`, `--kiosk` and `--display` choose the windows; without them the staff window opens.
 * @param userDataDir folder of this user for this program
 */
export function parseDesktopOptions(args: readonly string[], userDataDir: string): DesktopOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      'key-file': { type: 'string' },
      demo: { type: 'boolean' },
      locales: { type: 'string' },
      staff: { type: 'boolean' },
      kiosk: { type: 'boolean' },
      display: { type: 'boolean' },
    },
  })
  const isDemo = values.demo === true
  const dataDir = resolve(typeof values.data === 'string' ? values.data : join(userDataDir, isDemo ? 'demo' : 'data'))
  const keyFile = values['key-file']
  const chosen = (['staff', 'kiosk', 'display'] as const).filter(kind => values[kind] === true)
  return {
    dataDir,
    keyFile: resolve(typeof keyFile === 'string' ? keyFile : usualKeyFile(dataDir)),
    isKeyFileChosen: typeof keyFile === 'string',
    isDemo,
    moreLocales: typeof values.locales === 'string' ? resolve(values.locales) : undefined,
    windows: chosen.length === 0 ? ['staff'] : chosen,
  }
}
