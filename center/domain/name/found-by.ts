import { comparable } from './comparable.ts'
import { initialsOf, isSyllable, MOST_INITIALS, readingsOfName, soundOf } from './readings.ts'

/** Says of a name whether it answers to what was typed; made once for a search, asked for hundreds of names. */
export type NameTest = (name: string) => boolean

/** Names that hold the typed characters. */
export function holding(typed: string): NameTest {
  const part = comparable(typed)
  return name => comparable(name).includes(part)
}

/** Names a part of which is read like the typed characters; two of them at least. */
export function soundingLike(typed: string): NameTest {
  // Syllables between marks, so that no sound runs over from one into the next.
  const marked = (reading: readonly string[]) => `|${reading.join('|')}|`
  const parts = readingsOfName(typed, true)
    .filter(part => part.length > 1)
    .map(marked)
  return name => readingsOfName(name).some(reading => parts.some(part => marked(reading).includes(part)))
}

/**
 * Names that these letters of pinyin spell: first letters, one syllable, or the beginning of the sound.
 * @param letters of `pinyinLetters`
 */
export function spelt(letters: string): NameTest {
  const isFirstLetters = letters.length <= MOST_INITIALS
  const isWhole = isSyllable(letters)
  return name =>
    readingsOfName(name).some(reading => {
      if (isWhole && reading.includes(letters)) return true
      return [reading, reading.slice(1)].some(
        part =>
          part.length > 1 &&
          ((isFirstLetters && initialsOf(part).startsWith(letters)) || (!isWhole && soundOf(part).startsWith(letters))),
      )
    })
}

/** The letters of typed pinyin, v for ü; null for anything else and for a single letter. */
export function pinyinLetters(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll('ü', 'v').replaceAll(/[\s']/g, '')
  return /^[a-z]{2,60}$/.test(letters) ? letters : null
}
