import { comparable } from '#center/domain/name/comparable.ts'

/** A character as a plain ASCII token, so that no tokenizer of the engine decides what a Chinese letter is. */
export const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(36)

/**
 * Overlapping pairs of a text as ASCII tokens (docs/decisions/007). The last character stands alone, so that one typed
 * character finds it as a prefix.
 */
export function pairsOf(text: string): string {
  const characters = [...comparable(text)]
  const tokens = new Set<string>()
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    tokens.add(next === undefined ? `${codeOf(character)}x` : `${codeOf(character)}x${codeOf(next)}`)
  }
  return [...tokens].join(' ')
}

/** FTS5 query that every text containing `words` matches; null where nothing searchable was typed. */
export function pairQuery(words: string): string | null {
  const characters = [...comparable(words)]
  const first = characters[0]
  if (first === undefined) return null
  if (characters.length === 1) return `"${codeOf(first)}x" *`
  const pairs = characters
    .slice(1)
    .map((character, index) => `"${codeOf(characters[index] ?? first)}x${codeOf(character)}"`)
  return [...new Set(pairs)].join(' AND ')
}
