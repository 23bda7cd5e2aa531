import { z } from 'zod'
import { instant, write } from './base.ts'

const key = z.string().regex(/^[a-z-]{1,40}:[0-9a-z-]{1,40}$/, 'problems.value.draft-key')

/** What is being typed, kept every two seconds for the person who types it. Drafts are working copies: no journal (docs/decisions/006). */
export const draftContract = {
  get: write('/drafts/opened', { action: 'signedIn', object: 'draft' })
    .input(z.strictObject({ key }))
    .output(z.object({ version: z.int(), value: z.string().nullable(), savedAt: instant.nullable() })),
  save: write('/drafts', { action: 'signedIn', object: 'draft' }, 'PUT')
    .input(z.strictObject({ key, version: z.int().min(0), value: z.string().max(300_000) }))
    .output(z.object({ version: z.int(), savedAt: instant })),
  discard: write('/drafts/discarded', { action: 'signedIn', object: 'draft' })
    .input(z.strictObject({ key }))
    .output(z.object({ discarded: z.literal(true) })),
}
