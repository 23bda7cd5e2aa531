import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { CONTENT_TYPES } from './content-types.ts'

/** One file that may be served: where it lies, how long it is in bytes, and what it is. */
export interface ShelfFile {
  readonly path: string
  readonly size: number
  readonly contentType: string
}

/** All files that may be served, by their decoded URL path. */
export type Shelf = ReadonlyMap<string, ShelfFile>

async function shelve(path: string): Promise<ShelfFile | undefined> {
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()]
  const found = await stat(path).catch(() => undefined)
  return contentType !== undefined && found?.isFile() === true ? { path, size: found.size, contentType } : undefined
}

/**
 * Lists what may be served, once at start. Requests are looked up in this list and never turned into a file path, so no
 * path trick can reach another file. Symbolic links and hidden files are left out.
 * @param bundleDir folder of the built pages
 * @param fonts file name under /fonts/ → where the font lies; fonts that are not installed are left out
 */
export async function fillShelf(bundleDir: string, fonts: Readonly<Record<string, string>>): Promise<Shelf> {
  const shelf = new Map<string, ShelfFile>()
  const entries = await readdir(bundleDir, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(bundleDir, path).split(sep).join('/')
    if (!entry.isFile() || name.split('/').some(part => part.startsWith('.'))) continue
    const file = await shelve(path)
    if (file !== undefined) shelf.set(`/${name}`, file)
  }
  for (const [name, path] of Object.entries(fonts)) {
    const file = await shelve(path)
    if (file !== undefined) shelf.set(`/fonts/${name}`, file)
  }
  return shelf
}
