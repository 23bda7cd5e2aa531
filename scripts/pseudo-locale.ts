import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_DIR } from './source-files.ts'

/** Tag for a language nobody speaks ('qaa' to 'qtz' are free for private use, ISO 639-2). */
export const PSEUDO_LANGUAGE = 'qps'

/** Texts grow by so much when they are translated into a wordy language. */
const GROWTH = 0.4
/** Letters that every font of the pages has. */
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', n: 'ñ', c: 'ç' }
const BLANK = /(\{\{[^}]*\}\})/

/** English with accents, two fifths longer, in brackets: what is not translated or cut off shows at a glance. */
export function pseudoText(english: string): string {
  const accented = english
    .split(BLANK)
    .map(part => (BLANK.test(part) ? part : part.replaceAll(/[a-z]/g, letter => ACCENTED[letter] ?? letter)))
    .join('')
  const grown = Math.ceil(english.replaceAll(new RegExp(BLANK, 'g'), '').length * GROWTH)
  // Words of five letters: a text grows by words, not by one that cannot be broken.
  const more = Array.from({ length: Math.ceil(grown / 6) }, () => 'éxtrá')
    .join(' ')
    .slice(0, grown)
  return `[${accented}${more === '' ? '' : ` ${more}`}]`
}

function pseudoTexts(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, pseudoTexts(inner)]))
}

/**
 * Writes the pseudo-language as one more folder of a folder of languages.
 * @param folder what `--locales` names
 */
export function writePseudoLocale(folder: string): void {
  const english = join(PROJECT_DIR, 'assets/locales/en')
  const own = join(folder, PSEUDO_LANGUAGE)
  mkdirSync(own, { recursive: true })
  for (const name of readdirSync(english).filter(file => file !== 'language.json'))
    writeFileSync(join(own, name), JSON.stringify(pseudoTexts(JSON.parse(readFileSync(join(english, name), 'utf8')))))
  writeFileSync(join(own, 'language.json'), JSON.stringify({ name: 'Pseudo', shortName: 'QPS' }))
}
