/** Characters that carry meaning in a search: letters and digits of every script. */
const MEANING = /[\p{L}\p{N}]/u

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(36)

function meaningful(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()].filter(character => MEANING.test(character))
}

/**
 * Overlapping pairs of a text as plain ASCII tokens, so that no tokenizer of the engine decides what a Chinese letter
 * is (docs/decisions/007). The last character stands alone, so that one typed character finds it as a prefix.
 */
export function pairsOf(text: string): string {
  const characters = meaningful(text)
  const tokens = new Set<string>()
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    tokens.add(next === undefined ? `${codeOf(character)}x` : `${codeOf(character)}x${codeOf(next)}`)
  }
  return [...tokens].join(' ')
}

/** FTS5 query that every text containing `words` matches; null where nothing searchable was typed. */
export function pairQuery(words: string): string | null {
  const characters = meaningful(words)
  const first = characters[0]
  if (first === undefined) return null
  if (characters.length === 1) return `"${codeOf(first)}x" *`
  return characters
    .slice(1)
    .map((character, index) => `"${codeOf(characters[index] ?? first)}x${codeOf(character)}"`)
    .join(' AND ')
}

/** The text as verification compares it: what `pairsOf` reads. */
export function comparable(text: string): string {
  return meaningful(text).join('')
}
