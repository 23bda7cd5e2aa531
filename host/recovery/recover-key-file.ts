import { openDatabase } from '#db/open-database.ts'
import { createSecretFile } from '../key-file/secret-file.ts'
import { unwrapDataKey } from './recovery-key.ts'

/** The recovery key does not open this center's data. */
export class RecoveryRefusedError extends Error {
  override name = 'RecoveryRefusedError'
  readonly code = 'recovery.refused'
}

/**
 * Writes a lost key file anew from the recovery key on paper, after the data really opened with it.
 * @throws RecoveryRefusedError, KeyFileError where a key file is there already, DatabaseOpenError
 */
export async function recoverKeyFile(
  places: { readonly dataDir: string; readonly keyFile: string },
  recoveryKey: string,
): Promise<void> {
  const dataKey = await unwrapDataKey(places.dataDir, recoveryKey).catch((cause: unknown) => {
    throw new RecoveryRefusedError('recovery.refused', { cause })
  })
  openDatabase(places.dataDir, dataKey).close()
  await createSecretFile(places.keyFile, `${Buffer.from(dataKey).toString('hex')}\n`)
}
