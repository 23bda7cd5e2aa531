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

/** What is put on the shelf. */
export interface ShelfPlan {
  /** URL path that begins the names of a folder's files, '' or '/name' → the folder, with everything below it. */
  readonly folders: Readonly<Record<string, string>>
  /** URL path → one file; a file that is not installed is left out. */
  readonly files: Readonly<Record<string, string>>
}

async function shelve(path: string): Promise<ShelfFile | undefined> {
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()]
  const found = await stat(path).catch(() => undefined)
  return contentType !== undefined && found?.isFile() === true ? { path, size: found.size, contentType } : undefined
}

/** Files below a folder as 'name/of/file'; symbolic links and hidden files are left out. */
async function filesBelow(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry): [string, string][] => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    return entry.isFile() && !name.split('/').some(part => part.startsWith('.')) ? [[name, path]] : []
  })
}

/**
 * Lists what may be served, once at start. Requests are looked up in this list and never turned into a file path, so no
 * path trick can reach another file.
 */
export async function fillShelf({ folders, files }: ShelfPlan): Promise<Shelf> {
  const shelf = new Map<string, ShelfFile>()
  const put = async (name: string, path: string) => {
    const file = await shelve(path)
    if (file !== undefined) shelf.set(name, file)
  }
  for (const [prefix, folder] of Object.entries(folders))
    for (const [name, path] of await filesBelow(folder)) await put(`${prefix}/${name}`, path)
  for (const [name, path] of Object.entries(files)) await put(name, path)
  return shelf
}
