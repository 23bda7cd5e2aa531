import { posix } from 'node:path'
import { forbiddenCall, importName, isAllowed, layerOf } from './arrows.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"();]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** Imports that break an arrow, and clocks or dice where they must come through deps. */
export function brokenArrows({ path, text }: SourceFile): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return []
  const broken: string[] = []
  for (const match of text.matchAll(IMPORT)) {
    const specifier = match[1] ?? match[2] ?? ''
    const isOwnFile = specifier.startsWith('.') || specifier.startsWith('#')
    const target = specifier.startsWith('#')
      ? specifier.slice(1)
      : isOwnFile
        ? posix.join(posix.dirname(path), specifier)
        : specifier
    const name = importName(target, isOwnFile)
    if (!isAllowed(layer, name, isOwnFile))
      broken.push(
        `${path}: ${layer.name} must not import ${specifier}; allowed: ${[layer.name, ...layer.may].join(', ')}`,
      )
  }
  const calls = text
    .split('\n')
    .flatMap((line, at) => (forbiddenCall(path, line) ? [`${path}:${at + 1}: clock and chance come through deps`] : []))
  return [...broken, ...calls]
}

if (process.argv[1] === import.meta.filename) {
  const broken = sourceFiles(['center', 'db', 'renderer', 'host', 'server', 'electron']).flatMap(brokenArrows)
  for (const line of broken) console.error(line)
  process.exitCode = broken.length === 0 ? 0 : 1
}
