import { suggestTypes } from '#center/domain/type-suggestion/suggest-types.ts'
import { openModel, type TypeLabel } from '#center/domain/type-suggestion/type-model.ts'
import { randomFrom, shuffle, trainModel } from './train.ts'
import type { Narrative, Question, TrainingSet } from './training-set.ts'

export interface Answer {
  readonly truth: readonly string[]
  /** Labels the model named, the likeliest first. */
  readonly named: readonly string[]
  /** Type code it named first. */
  readonly type: string
}

export const FOLDS = 5
const SEED = 42

/** Fold of every question: each label spread evenly over the folds, mixed with a fixed seed. */
export function stratifiedFolds(questions: readonly Question[]): readonly number[] {
  const folds = questions.map(() => 0)
  const random = randomFrom(SEED)
  for (const label of new Set(questions.map(question => question.label))) {
    const own = questions.flatMap((question, at) => (question.label === label ? [at] : []))
    shuffle(own, random)
    for (const [place, at] of own.entries()) folds[at] = place % FOLDS
  }
  return folds
}

/** Fold of every question so that all questions about one article stand in one: nothing near is ever trained with. */
export function foldsByStatute(questions: readonly Question[]): readonly number[] {
  const statutes = [...new Set(questions.map(({ statute }) => statute))]
  const order = statutes.map((_, at) => at)
  shuffle(order, randomFrom(SEED))
  const foldOf = new Map(order.map((at, place) => [statutes[at], place % FOLDS]))
  return questions.map(({ statute }) => foldOf.get(statute) ?? 0)
}

/** Asks every question of a model that was trained without its fold. */
export function crossValidate(set: TrainingSet, folds: readonly number[]): readonly Answer[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = openModel(
      trainModel(
        set.questions.filter((_question, at) => folds[at] !== fold),
        set,
      ),
    )
    return set.questions
      .filter((_question, at) => folds[at] === fold)
      .map(({ text, label }) => {
        const named = suggestTypes(model, text, 3)
        return { truth: [label], named: named.map(suggestion => suggestion.label), type: named[0]?.type ?? '' }
      })
  }).flat()
}

/** Labels a type code stands under. */
const labelsOf = (labels: readonly TypeLabel[], types: readonly string[]) =>
  labels.flatMap(({ label, types: own }) => (own.some(code => types.includes(code)) ? [label] : []))

/** Asks the narratives of the demonstration of the model as it is shipped; it never saw one of them. */
export function askNarratives(set: TrainingSet, narratives: readonly Narrative[]): readonly Answer[] {
  const model = openModel(trainModel(set.questions, set))
  return narratives.map(({ text, types }) => {
    const named = suggestTypes(model, text, 3)
    return {
      truth: labelsOf(set.labels, types),
      named: named.map(suggestion => suggestion.label),
      type: named[0]?.type ?? '',
    }
  })
}

/** Share of answers whose first `count` names hold the truth, 0–1. */
export const hitShare = (answers: readonly Answer[], count: number): number =>
  answers.filter(({ truth, named }) => named.slice(0, count).some(label => truth.includes(label))).length /
  Math.max(1, answers.length)
