import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BenchRow, benchRow } from './bench-row.ts'

const KB = 1024
const PAGES = resolve(import.meta.dirname, '../../dist/renderer')

const IN_HTML = /\b(?:src|href)="(\.\/[^"]+)"/g
/** Static imports alone: what is imported later is not part of the first view. */
const IN_SCRIPT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g
const IN_STYLE = /url\(["']?(\.{1,2}\/[^"')]+)["']?\)|@import\s+["'](\.{1,2}\/[^"']+)["']/g

const patternOf = (file: string) => (file.endsWith('.html') ? IN_HTML : file.endsWith('.css') ? IN_STYLE : IN_SCRIPT)

/** Every file of a page's first view: the page, its scripts with their static imports, its styles with their files. */
export function firstViewFiles(page: string): string[] {
  const found = new Set([page])
  for (const file of found) {
    if (!/\.(html|js|css)$/.test(file)) continue
    for (const [, path, other] of readFileSync(file, 'utf8').matchAll(patternOf(file)))
      found.add(join(dirname(file), path ?? other ?? ''))
  }
  return [...found]
}

/** Kilobytes, each file compressed, that the first view of the pages in the hall loads. */
export async function benchFirstLoad(): Promise<BenchRow[]> {
  return ['kiosk', 'display'].map(page => {
    const files = firstViewFiles(join(PAGES, `${page}.html`))
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
    return benchRow(`${page}.firstLoad`, 'KB', bytes / KB, null, `${files.length} files of npm run build, gzip`)
  })
}
