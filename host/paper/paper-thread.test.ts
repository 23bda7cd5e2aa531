import { afterEach, expect, test, vi } from 'vitest'
import { defineAgreement } from '#center/documents/agreement.ts'
import { paperSamples } from '#tests/fixtures/paper-samples.ts'
import { agreementData } from '#tests/fixtures/papers.ts'
import { pdfText } from '#tests/fixtures/pdf-tools.ts'
import { PaperGlyphMissingError } from './glyph-coverage.ts'
import { paperTexts } from './paper-texts.ts'
import { type PaperThread, startPaperThread } from './paper-thread.ts'
import { createPaperRenderer } from './render-paper.ts'

// Opening the fonts and typesetting 50,000 characters takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let thread: PaperThread | undefined
afterEach(() => thread?.close())

const definition = defineAgreement(agreementData(), paperTexts('zh-CN'))
const withEmoji = defineAgreement(agreementData({ facts: '😀' }), paperTexts('zh-CN'))
const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const hangs = script(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', () => { for (;;); })
`)
const crashes = script(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ definition }) => {
    if (definition.title === 'crash') throw new Error('crash')
    parentPort.postMessage({ outcome: 'rendered', bytes: new Uint8Array([1]) })
  })
`)

test('renders in the thread what the renderer renders here', async () => {
  thread = startPaperThread()
  const [first, second] = await Promise.all([thread.render(definition), createPaperRenderer().render(definition)])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})

test('papers asked for at the same time do not mix', async () => {
  thread = startPaperThread()
  const samples = Object.values(paperSamples('zh-CN')).filter(sample => sample.pageSize === 'A4')
  const asked = samples.map(async sample => ({ sample, pdf: await thread?.render(sample) }))
  for (const { sample, pdf } of await Promise.all(asked))
    expect(pdfText(pdf ?? new Uint8Array())).toContain(sample.title)
})

test('names missing characters across the thread and goes on', async () => {
  thread = startPaperThread()
  await expect(thread.render(withEmoji)).rejects.toThrow(PaperGlyphMissingError)
  expect((await thread.render(definition)).length).toBeGreaterThan(1000)
})

test('gives up a paper that takes too long', async () => {
  thread = startPaperThread({ workerUrl: hangs, timeLimitMs: 50 })
  await expect(thread.render(definition)).rejects.toMatchObject({ name: 'PaperRenderError', reason: 'timeLimit' })
})

test('starts afresh after a crash, and only the crashing paper fails', async () => {
  thread = startPaperThread({ workerUrl: crashes })
  const [crashed, next] = await Promise.allSettled([
    thread.render({ ...definition, title: 'crash' }),
    thread.render(definition),
  ])
  expect(crashed).toMatchObject({ status: 'rejected', reason: { reason: 'crashed' } })
  expect(next).toMatchObject({ status: 'fulfilled', value: new Uint8Array([1]) })
})

test('refuses papers after it was closed', async () => {
  thread = startPaperThread()
  await thread.close()
  await expect(thread.render(definition)).rejects.toMatchObject({ reason: 'closed' })
})
