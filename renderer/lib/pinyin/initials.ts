import { loadPinyinTable } from './pinyin-table.ts'

/** First letters a character may be read with. */
export type InitialsOf = (character: string) => string

let made: Promise<InitialsOf> | undefined

/** First letters of every reading of a character, from the table of the pinyin pad; loaded when the first letter is typed. */
export function loadInitials(): Promise<InitialsOf> {
  made ??= loadPinyinTable().then(({ characters }) => {
    const letters = new Map<string, string>()
    for (const [syllable, lists] of Object.entries(characters))
      for (const character of lists.join('')) {
        const known = letters.get(character) ?? ''
        const first = syllable[0] ?? ''
        if (!known.includes(first)) letters.set(character, known + first)
      }
    return character => letters.get(character) ?? character.toLowerCase()
  })
  return made
}

/** Something to choose: its code, and its names from the widest to the narrowest (绣林街道, 桥南居委会). */
export interface Findable {
  readonly code: string
  readonly names: readonly string[]
}

/** Whether letters are first letters of the beginning of a name. */
const begins = (name: string, letters: string, initialsOf: InitialsOf): boolean =>
  [...letters].every((letter, index) => initialsOf([...name][index] ?? '').includes(letter) && index < [...name].length)

/**
 * Whether what was typed finds something: the beginning of its code, characters of a name, or first letters: of the narrowest
 * name, or of all names one after the other, where each may be cut short ('xlqn' → 绣林街道 桥南居委会).
 * @param initialsOf absent until the table is loaded
 */
export function isFound({ code, names }: Findable, typed: string, initialsOf: InitialsOf | undefined): boolean {
  const query = typed.trim().toLowerCase()
  if (query === '') return false
  if (code.startsWith(query) || names.some(name => name.toLowerCase().includes(query))) return true
  if (initialsOf === undefined || !/^[a-z]+$/.test(query)) return false
  return names.some((_, from) => spells(names.slice(from), query, initialsOf))
}

function spells(names: readonly string[], letters: string, initialsOf: InitialsOf): boolean {
  const [name, ...narrower] = names
  if (name === undefined) return false
  if (begins(name, letters, initialsOf)) return true
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.length - 1 - index).some(
    length => begins(name, letters.slice(0, length), initialsOf) && spells(narrower, letters.slice(length), initialsOf),
  )
}

/** What is found, best first: whole codes, then the wider (a town before its villages), then in the order of the list. */
export function findAll<Item extends Findable>(
  items: readonly Item[],
  typed: string,
  initialsOf: InitialsOf | undefined,
): readonly Item[] {
  const query = typed.trim().toLowerCase()
  const rank = ({ code, names }: Item) => (code === query ? 0 : names.length)
  return items.filter(item => isFound(item, query, initialsOf)).toSorted((one, other) => rank(one) - rank(other))
}
