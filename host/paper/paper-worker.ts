import { parentPort } from 'node:worker_threads'
import type { PaperDefinition } from '#center/documents/paper-definition.ts'
import type { Bitmap } from '../devices/raster/bitmap.ts'
import { createTicketPainter } from '../devices/raster/draw-ticket.ts'
import { PaperGlyphMissingError } from './glyph-coverage.ts'
import { createPaperRenderer } from './render-paper.ts'

/** What the worker is asked for: a paper as PDF, or a ticket as dots. */
export interface PaperRequest {
  readonly definition: PaperDefinition
  /** Dots a line; null: as PDF. */
  readonly dots: 576 | 384 | null
}

/** What the worker answers. */
export type PaperAnswer =
  | { readonly outcome: 'rendered'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'drawn'; readonly bitmap: Bitmap }
  | { readonly outcome: 'glyphMissing'; readonly characters: readonly string[] }
  | { readonly outcome: 'failed'; readonly message: string }

const renderer = createPaperRenderer()
const drawTicket = createTicketPainter()

async function answer({ definition, dots }: PaperRequest): Promise<PaperAnswer> {
  try {
    if (dots !== null) return { outcome: 'drawn', bitmap: drawTicket(definition, dots) }
    return { outcome: 'rendered', bytes: new Uint8Array(await renderer.render(definition)) }
  } catch (error) {
    if (error instanceof PaperGlyphMissingError) return { outcome: 'glyphMissing', characters: error.characters }
    return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const port = parentPort
if (port === null) throw new Error('paper-worker runs in a worker thread')

port.on('message', async (request: PaperRequest) => {
  const result = await answer(request)
  port.postMessage(result, result.outcome === 'rendered' ? [result.bytes.buffer] : [])
})
