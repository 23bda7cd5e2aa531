import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const PROJECT_DIR = resolve(import.meta.dirname, '..')

function* filesIn(path: string): Generator<string> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name))
}

/** Hash of names and contents of everything a build is made of. */
export function sourceHash(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(join(PROJECT_DIR, source)))
      hash.update(relative(PROJECT_DIR, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Builds when the sources differ from those of the last build.
 * @param stamp file in dist that holds the hash of the last build
 */
export async function buildWhenChanged(
  stamp: string,
  sources: readonly string[],
  build: () => Promise<void>,
): Promise<void> {
  const path = join(PROJECT_DIR, 'dist', stamp)
  const now = sourceHash(sources)
  const before = statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : ''
  if (before === now) return
  await build()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, now)
}
