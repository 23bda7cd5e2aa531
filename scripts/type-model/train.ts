import { chancesOf, type Feature, vectorOf } from '#center/domain/type-suggestion/text-vector.ts'
import { gramsOf, RARITY_STEPS, type TypeModel } from '#center/domain/type-suggestion/type-model.ts'
import type { Question, TrainingSet } from './training-set.ts'

/** A piece must stand in two texts to be learned. */
const FEWEST_TEXTS = 2
/** Weight of a lexicon word as a text of its own beside a question. */
const WORD_WEIGHT = 0.1
/** Rare labels count more: (average size ÷ own size) to this power. */
const BALANCE = 0.3
const [ROUNDS, RATE, RIDGE, SEED] = [20, 0.3, 1e-3, 7]

interface Example {
  readonly text: string
  readonly label: number
  readonly weight: number
}

/** Reproducible random figures of 0–1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Mixes a list in place, the same way for the same seed. */
export function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a = 0, b = 0] = [list[at], list[other]]
    list[at] = b
    list[other] = a
  }
}

/** Questions with their weight, and every lexicon word as a small text of its own. */
function examplesOf(questions: readonly Question[], { labels, lexicon }: TrainingSet): Example[] {
  const at = (name: string) => labels.findIndex(({ label }) => label === name)
  const sizes = labels.map(({ label }) => questions.filter(question => question.label === label).length)
  const average = questions.length / labels.length
  return [
    ...questions.map(({ text, label }) => ({
      text,
      label: at(label),
      weight: (average / Math.max(1, sizes[at(label)] ?? 1)) ** BALANCE,
    })),
    ...labels.flatMap(({ words }, label) =>
      words.flatMap(key => (lexicon[key] ?? []).map(text => ({ text, label, weight: WORD_WEIGHT }))),
    ),
  ]
}

function vocabularyOf(texts: readonly string[]) {
  const counts = new Map<string, number>()
  for (const text of texts) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= FEWEST_TEXTS)
  const rarity = (count: number) => Math.log((texts.length + 1) / (count + 1)) + 1
  return {
    grams: kept.map(([gram]) => gram),
    rowOf: new Map(kept.map(([gram], row) => [gram, row])),
    rarities: Uint8Array.from(kept, ([, count]) => Math.min(255, Math.round(rarity(count) * RARITY_STEPS))),
  }
}

/** Weights of multinomial logistic regression with a ridge penalty, by seeded stochastic descent (Adagrad). */
function descend(texts: readonly (readonly Feature[])[], examples: readonly Example[], rows: number, width: number) {
  const weights = new Float64Array(rows * width)
  const steps = new Float64Array(rows * width).fill(1e-8)
  const random = randomFrom(SEED)
  const order = examples.map((_, at) => at)
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      const features = texts[at]
      if (example === undefined || features === undefined) continue
      const scores = new Array<number>(width).fill(0)
      for (const [row, amount] of features)
        for (let label = 0; label < width; label += 1)
          scores[label] = (scores[label] ?? 0) + (weights[row * width + label] ?? 0) * amount
      const chances = chancesOf(scores)
      for (let label = 0; label < width; label += 1) {
        const error = ((chances[label] ?? 0) - (label === example.label ? 1 : 0)) * example.weight
        for (const [row, amount] of features) {
          const place = row * width + label
          const slope = error * amount + RIDGE * (weights[place] ?? 0)
          steps[place] = (steps[place] ?? 0) + slope * slope
          weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(steps[place] ?? 1)
        }
      }
    }
  }
  return weights
}

const base64 = (bytes: Uint8Array | Int8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** Trains a model on these questions and the lexicon; the same input gives the same bytes. */
export function trainModel(questions: readonly Question[], set: TrainingSet): TypeModel {
  const { labels, lexicon, inputs } = set
  const examples = examplesOf(questions, set)
  const { grams, rowOf, rarities } = vocabularyOf(examples.map(({ text }) => text))
  const texts = examples.map(({ text }) => vectorOf(text, { labels, lexicon, rowOf, rarities }))
  const weights = descend(texts, examples, grams.length + labels.length + 1, labels.length)
  const step = Number((weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / 127).toPrecision(6))
  const rounded = Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight / step))))
  return {
    inputs,
    labels,
    lexicon,
    grams: grams.join(' '),
    rarity: base64(rarities),
    weights: base64(rounded),
    step,
  }
}
