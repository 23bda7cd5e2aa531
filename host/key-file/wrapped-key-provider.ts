import { randomBytes } from 'node:crypto'
import { type FileKeyPlaces, hasData } from './file-key-provider.ts'
import { DATA_KEY_BYTES, KeyFileError, type KeyProvider } from './key-provider.ts'
import { assertOutside, createSecretFile, readSecretFile } from './secret-file.ts'

/** Key store of the operating system, bound to the signed-in user of the machine. */
export interface KeyStore {
  wrap(text: string): Uint8Array
  unwrap(bytes: Uint8Array): string
}

/** The data key wrapped by the operating system; the file alone is of no use on another machine. */
export function wrappedKeyProvider({ keyFile, dataDir }: FileKeyPlaces, store: KeyStore): KeyProvider {
  return {
    async dataKey() {
      await assertOutside(keyFile, dataDir)
      const stored = await readSecretFile(keyFile)
      if (stored === undefined) {
        if (await hasData(dataDir)) throw new KeyFileError('key.missing', keyFile)
        const key = randomBytes(DATA_KEY_BYTES)
        await createSecretFile(keyFile, store.wrap(key.toString('hex')))
        return new Uint8Array(key)
      }
      const text = unwrap(store, stored, keyFile)
      if (!/^[0-9a-f]{64}$/.test(text)) throw new KeyFileError('key.damaged', keyFile)
      return new Uint8Array(Buffer.from(text, 'hex'))
    },
  }
}

function unwrap(store: KeyStore, bytes: Uint8Array, keyFile: string): string {
  try {
    return store.unwrap(bytes)
  } catch (cause) {
    throw new KeyFileError('key.store-refused', keyFile, { cause })
  }
}
