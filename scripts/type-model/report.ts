import type { TypeModel } from '#center/domain/type-suggestion/type-model.ts'
import {
  type Answer,
  askNarratives,
  crossValidate,
  FOLDS,
  foldsByStatute,
  hitShare,
  stratifiedFolds,
} from './evaluate.ts'
import type { TrainingSet } from './training-set.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const sourceRow = (name: string, answers: readonly Answer[]) => [
  name,
  answers.length,
  percent(hitShare(answers, 1)),
  percent(hitShare(answers, 3)),
]

/** One row a label: how many, how often named first and among three. */
function byLabel(answers: readonly Answer[], labels: readonly string[]) {
  return labels.flatMap(label => {
    const own = answers.filter(({ truth }) => truth.includes(label))
    return own.length === 0 ? [] : [[label, own.length, percent(hitShare(own, 1)), percent(hitShare(own, 3))]]
  })
}

/** What was said (columns) for what it was (rows), by the number of the label. */
function confusion(answers: readonly Answer[], labels: readonly string[]) {
  return labels.flatMap((truth, row) => {
    const own = answers.filter(answer => answer.truth[0] === truth)
    if (own.length === 0) return []
    const counts = labels.map(label => own.filter(({ named }) => named[0] === label).length)
    return [[`${row + 1} ${truth}`, ...counts.map(count => (count === 0 ? '' : count))]]
  })
}

/** docs/type-suggestion-report.md: measured anew by every `npm run type-model`, nothing in it is written by hand. */
export function reportOf(set: TrainingSet, model: TypeModel): string {
  const labels = set.labels.map(({ label }) => label)
  const mixed = crossValidate(set, stratifiedFolds(set.questions))
  const apart = crossValidate(set, foldsByStatute(set.questions))
  const narratives = askNarratives(set, set.narratives)
  const leaf = narratives.filter(({ type }, at) => set.narratives[at]?.types.includes(type)).length / narratives.length
  return `# How well the type suggestion hits

Written by \`npm run type-model\`; how it works is docs/decisions/022. Inputs \`${model.inputs.slice(0, 12)}\`, ${model.grams.split(' ').length} pieces, ${labels.length} labels.

Every question is asked of a model that was trained without it: ${FOLDS} folds, fixed seed. In the first row each label is spread evenly
over the folds; in the second all questions about one article of law stand in one fold, so that no near question was trained with. The
narratives of the demonstration (own words, typed by their writer) were never trained with; they speak as people do at a window.

${table(
  ['source', 'texts', 'first', 'among three'],
  [
    sourceRow('layperson questions, folds by label', mixed),
    sourceRow('layperson questions, folds by article', apart),
    sourceRow('narratives of the demonstration', narratives),
  ],
)}

Type code itself named first, narratives: ${percent(leaf)}. The labels of the questions follow from the cited statute, not from a reader:
expect noise; labels with few questions say little.

## By type: questions, folds by label

${table(['type', 'texts', 'first', 'among three'], byLabel(mixed, labels))}

## By type: narratives

A narrative counts for every label its codes stand under.

${table(['type', 'texts', 'first', 'among three'], byLabel(narratives, labels))}

## Confusion: questions, folds by label

Rows: what it was. Columns: what was named first, by number.

${table(['', ...labels.map((_, at) => `${at + 1}`)], confusion(mixed, labels))}
`
}
