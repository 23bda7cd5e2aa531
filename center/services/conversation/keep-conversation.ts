import type { ConversationLine, ConversationView } from '#center/contract/conversation.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { insertConversation, listConversations } from '#db/repositories/conversation.ts'
import { findVisit } from '#db/repositories/visit.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Keeps a talk in writing with the visit it belongs to, and so with the case that comes of it. @throws DomainError 'visit.not-found' */
export async function keepConversation(
  deps: Deps,
  actor: Actor,
  input: { opId: string; visitId: number; lines: readonly ConversationLine[] },
): Promise<{ id: number }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const visit = await findVisit(tx, input.visitId)
    if (visit === undefined) throw new DomainError('visit.not-found')
    const id = await insertConversation(tx, {
      visitId: visit.id,
      keptAt: now,
      keptBy: staffId,
      lines: JSON.stringify(input.lines),
    })
    await journal({
      object: 'conversation',
      objectId: id,
      caseFileId: visit.caseFileId,
      action: 'conversation.kept',
      detail: { lines: input.lines.length },
    })
    if (visit.caseFileId !== null) publish({ noun: 'caseFile', id: visit.caseFileId })
    return { id }
  })
}

/** Talks kept with a visit; a case without a visit has none. */
export async function conversationsOf(db: Reader, visitId: number | null): Promise<ConversationView[]> {
  if (visitId === null) return []
  return (await listConversations(db, visitId)).map(({ id, keptAt, clerkName, lines }) => ({
    id,
    at: keptAt,
    clerkName,
    lines: JSON.parse(lines) as ConversationView['lines'],
  }))
}
