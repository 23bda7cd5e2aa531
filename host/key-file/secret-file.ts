import { mkdir, open, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { KeyFileError } from './key-provider.ts'

const OWNER_ONLY = 0o600
const OTHERS = 0o077

/** Where a path really lies; a file that is not there yet lies in its real folder. */
async function realPlace(path: string): Promise<string> {
  const folder = dirname(resolve(path))
  const name = basename(path)
  return realpath(resolve(path)).catch(async () =>
    folder === resolve(path) ? folder : join(await realPlace(folder), name),
  )
}

/**
 * Refuses a secret that lies in the data folder: a copy of the folder would carry its own key.
 * @throws KeyFileError key.inside-data
 */
export async function assertOutside(path: string, dataDir: string): Promise<void> {
  const way = relative(await realPlace(dataDir), await realPlace(path))
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  if (!isOutside) throw new KeyFileError('key.inside-data', path)
}

/**
 * Reads a secret that only its owner may read.
 * @returns undefined where there is no such file
 * @throws KeyFileError key.readable-by-others (Windows has no mode; there the folder of the user guards it)
 */
export async function readSecretFile(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw new KeyFileError('key.damaged', path, { cause: error })
  })
  if (found === undefined) return undefined
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0)
    throw new KeyFileError('key.readable-by-others', path)
  return readFile(path).catch((cause: unknown) => {
    throw new KeyFileError('key.damaged', path, { cause })
  })
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/**
 * Writes a new secret, readable by its owner only, and waits until the disk has it. An existing file is never replaced.
 * @throws KeyFileError key.unwritable
 */
export async function createSecretFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', OWNER_ONLY)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(dirname(path))
  } catch (cause) {
    throw new KeyFileError('key.unwritable', path, { cause })
  }
}
