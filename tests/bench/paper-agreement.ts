import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { defineAgreement } from '#center/documents/agreement.ts'
import type { PaperDefinition } from '#center/documents/paper-definition.ts'
import { paperTexts } from '#host/paper/paper-texts.ts'
import { startPaperThread } from '#host/paper/paper-thread.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { agreementData } from '#tests/fixtures/papers.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { inTurn, percentile } from './measure.ts'

const KB = 1024

/** A copy of its own for each run, since pdfmake writes into what it lays out; functions are shared. */
function copy<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy) as Value
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)])) as Value
}

/** What pdfmake is given for a paper, taken at its own door. */
async function pdfmakeDefinition(paper: PaperDefinition): Promise<TDocumentDefinitions> {
  const { createPdf } = pdfmake
  let taken: TDocumentDefinitions | undefined
  pdfmake.createPdf = (definition: TDocumentDefinitions) => {
    taken = copy(definition)
    return createPdf.call(pdfmake, definition)
  }
  await createPaperRenderer().render(paper)
  pdfmake.createPdf = createPdf
  if (taken === undefined) throw new Error('the renderer did not ask pdfmake')
  return taken
}

/** A two-page agreement through the warm paper thread against bare pdfmake with an equal definition, and its size. */
export async function benchPaperAgreement({ isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 10 : 30
  const paper = defineAgreement(agreementData(), paperTexts('zh-CN'))
  const bare = await pdfmakeDefinition(paper)
  const thread = startPaperThread()
  const { ours, baseline } = await inTurn(
    runs,
    5,
    () => thread.render(paper),
    () => pdfmake.createPdf(copy(bare)).getBuffer(),
  )
  const { length } = await thread.render(paper)
  await thread.close()
  const note = `${runs} pairs in turn, thread and fonts warm, medians`
  return [
    benchRow('paper.agreement', 'ms', percentile(ours, 0.5), percentile(baseline, 0.5), note),
    benchRow('paper.agreement.size', 'KB', length / KB, null, 'two pages, fonts embedded'),
  ]
}
