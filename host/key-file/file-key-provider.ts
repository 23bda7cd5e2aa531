import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { DATA_KEY_BYTES, KeyFileError, type KeyProvider } from './key-provider.ts'
import { assertOutside, createSecretFile, readSecretFile } from './secret-file.ts'

export interface FileKeyPlaces {
  readonly keyFile: string
  readonly dataDir: string
}

/** Where the key file lies when nobody chose a place: beside the data folder, never in it. */
export const usualKeyFile = (dataDir: string): string => `${dataDir.replace(/[/\\]+$/, '')}-keys/data.key`

/** True where the data folder already holds something a key is needed for. */
export async function hasData(dataDir: string): Promise<boolean> {
  return (await readdir(dataDir).catch(() => [])).length > 0
}

/**
 * The data key in a file of its own: 64 hex digits, readable by the owner only. It is made on the first start; a folder
 * with data but without its key is refused instead, since a new key could not open it.
 */
export function fileKeyProvider({ keyFile, dataDir }: FileKeyPlaces): KeyProvider {
  return {
    async dataKey() {
      await assertOutside(keyFile, dataDir)
      const stored = await readSecretFile(keyFile)
      if (stored !== undefined) {
        const text = stored.toString('latin1').trim()
        if (!/^[0-9a-f]{64}$/.test(text)) throw new KeyFileError('key.damaged', keyFile)
        return new Uint8Array(Buffer.from(text, 'hex'))
      }
      if (await hasData(dataDir)) throw new KeyFileError('key.missing', keyFile)
      const key = randomBytes(DATA_KEY_BYTES)
      await createSecretFile(keyFile, `${key.toString('hex')}\n`)
      return new Uint8Array(key)
    },
  }
}
