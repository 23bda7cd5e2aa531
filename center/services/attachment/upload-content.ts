import { DomainError } from '#center/contract/domain-error.ts'
import { type AttachmentType, MAX_CONTENT_BYTES } from '#center/contract/values/attachment.ts'
import { findFileType } from '#center/domain/attachment/file-type.ts'
import { findContent, findUpload, keepContent, sweepContents } from '#db/repositories/attachment.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Bytes that no material names are swept after a day: an intake that was left, a page that was thrown away. */
const KEPT_UNNAMED_MS = 24 * 3_600_000

/**
 * Puts the bytes of a page aside, known by their hash from then on.
 * @param input content: JPEG, PNG, WebP or PDF in base64
 * @throws DomainError 'attachment.not-a-file' | 'attachment.too-large' | 'attachment.active-content' | 'attachment.carries-place'
 */
export async function uploadContent(
  deps: Deps,
  actor: Actor,
  { opId, content }: { opId: string; content: string },
): Promise<{ sha256: string; type: AttachmentType; sheets: number; size: number }> {
  const staffId = staffOf(actor)
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  if (bytes.length > MAX_CONTENT_BYTES) throw new DomainError('attachment.too-large')
  const found = await findFileType(bytes)
  if (!found.ok) throw new DomainError(`attachment.${found.reason}`)
  const kept = { sha256: deps.hash(bytes), type: found.type, sheets: found.sheets, size: bytes.length }
  // The hash stands for the bytes: the operation need not carry ten megabytes to know itself again.
  return write(deps, actor, { opId, sha256: kept.sha256 }, async ({ tx, now }) => {
    await sweepContents(tx, new Date(Date.parse(now) - KEPT_UNNAMED_MS).toISOString())
    await keepContent(tx, { ...kept, bytes }, { staffId, at: now })
    return kept
  })
}

/** What the actor has put aside. @throws DomainError 'attachment.not-found', for what somebody else has put there too */
export async function readContent(deps: Deps, actor: Actor, { sha256 }: { sha256: string }): Promise<File> {
  const upload = await findUpload(deps.db, sha256, staffOf(actor))
  const content = upload === undefined ? undefined : await findContent(deps.db, sha256)
  if (content === undefined) throw new DomainError('attachment.not-found')
  return pageFile(content, sha256.slice(0, 12))
}

/** Bytes as they are given out; the name says nothing of the person. */
export function pageFile(page: { readonly bytes: Uint8Array; readonly type: AttachmentType }, name: string): File {
  return new File([new Uint8Array(page.bytes)], `${name}.${page.type.split('/')[1]}`, { type: page.type })
}
