import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TypeLabel } from '#center/domain/type-suggestion/type-model.ts'
import { PROJECT_DIR } from '../source-files.ts'

export interface Question {
  readonly id: string
  readonly text: string
  /** Derived from the statute lawyers cited; `labels`: every one that could be derived. */
  readonly label: string
  readonly labels: readonly string[]
  readonly statute: string
}

/** A narrative of the demonstration: our own words, with the type its writer gave it. Never trained with. */
export interface Narrative {
  readonly text: string
  readonly types: readonly string[]
}

export interface TrainingSet {
  readonly questions: readonly Question[]
  readonly labels: readonly TypeLabel[]
  readonly lexicon: Readonly<Record<string, readonly string[]>>
  readonly narratives: readonly Narrative[]
  /** SHA-256 over everything that is trained with. */
  readonly inputs: string
}

const read = (path: string) => readFileSync(join(PROJECT_DIR, 'assets/reference', path), 'utf8')

/** Everything the model is trained and measured with, from the repository alone. */
export function readTrainingSet(): TrainingSet {
  const questions = read('training/layperson-questions.jsonl')
  const labels = JSON.parse(read('type-labels.json')) as readonly TypeLabel[]
  const lexicon = JSON.parse(read('type-lexicon.json')) as Record<string, readonly string[]>
  const narratives = JSON.parse(read('demo/narratives.json')) as readonly {
    types: readonly string[]
    facts: string
    requests: readonly string[]
  }[]
  return {
    questions: questions
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Question),
    labels,
    lexicon,
    narratives: narratives.map(({ types, facts, requests }) => ({
      types,
      text: [facts, ...requests].join('').replaceAll(/\{\w+\}/g, ''),
    })),
    inputs: createHash('sha256')
      .update(questions)
      .update(JSON.stringify([labels, lexicon]))
      .digest('hex'),
  }
}
