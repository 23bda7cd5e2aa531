import { z } from 'zod'
import { id, instant, opId, write } from './base.ts'
import { ink } from './values/ink.ts'
import { LIMITS, longText } from './values/text.ts'

const MAX_LINES = 300

/** One thing said in writing: typed, chosen or drawn by finger. */
export const conversationLine = z
  .strictObject({
    by: z.enum(['clerk', 'visitor']),
    at: instant,
    text: longText(LIMITS.longText),
    ink: ink.nullable(),
  })
  .refine(({ text, ink: strokes }) => text !== '' || strokes !== null, {
    path: ['text'],
    error: 'problems.value.required',
  })
export type ConversationLine = z.infer<typeof conversationLine>

/** A talk in writing with somebody who does not hear (笔谈), as it was kept. */
export const conversationView = z.object({
  id,
  at: instant,
  clerkName: z.string(),
  lines: z.array(z.object({ by: z.enum(['clerk', 'visitor']), at: instant, text: z.string(), ink: ink.nullable() })),
})
export type ConversationView = z.infer<typeof conversationView>

export const conversationContract = {
  /** Kept only because the visitor said yes; without consent nothing is sent. */
  keep: write('/conversations', { action: 'caseFile.register', object: 'conversation' })
    .input(
      z.strictObject({
        opId,
        visitId: id,
        hasConsent: z.literal(true, 'problems.value.consent'),
        lines: z.array(conversationLine).min(1, 'problems.value.required').max(MAX_LINES),
      }),
    )
    .output(z.object({ id })),
}
