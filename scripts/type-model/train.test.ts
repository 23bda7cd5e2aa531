import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { crossValidate, foldsByStatute, hitShare, stratifiedFolds } from './evaluate.ts'
import { trainModel } from './train.ts'
import { readTrainingSet } from './training-set.ts'

describe('the trained model', () => {
  const set = readTrainingSet()

  it('is what its inputs give, byte for byte', () => {
    const file = new URL('../../assets/reference/type-model.json', import.meta.url)
    expect(`${JSON.stringify(trainModel(set.questions, set))}\n`).toBe(readFileSync(file, 'utf8'))
  }, 60_000)

  it('hits as well as its report says on questions it never saw', () => {
    // A little under what docs/type-suggestion-report.md measured.
    const mixed = crossValidate(set, stratifiedFolds(set.questions))
    expect(hitShare(mixed, 1)).toBeGreaterThan(0.82)
    expect(hitShare(mixed, 3)).toBeGreaterThan(0.95)
    const apart = crossValidate(set, foldsByStatute(set.questions))
    expect(hitShare(apart, 1)).toBeGreaterThan(0.8)
    expect(hitShare(apart, 3)).toBeGreaterThan(0.93)
  }, 120_000)
})
