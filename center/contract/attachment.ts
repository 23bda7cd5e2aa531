import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { reason } from './case-action.ts'
import { conversationView } from './conversation.ts'
import {
  ATTACHMENT_TYPES,
  attachmentInput,
  CONTENT_BASE64_LIMIT,
  contentHash,
  MATERIAL_KINDS,
} from './values/attachment.ts'

/** Material of a case as its page lists it; the bytes are asked for page by page. */
export const attachmentView = z.object({
  id,
  kind: z.enum(MATERIAL_KINDS),
  name: z.string(),
  provider: z.string(),
  pages: z.array(z.object({ type: z.enum(ATTACHMENT_TYPES), sheets: z.int(), size: z.int(), sha256: z.string() })),
  addedAt: instant,
  addedByName: z.string(),
  /** Taken out of the file with a reason; the bytes stay until their time is over. */
  voidReason: z.string().nullable(),
  canVoid: z.boolean(),
})
export type AttachmentView = z.infer<typeof attachmentView>

const use = { action: 'attachment.use', object: 'attachment' } as const

export const attachmentContract = {
  /** Puts bytes aside until a material names them by their hash; what nobody names in a day is swept. */
  upload: write('/attachment-contents', { ...use, maxBytes: CONTENT_BASE64_LIMIT + 1000 })
    .input(
      z.strictObject({
        opId,
        content: z.base64('problems.value.file').max(CONTENT_BASE64_LIMIT, 'problems.attachment.too-large'),
      }),
    )
    .output(z.object({ sha256: contentHash, type: z.enum(ATTACHMENT_TYPES), sheets: z.int(), size: z.int() })),
  /** What I have put aside myself, to look at before it belongs to a case. */
  content: read('/attachment-contents/{sha256}', use)
    .input(z.strictObject({ sha256: contentHash }))
    .output(z.file()),
  list: read('/case-files/{id}/attachments', use)
    .input(z.strictObject({ id: pathId }))
    .output(
      z.object({
        attachments: z.array(attachmentView),
        conversations: z.array(conversationView),
        canAdd: z.boolean(),
      }),
    ),
  add: write('/case-files/{id}/attachments', use)
    .input(z.strictObject({ opId, id: pathId, attachment: attachmentInput }))
    .output(z.object({ id })),
  page: read('/attachments/{id}/pages/{number}', use)
    .input(z.strictObject({ id: pathId, number: pathId }))
    .output(z.file()),
  void: write('/attachments/{id}/voiding', use)
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(z.object({ id })),
}
