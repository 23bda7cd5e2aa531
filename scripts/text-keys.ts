import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_DIR } from './source-files.ts'

/** Keys of one language, as `namespace:key.in.dots`, with their texts. */
export type TextKeys = ReadonlyMap<string, string>

/** Nested texts → `key.in.dots` and text. */
export function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, path.endsWith(':') ? `${path}${name}` : `${path}.${name}`),
  )
}

const LOCALES = join(PROJECT_DIR, 'assets/locales')
/** States the name of the language itself; no namespace. */
const NAME_FILE = 'language.json'

/** Languages that come with the product, Chinese first. */
export function listLanguages(): readonly string[] {
  const folders = readdirSync(LOCALES, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return ['zh-CN', ...folders.map(({ name }) => name).filter(name => name !== 'zh-CN')]
}

/** Whether a language says by which name it is found. */
export function hasOwnName(language: string): boolean {
  const path = join(LOCALES, language, NAME_FILE)
  if (!existsSync(path)) return false
  const { name, shortName } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>
  return [name, shortName].every(text => typeof text === 'string' && text !== '')
}

/** All texts of a language. */
export function readTexts(language: string): TextKeys {
  const folder = join(LOCALES, language)
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== NAME_FILE)
  return new Map(
    files.flatMap(name =>
      flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')), `${name.replace('.json', '')}:`),
    ),
  )
}

/** Plural forms count as the key they belong to. */
export const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** Names that a text wants filled in. */
export const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].sort()

/** Namespaces whose keys the center names with a dot, since answers carry them as codes. */
const DOTTED = ['problems', 'clocks', 'timeline', 'routing']

/** Keys of one language that another has not, and keys whose blanks differ; plural forms count as one key. */
export function differences(first: TextKeys, other: TextKeys, language: string): string[] {
  const missing = (from: TextKeys, to: TextKeys) => {
    const there = new Set([...to.keys()].map(withoutPlural))
    return [...from.keys()].filter(key => !there.has(withoutPlural(key)))
  }
  const blanks = [...first].filter(([key, text]) => {
    const twin = other.get(key)
    return twin !== undefined && placeholders(text).join() !== placeholders(twin).join()
  })
  return [
    ...missing(first, other).map(key => `${key}: not in ${language}`),
    ...missing(other, first).map(key => `${key}: only in ${language}`),
    ...blanks.map(([key]) => `${key}: ${language} fills in different names`),
  ]
}

/** Keys that a source file names as literals; pieces that end in a dot and template strings are none. */
export function namedKeys(text: string, namespaces: readonly string[]): string[] {
  const colon = new RegExp(`['"\`]((?:${namespaces.join('|')}):[A-Za-z0-9._-]*[A-Za-z0-9])['"\`]`, 'g')
  const dot = new RegExp(`['"]((?:${DOTTED.join('|')})\\.[A-Za-z0-9._-]*[A-Za-z0-9])['"]`, 'g')
  return [
    ...[...text.matchAll(colon)].map(([, key = '']) => key),
    ...[...text.matchAll(dot)].map(([, key = '']) => key.replace('.', ':')),
  ]
}

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** Lines with Chinese words outside comments: text that belongs into a locale file. */
export function chineseLiterals(text: string): number[] {
  const code = text.replaceAll(COMMENT_OR_STRING, part =>
    /^\/[/*]/.test(part) ? part.replaceAll(/[^\n]/g, ' ') : part,
  )
  return code.split('\n').flatMap((line, at) => (/\p{Script=Han}/u.test(line) ? [at + 1] : []))
}
