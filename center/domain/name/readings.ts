import surnameReadings from '#assets/reference/names/polyphonic-surnames.json' with { type: 'json' }
import others from '#assets/reference/pinyin/other-readings.json' with { type: 'json' }
import readings from '#assets/reference/pinyin/readings.json' with { type: 'json' }
import { comparable } from './comparable.ts'

/** A name holds at most so many of its readings; few names have two characters that are read in two ways. */
const MOST_READINGS = 4

/** First letters are looked up to here: longer names are companies, which nobody types whole. */
export const MOST_INITIALS = 6

const usual = new Map(
  Object.entries(readings).flatMap(([reading, characters]) =>
    [...characters].map(character => [character, reading] as const),
  ),
)
const second: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(others))

const toneless = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(' ')

/** Surnames that are read otherwise than the word (曾 zeng, 单 shan), those of two characters among them. */
const surnames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(surnameReadings).map(([surname, reading]) => [surname, toneless(reading)]),
)

const SYLLABLES: ReadonlySet<string> = new Set(Object.keys(readings))

/** True for one whole syllable of pinyin, written without tone and with v for ü. */
export const isSyllable = (text: string): boolean => SYLLABLES.has(text)

const ofCharacter = (character: string): readonly string[] => {
  const first = usual.get(character)
  return first === undefined ? [character] : [first, ...(second.get(character) ?? [])]
}

/**
 * How a name is read, without tones: a syllable for each character, letters of other scripts as they are. A surname is read
 * as a surname; several readings only where a character of the name is known for two.
 * @param isPart a part of a name as it is typed: its first character may be a surname or not
 */
export function readingsOfName(name: string, isPart = false): readonly (readonly string[])[] {
  const characters = [...comparable(name)]
  const surname = [2, 1].map(length => characters.slice(0, length).join('')).find(text => surnames.has(text)) ?? ''
  const head = surnames.get(surname) ?? []
  const choices = characters.map((character, index) => {
    const asSurname = head[index]
    if (asSurname === undefined) return ofCharacter(character)
    return isPart ? [...new Set([asSurname, ...ofCharacter(character)])] : [asSurname]
  })
  let found: readonly (readonly string[])[] = [[]]
  for (const choice of choices)
    found = found.flatMap(reading => choice.map(syllable => [...reading, syllable])).slice(0, MOST_READINGS)
  return found
}

/** The key under which names that sound alike meet: all syllables in a row. */
export const soundOf = (reading: readonly string[]): string => reading.join('')

/** First letters of the syllables. */
export const initialsOf = (reading: readonly string[]): string => reading.map(([letter = '']) => letter).join('')
