import { chancesOf, vectorOf } from './text-vector.ts'
import { gramsOf, type OpenModel, RARITY_STEPS, strengthOf, type TypeLabel, wordsIn } from './type-model.ts'

export interface TypeSuggestion {
  /** Code of assets/reference/case-types.json. */
  readonly type: string
  /** Dispute type of published mediation statistics, or one outside of mediation. */
  readonly label: string
  /** Chance as the model sees it, 0–1; all labels together 1. */
  readonly score: number
  /** Words of the text that decided, the strongest first. */
  readonly words: readonly string[]
}

const MOST_WORDS = 5

/** Types a narrative may be about, the likeliest first, one of each label; [] for a text without a word. */
export function suggestTypes(model: OpenModel, text: string, count: number): readonly TypeSuggestion[] {
  if (gramsOf(text).length === 0) return []
  const width = model.labels.length
  const scores = model.labels.map(() => 0)
  for (const [row, amount] of vectorOf(text, model))
    for (let label = 0; label < width; label += 1)
      scores[label] = (scores[label] ?? 0) + (model.table[row * width + label] ?? 0) * model.step * amount
  const hits = wordsIn(text, model.lexicon)
  return chancesOf(scores)
    .map((score, at) => ({ score, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, count)
    .flatMap(({ score, at }) => {
      const label = model.labels[at]
      if (label === undefined) return []
      return [
        { type: leafOf(label, hits), label: label.label, score, words: decidingWords(model, text, at, label, hits) },
      ]
    })
}

/** The leaf of a label whose words the text holds most of; the usual one where it holds none. */
function leafOf({ types }: TypeLabel, hits: ReadonlyMap<string, readonly string[]>): string {
  const strength = (code: string) => strengthOf(hits.get(code) ?? [])
  return types.reduce((best, code) => (strength(code) > strength(best) ? code : best), types[0] ?? '')
}

/** Pieces of two and more characters and lexicon words that speak most for a label against the average of the others. */
function decidingWords(
  model: OpenModel,
  text: string,
  at: number,
  { words }: TypeLabel,
  hits: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const width = model.labels.length
  const speaksFor = (row: number) => {
    let others = 0
    for (let label = 0; label < width; label += 1) others += model.table[row * width + label] ?? 0
    return ((model.table[row * width + at] ?? 0) - others / width) * ((model.rarities[row] ?? 0) / RARITY_STEPS)
  }
  const named = new Set(words.flatMap(key => hits.get(key) ?? []))
  const pieces = gramsOf(text)
    .flatMap(word => {
      const row = word.length < 2 || named.has(word) ? undefined : model.rowOf.get(word)
      const weight = row === undefined ? 0 : speaksFor(row)
      return weight <= 0 ? [] : [{ word, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
  const least = (pieces[0]?.weight ?? 0) * WEAKEST_PIECE
  const ranked = [
    ...[...named].map(word => ({ word, weight: LEXICON_FIRST + word.length })),
    ...pieces.filter(({ weight }) => weight >= least),
  ].sort((a, b) => b.weight - a.weight)
  const chosen: string[] = []
  for (const { word } of ranked) {
    if (chosen.length === MOST_WORDS) break
    if (!chosen.some(other => other.includes(word) || word.includes(other))) chosen.push(word)
  }
  return chosen
}

/** A piece is shown only where it speaks nearly as loud as the loudest: half words explain nothing. */
const WEAKEST_PIECE = 0.6
/** Whole words of the lexicon tell a reader more than pieces; they stand first. */
const LEXICON_FIRST = 1e6
