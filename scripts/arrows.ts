/** Part of the product that a file belongs to, and what it may import. */
export interface Layer {
  readonly name: string
  readonly folder: RegExp
  /** Layers, `node:*`, and packages (`*`: any package that no other layer owns). */
  readonly may: readonly string[]
}

/** Packages that belong to one layer alone. */
const OWNED = [
  'kysely',
  'better-sqlite3',
  'electron',
  'hono',
  '@hono/node-server',
  '@orpc/server',
  '@orpc/openapi',
  'react',
  'pdfmake',
]

/** The arrows of docs/architecture: a layer, and all it may import beside itself. The first folder that fits decides. */
export const LAYERS: readonly Layer[] = [
  { name: 'contract', folder: /^center\/contract\//, may: ['zod', '@orpc/contract'] },
  { name: 'domain', folder: /^center\/domain\//, may: ['contract', 'reference', 'rrule-temporal', 'ical.js'] },
  { name: 'documents', folder: /^center\/documents\//, may: ['contract', 'domain', 'locales', 'reference', 'pdfmake'] },
  { name: 'services', folder: /^center\/services\//, may: ['domain', 'db', 'documents', 'contract', 'reference'] },
  {
    name: 'api',
    folder: /^center\/api\//,
    may: ['services', 'contract', 'hono', '@orpc/server', '@orpc/openapi', '@orpc/contract', 'zod'],
  },
  {
    name: 'db',
    folder: /^db\//,
    may: ['domain', 'contract', 'reference', 'kysely', 'better-sqlite3', 'node:*', 'pinyin-pro'],
  },
  { name: 'renderer', folder: /^renderer\//, may: ['contract', 'locales', 'reference', 'assets', 'react', '*'] },
  {
    name: 'host',
    folder: /^host\//,
    may: [
      'api',
      'services',
      'db',
      'documents',
      'domain',
      'contract',
      'locales',
      'reference',
      'assets',
      'package',
      'node:*',
      'pdfmake',
      '*',
    ],
  },
  { name: 'server', folder: /^server\//, may: ['host', 'api', 'contract', 'node:*', '@hono/node-server', '*'] },
  { name: 'electron', folder: /^electron\//, may: ['host', 'api', 'contract', 'node:*', 'electron', '*'] },
  { name: 'locales', folder: /^assets\/locales\//, may: [] },
  { name: 'reference', folder: /^assets\/reference\//, may: [] },
  { name: 'assets', folder: /^assets\//, may: [] },
]

export const layerOf = (path: string): Layer | undefined => LAYERS.find(layer => layer.folder.test(path))

/**
 * What an import is called in the table: a layer, `node:*`, or a package.
 * @param target path from the project root for own files, else the specifier
 */
export function importName(target: string, isOwnFile: boolean): string {
  if (isOwnFile) return layerOf(target)?.name ?? target
  if (target.startsWith('node:')) return 'node:*'
  const [scope = '', name = ''] = target.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** True where a layer may import what goes by this name. */
export function isAllowed(layer: Layer, name: string, isOwnFile: boolean): boolean {
  if (name === layer.name || layer.may.includes(name)) return true
  return !isOwnFile && name !== 'node:*' && layer.may.includes('*') && !OWNED.includes(name)
}

/** Clock and chance come through deps in these layers; a stray one makes a record that no test can repeat. */
const FORBIDDEN_CALLS = [/\bDate\.now\(/, /\bnew Date\(\s*\)/, /\bMath\.random\(/, /\bperformance\.now\(/]

export const forbiddenCall = (path: string, line: string): boolean =>
  /^(center|db)\//.test(path) && !/^\s*(\*|\/\/|\/\*)/.test(line) && FORBIDDEN_CALLS.some(call => call.test(line))
