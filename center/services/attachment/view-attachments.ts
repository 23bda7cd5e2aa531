import type { AttachmentView } from '#center/contract/attachment.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import {
  findAttachment,
  findPageBytes,
  listAttachments,
  listPages,
  voidAttachmentRow,
} from '#db/repositories/attachment.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { conversationsOf } from '../conversation/keep-conversation.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { assertNotArchived } from './add-attachment.ts'
import { pageFile } from './upload-content.ts'

/** Materials of a case, and the talks in writing that were kept with its visit. */
export async function viewAttachments(deps: Deps, actor: Actor, { id }: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'attachment.use', id)
  const canAdd = nextStepOf(file.status) !== 'none'
  const rows = await listAttachments(deps.db, file.id)
  const pages = await listPages(
    deps.db,
    rows.map(row => row.id),
  )
  const attachments = rows.map(
    (row): AttachmentView => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      provider: row.provider,
      pages: pages
        .filter(page => page.attachmentId === row.id)
        .map(({ type, sheets, size, sha256 }) => ({ type, sheets, size, sha256 })),
      addedAt: row.addedAt,
      addedByName: row.addedByName,
      voidReason: row.voidReason,
      canVoid: row.voidReason === null && file.status !== 'archived',
    }),
  )
  return { attachments, conversations: await conversationsOf(deps.db, file.visitId), canAdd }
}

/** One page of a material. @throws DomainError 'attachment.not-found', where the case is somebody else's too */
export async function readPage(
  deps: Deps,
  actor: Actor,
  { id, number }: { id: number; number: number },
): Promise<File> {
  const { attachment } = await reachAttachment(deps, deps.db, actor, id)
  const page = await findPageBytes(deps.db, attachment.id, number)
  if (page === undefined) throw new DomainError('attachment.not-found')
  return pageFile(page, `${attachment.id}-${number}`)
}

/** Takes a material out of the file with a reason; bytes and reason stay. @throws DomainError 'attachment.not-found' | 'attachment.case-archived' | 'attachment.action-not-allowed' */
export async function voidAttachment(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string },
): Promise<{ id: number }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { attachment, file } = await reachAttachment(deps, work.tx, actor, input.id)
    assertNotArchived(file)
    if (attachment.voidReason !== null) throw new DomainError('attachment.action-not-allowed')
    await voidAttachmentRow(work.tx, attachment.id, { voidReason: input.reason, voidedAt: work.now, voidedBy: staffId })
    await work.journal({
      object: 'attachment',
      objectId: attachment.id,
      caseFileId: file.id,
      action: 'attachment.voided',
      to: 'void',
      detail: { kind: attachment.kind, reason: input.reason },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: attachment.id }
  })
}

async function reachAttachment(deps: Deps, db: Reader, actor: Actor, id: number) {
  const attachment = await findAttachment(db, id)
  if (attachment === undefined) throw new DomainError('attachment.not-found')
  const file = await reachCaseFile(deps, db, actor, 'attachment.use', attachment.caseFileId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'case-file.not-found'
      ? new DomainError('attachment.not-found')
      : error
  })
  return { attachment, file }
}
