import { comparable } from '#center/domain/name/comparable.ts'
import { pinyinLetters } from '#center/domain/name/found-by.ts'
import { initialsOf, isSyllable, MOST_INITIALS, readingsOfName, soundOf } from '#center/domain/name/readings.ts'
import { codeOf } from './pairs.ts'

/**
 * What names are found by, as ASCII tokens of one index (docs/decisions/007): `c` pairs of characters, `s` syllables and pairs
 * of them (homophones), `f` the sound of the whole name and of the name without its first syllable, `i` first letters.
 */
export function nameTokens(names: readonly string[]): string {
  const tokens = new Set<string>()
  for (const name of names) {
    const characters = [...comparable(name)]
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1]
      tokens.add(`c${codeOf(character)}x${next === undefined ? '' : codeOf(next)}`)
    }
    for (const reading of readingsOfName(name)) addReading(tokens, reading)
  }
  return [...tokens].join(' ')
}

function addReading(tokens: Set<string>, reading: readonly string[]): void {
  for (const [index, syllable] of reading.entries()) {
    const next = reading[index + 1]
    tokens.add(`s${ascii(syllable)}`)
    if (next !== undefined) tokens.add(`s${ascii(syllable)}x${ascii(next)}`)
  }
  const initials = initialsOf(reading)
  for (const from of [0, 1]) {
    if (reading.length - from < 2) continue
    tokens.add(`f${ascii(soundOf(reading.slice(from)))}`)
    for (let length = 2; length <= Math.min(MOST_INITIALS, initials.length - from); length++)
      tokens.add(`i${ascii(initials.slice(from, from + length))}`)
  }
}

/** Letters beyond ASCII as their codes; a syllable stays as it is. */
const ascii = (text: string): string => text.replaceAll(/[^a-z0-9]/gu, letter => `y${codeOf(letter)}`)

/** Names that hold exactly these characters in a row; null where nothing searchable was typed. */
export function charactersQuery(typed: string): string | null {
  const characters = [...comparable(typed)]
  const [first] = characters
  if (first === undefined) return null
  if (characters.length === 1) return `"c${codeOf(first)}x" *`
  const pairs = characters
    .slice(1)
    .map((character, index) => `"c${codeOf(characters[index] ?? first)}x${codeOf(character)}"`)
  return [...new Set(pairs)].join(' AND ')
}

/** Names that sound like these characters; null for letters and single characters, which say too little. */
export function soundQuery(typed: string): string | null {
  if ([...comparable(typed)].length < 2) return null
  const ways = readingsOfName(typed, true).map(reading => {
    const pairs = reading.slice(1).map((syllable, index) => `"s${ascii(reading[index] ?? '')}x${ascii(syllable)}"`)
    return `(${[...new Set(pairs)].join(' AND ')})`
  })
  return ways.join(' OR ')
}

/** Names that sound exactly like this whole name. */
export const sameSoundQuery = (name: string): string =>
  readingsOfName(name)
    .map(reading => `"f${ascii(soundOf(reading))}"`)
    .join(' OR ')

/**
 * Names by typed pinyin: first letters ("wjg"), one syllable ("wang"), or the beginning of a sound ("wangjian"); null where
 * no pinyin was typed. A syllable is looked up whole, as half of all names begin with its letters.
 */
export function pinyinQuery(typed: string): string | null {
  const letters = pinyinLetters(typed)
  if (letters === null) return null
  const ways = letters.length <= MOST_INITIALS ? [`"i${letters}"`] : []
  ways.push(isSyllable(letters) ? `"s${letters}"` : `"f${letters}" *`)
  return ways.join(' OR ')
}
