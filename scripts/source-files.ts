import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const PROJECT_DIR = resolve(import.meta.dirname, '..')

export interface SourceFile {
  /** From the project root, with slashes. */
  readonly path: string
  readonly text: string
}

/** TypeScript files of the given top folders; tests only where asked for. */
export function sourceFiles(folders: readonly string[], withTests = false): SourceFile[] {
  return folders
    .flatMap(folder => listed(folder))
    .filter(path => /\.tsx?$/.test(path) && (withTests || !/\.test\.tsx?$/.test(path)))
    .sort()
    .map(path => ({ path, text: readFileSync(join(PROJECT_DIR, path), 'utf8') }))
}

function listed(folder: string): string[] {
  try {
    return readdirSync(join(PROJECT_DIR, folder), { recursive: true, encoding: 'utf8' }).map(
      name => `${folder}/${name.replaceAll('\\', '/')}`,
    )
  } catch {
    return []
  }
}
