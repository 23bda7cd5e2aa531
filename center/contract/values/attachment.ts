import { z } from 'zod'
import { LIMITS, shortText } from './text.ts'

/** 身份证明, 合同协议, 证据, 照片, 授权委托书, 申请书, 已有的处理文书, 其他. */
export const MATERIAL_KINDS = [
  'identity',
  'contract',
  'evidence',
  'photo',
  'authorization',
  'application',
  'decision',
  'other',
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/** Kinds of file a material may be, known by their first bytes and by what they hold. */
export const ATTACHMENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number]

/** Most of one file, of one material and of one case (security rules for files: 10 MB, 50 megapixels, 20 a case). */
export const MAX_CONTENT_BYTES = 10_000_000
export const MAX_PIXELS = 50_000_000
export const MAX_PAGES = 30
export const MAX_ATTACHMENTS = 20
/** Ten megabytes in base64. */
export const CONTENT_BASE64_LIMIT = 4 * Math.ceil(MAX_CONTENT_BYTES / 3)

/** SHA-256 of the bytes, by which they are kept. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'problems.value.file')

/** A material as the clerk describes it; its pages were uploaded before. */
export const attachmentInput = z.strictObject({
  kind: z.enum(MATERIAL_KINDS),
  name: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
  /** Who brought it. */
  provider: shortText(LIMITS.name),
  pages: z.array(contentHash).min(1, 'problems.value.required').max(MAX_PAGES),
})
export type AttachmentInput = z.infer<typeof attachmentInput>
