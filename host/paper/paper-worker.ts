import { parentPort } from 'node:worker_threads'
import type { PaperDefinition } from '#center/documents/paper-definition.ts'
import { PaperGlyphMissingError } from './glyph-coverage.ts'
import { createPaperRenderer } from './render-paper.ts'

/** What the worker answers to a definition. */
export type PaperAnswer =
  | { readonly outcome: 'rendered'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'glyphMissing'; readonly characters: readonly string[] }
  | { readonly outcome: 'failed'; readonly message: string }

const renderer = createPaperRenderer()

async function answer(definition: PaperDefinition): Promise<PaperAnswer> {
  try {
    return { outcome: 'rendered', bytes: new Uint8Array(await renderer.render(definition)) }
  } catch (error) {
    if (error instanceof PaperGlyphMissingError) return { outcome: 'glyphMissing', characters: error.characters }
    return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const port = parentPort
if (port === null) throw new Error('paper-worker runs in a worker thread')

port.on('message', async (definition: PaperDefinition) => {
  const result = await answer(definition)
  port.postMessage(result, result.outcome === 'rendered' ? [result.bytes.buffer] : [])
})
