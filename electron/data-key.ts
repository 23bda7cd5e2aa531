import { app, safeStorage } from 'electron'
import { type FileKeyPlaces, fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { KeyFileError, type KeyProvider } from '#host/key-file/key-provider.ts'
import { wrappedKeyProvider } from '#host/key-file/wrapped-key-provider.ts'

/** True where Linux only pretends to encrypt: the "store" is a constant in the program. */
const isPretence = () => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'

/**
 * Where the data key comes from on a desktop: the key store of the system; a key file only where it was asked for, or on a
 * developer's machine without a store.
 * @param isFileChosen a key file was named on the command line
 * @throws KeyFileError key.store-unsafe in a release on a machine without a real key store
 */
export function desktopKeyProvider(places: FileKeyPlaces, isFileChosen: boolean): KeyProvider {
  if (isFileChosen) return fileKeyProvider(places)
  if (safeStorage.isEncryptionAvailable() && !isPretence())
    return wrappedKeyProvider(
      { ...places, keyFile: `${places.keyFile}.wrapped` },
      {
        wrap: text => safeStorage.encryptString(text),
        unwrap: bytes => safeStorage.decryptString(Buffer.from(bytes)),
      },
    )
  if (app.isPackaged) throw new KeyFileError('key.store-unsafe', places.keyFile)
  return fileKeyProvider(places)
}
