import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_DIR } from './source-files.ts'
import { reportOf } from './type-model/report.ts'
import { trainModel } from './type-model/train.ts'
import { readTrainingSet } from './type-model/training-set.ts'

/** Trains the type suggestion and measures it: `npm run type-model` (docs/decisions/022). */
const set = readTrainingSet()
const model = trainModel(set.questions, set)
writeFileSync(join(PROJECT_DIR, 'assets/reference/type-model.json'), `${JSON.stringify(model)}\n`)
writeFileSync(join(PROJECT_DIR, 'docs/type-suggestion-report.md'), reportOf(set, model))
