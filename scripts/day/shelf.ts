import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder the day leaves behind. */
export interface Shelf {
  keep(name: string, content: Uint8Array | string): Promise<void>
  readonly names: readonly string[]
}

export async function openShelf(folder: string): Promise<Shelf> {
  await mkdir(folder, { recursive: true })
  const names: string[] = []
  return {
    names,
    async keep(name, content) {
      await writeFile(join(folder, name), content)
      names.push(name)
    },
  }
}
