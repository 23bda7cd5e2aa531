import { comparable } from './comparable.ts'
import { initialsOf, isSyllable, MOST_INITIALS, readingsOfName, soundOf } from './readings.ts'

const isIn = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, at) => part.every((syllable, index) => whole[at + index] === syllable))

/** True where the name holds the typed characters. */
export const holds = (name: string, typed: string): boolean => comparable(name).includes(comparable(typed))

/** True where a part of the name is read like the typed characters. */
export function soundsLike(name: string, typed: string): boolean {
  const parts = readingsOfName(typed, true)
  return readingsOfName(name).some(whole => parts.some(part => part.length > 1 && isIn(part, whole)))
}

/**
 * True where the name is found by these letters of pinyin: first letters, one syllable, or the beginning of its sound.
 * @param letters of `pinyinLetters`
 */
export function isSpelt(name: string, letters: string): boolean {
  const isFirstLetters = letters.length <= MOST_INITIALS
  return readingsOfName(name).some(reading => {
    if (isSyllable(letters) && reading.includes(letters)) return true
    return [reading, reading.slice(1)].some(
      part =>
        part.length > 1 &&
        ((isFirstLetters && initialsOf(part).startsWith(letters)) ||
          (!isSyllable(letters) && soundOf(part).startsWith(letters))),
    )
  })
}

/** The letters of typed pinyin, v for ü; null for anything else and for a single letter. */
export function pinyinLetters(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll('ü', 'v').replaceAll(/[\s']/g, '')
  return /^[a-z]{2,60}$/.test(letters) ? letters : null
}
