import { CONSTANT, gramsOf, lexiconFigures, RARITY_STEPS, type TypeLabel, wordsIn } from './type-model.ts'

/** Row of the weight table and how much of it a text holds. */
export type Feature = readonly [row: number, amount: number]

interface Vocabulary {
  readonly labels: readonly TypeLabel[]
  readonly lexicon: Readonly<Record<string, readonly string[]>>
  readonly rowOf: ReadonlyMap<string, number>
  readonly rarities: Uint8Array
}

/**
 * A text as rows of the weight table: its known pieces by rarity, together of length 1; lexicon hits by label; the
 * constant. Training and use build it the same way, so that a figure means the same in both.
 */
export function vectorOf(text: string, { labels, lexicon, rowOf, rarities }: Vocabulary): readonly Feature[] {
  const pieces = gramsOf(text).flatMap(gram => {
    const row = rowOf.get(gram)
    return row === undefined ? [] : [[row, (rarities[row] ?? 0) / RARITY_STEPS] as const]
  })
  const length = Math.sqrt(pieces.reduce((sum, [, amount]) => sum + amount * amount, 0))
  const figures = lexiconFigures(labels, wordsIn(text, lexicon))
  return [
    ...pieces.map(([row, amount]): Feature => [row, amount / length]),
    ...figures.flatMap((figure, label): Feature[] => (figure === 0 ? [] : [[rowOf.size + label, figure]])),
    [rowOf.size + labels.length, CONSTANT],
  ]
}

/** Chances from scores: positive, together 1. */
export function chancesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
