/** A trained model as scripts/build-type-model.ts writes it (assets/reference/type-model.json, docs/decisions/022). */
export interface TypeModel {
  /** SHA-256 of what it was trained with; the report and the kept suggestions name it. */
  readonly inputs: string
  /** Dispute types it tells apart; `types`: our codes, the usual one first; `words`: keys of the lexicon. */
  readonly labels: readonly TypeLabel[]
  /** Seed lexicon: words by type code or label. */
  readonly lexicon: Readonly<Record<string, readonly string[]>>
  /** Pieces of 1–4 characters it knows, separated by spaces. */
  readonly grams: string
  /** One byte a piece, Base64: rarity, in steps of 1 / RARITY_STEPS. */
  readonly rarity: string
  /** Signed bytes, Base64: pieces, then one row a label for lexicon hits, then the constant; one column a label. */
  readonly weights: string
  /** What one step of a weight is worth. */
  readonly step: number
}

export interface TypeLabel {
  readonly label: string
  readonly types: readonly string[]
  readonly words: readonly string[]
}

/** Rarity is kept in sixteenths: 1 (in every text) to about 8 (in one). */
export const RARITY_STEPS = 16
/** Weight of the constant beside a text of length 1. */
export const CONSTANT = 0.3
const LONGEST = 4

/** A text as pieces are cut from it: full-width folded, lower case, one '|' for everything that is no letter or digit. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '|')

/** Every piece of 1–4 characters once, none across punctuation. */
export function gramsOf(text: string): string[] {
  const found = new Set<string>()
  for (const part of normalised(text).split('|'))
    for (let length = 1; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= part.length; at += 1) found.add(part.slice(at, at + length))
  return [...found]
}

/** Words of the lexicon a text holds, by key; the lexicon is written as `normalised` leaves a text. */
export function wordsIn(text: string, lexicon: TypeModel['lexicon']): ReadonlyMap<string, readonly string[]> {
  const plain = normalised(text)
  return new Map(
    Object.entries(lexicon).flatMap(([key, words]) => {
      const hits = words.filter(word => plain.includes(word))
      return hits.length === 0 ? [] : [[key, hits] as const]
    }),
  )
}

/** A longer word says more: half a point a character, two at most. */
export const strengthOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + Math.min(word.length, LONGEST) / 2, 0)

/** Lexicon hits as one figure a label, of length 1 together. */
export function lexiconFigures(
  labels: readonly TypeLabel[],
  hits: ReadonlyMap<string, readonly string[]>,
): readonly number[] {
  const raw = labels.map(({ words }) => words.reduce((sum, key) => sum + strengthOf(hits.get(key) ?? []), 0))
  const length = Math.hypot(...raw)
  return length === 0 ? raw : raw.map(figure => figure / length)
}

/** A model unpacked for use: piece → row. */
export interface OpenModel extends TypeModel {
  readonly rowOf: ReadonlyMap<string, number>
  readonly rarities: Uint8Array
  readonly table: Int8Array
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), character => character.charCodeAt(0))

/** Unpacks a model; once a process. */
export function openModel(model: TypeModel): OpenModel {
  const grams = model.grams.split(' ')
  return {
    ...model,
    rowOf: new Map(grams.map((gram, row) => [gram, row])),
    rarities: bytesOf(model.rarity),
    table: new Int8Array(bytesOf(model.weights).buffer),
  }
}
