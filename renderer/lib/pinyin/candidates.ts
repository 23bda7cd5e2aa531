import { soundOf } from './fuzzy.ts'
import type { PinyinTable } from './pinyin-table.ts'

export interface Candidate {
  /** A character, or a surname of two. */
  readonly text: string
  /** Number of typed letters it stands for; those behind them are the next character's. */
  readonly letters: number
}

/**
 * What the typed letters may stand for, the likeliest first: surnames while the name is empty, then what is typed to the end,
 * what sounds alike, what it may become, and at last the rare characters. Letters that go on behind a syllable ('zhangwei') give
 * the characters of the first; letters that begin no syllable give nothing.
 * @param letters a–z, v for ü; lower case
 */
export function findCandidates(table: PinyinTable, letters: string, isNameEmpty: boolean): readonly Candidate[] {
  if (letters === '') return []
  const part = firstSyllable(table, letters)
  const found = [...(isNameEmpty ? surnamesFor(table, letters, part) : []), ...charactersFor(table, part)]
  const seen = new Set<string>()
  return found.filter(({ text }) => !seen.has(text) && seen.add(text))
}

/** All letters where they are a syllable, sound like one or begin one, else the longest syllable they begin with. */
function firstSyllable({ characters }: PinyinTable, letters: string): string {
  const sound = soundOf(letters)
  const isOne = Object.keys(characters).some(one => one.startsWith(letters) || soundOf(one) === sound)
  if (isOne) return letters
  const lengths = Array.from(letters, (_, at) => letters.length - 1 - at)
  return lengths.map(length => letters.slice(0, length)).find(part => characters[part] !== undefined) ?? ''
}

function surnamesFor({ surnames }: PinyinTable, letters: string, part: string): readonly Candidate[] {
  const sound = soundOf(part)
  const those = (isMeant: (reading: string) => boolean, length?: number) =>
    surnames
      .filter(([reading]) => isMeant(reading))
      .map(([reading, text]) => ({ text, letters: length ?? Math.min(reading.length, letters.length) }))
  return [
    ...those(reading => reading.length > part.length && letters.startsWith(reading)),
    ...those(reading => reading === part),
    ...those(reading => reading !== letters && reading.startsWith(letters)),
    ...(part === '' ? [] : those(reading => reading !== part && soundOf(reading) === sound, part.length)),
  ]
}

function charactersFor({ characters }: PinyinTable, part: string): readonly Candidate[] {
  if (part === '') return []
  const sound = soundOf(part)
  const syllables = Object.keys(characters)
  const groups = [
    syllables.filter(one => one === part),
    syllables.filter(one => !one.startsWith(part) && soundOf(one) === sound),
    syllables.filter(one => one !== part && one.startsWith(part)),
  ]
  const usual = groups.flatMap(group => inTurn(group.map(one => characters[one]?.[0] ?? '')))
  const rare = groups.flatMap(group => inTurn(group.map(one => characters[one]?.[1] ?? '')))
  return [...usual, ...rare].map(text => ({ text, letters: part.length }))
}

/** The best of each list, then the second best of each, and so on. */
function inTurn(lists: readonly string[]): readonly string[] {
  const characters = lists.map(list => [...list])
  const longest = Math.max(0, ...characters.map(list => list.length))
  return Array.from({ length: longest }, (_, at) => characters.flatMap(list => list[at] ?? [])).flat()
}
