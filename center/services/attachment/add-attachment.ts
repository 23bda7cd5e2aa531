import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileStatus } from '#center/contract/statuses.ts'
import { type AttachmentInput, MAX_ATTACHMENTS } from '#center/contract/values/attachment.ts'
import { findUpload, insertAttachment, listAttachments } from '#db/repositories/attachment.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'

/**
 * Adds a material to a case.
 * @throws DomainError 'case-file.not-found' | 'attachment.case-archived' | 'attachment.too-many' | 'attachment.content-missing'
 */
export async function addAttachment(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; attachment: AttachmentInput },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'attachment.use', input.id)
    assertNotArchived(file)
    const inFile = (await listAttachments(work.tx, file.id)).filter(
      ({ caseFileId, voidReason }) => caseFileId === file.id && voidReason === null,
    )
    if (inFile.length >= MAX_ATTACHMENTS) throw new DomainError('attachment.too-many', { count: MAX_ATTACHMENTS })
    return { id: await attach(work, actor, file.id, input.attachment) }
  })
}

/** A filed volume has its pages counted. @throws DomainError 'attachment.case-archived' */
export function assertNotArchived({ status }: { readonly status: CaseFileStatus }): void {
  if (status === 'archived') throw new DomainError('attachment.case-archived')
}

/** Puts a material into a case inside the caller's transaction; the pages are the actor's own uploads. @throws DomainError 'attachment.content-missing' */
export async function attach(
  work: Work,
  actor: Actor,
  caseFileId: number,
  { kind, name, provider, pages }: AttachmentInput,
): Promise<number> {
  const staffId = staffOf(actor)
  for (const sha256 of pages)
    if ((await findUpload(work.tx, sha256, staffId)) === undefined) throw new DomainError('attachment.content-missing')
  const row = { caseFileId, kind, name, provider, addedAt: work.now, addedBy: staffId }
  const id = await insertAttachment(work.tx, { ...row, voidReason: null, voidedAt: null, voidedBy: null }, pages)
  await work.journal({
    object: 'attachment',
    objectId: id,
    caseFileId,
    action: 'attachment.added',
    detail: { kind, pages: pages.length },
  })
  work.publish({ noun: 'caseFile', id: caseFileId })
  return id
}
