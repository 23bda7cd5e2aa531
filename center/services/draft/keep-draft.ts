import { DomainError } from '#center/contract/domain-error.ts'
import { deleteDraft, findDraft, saveDraft } from '#db/repositories/draft.ts'
import { inTransaction } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** What the person was typing; version 0: nothing kept. */
export async function getDraft(deps: Deps, actor: Actor, input: { key: string }) {
  const draft = await findDraft(deps.db, staffOf(actor), input.key)
  return { version: draft?.version ?? 0, value: draft?.value ?? null, savedAt: draft?.savedAt ?? null }
}

/** Keeps what is being typed. Working copies of one person, so no journal (docs/decisions/006). @throws DomainError 'draft.changed-meanwhile' with the kept text */
export async function keepDraft(deps: Deps, actor: Actor, input: { key: string; version: number; value: string }) {
  const staffId = staffOf(actor)
  return inTransaction(deps.db, async tx => {
    const before = await findDraft(tx, staffId, input.key)
    // The same text again (a repeated save whose answer was lost) is no conflict.
    if (before !== undefined && before.value === input.value)
      return { version: before.version, savedAt: before.savedAt }
    if ((before?.version ?? 0) !== input.version)
      throw new DomainError(
        'draft.changed-meanwhile',
        {},
        { current: { version: before?.version ?? 0, value: before?.value ?? null } },
      )
    const savedAt = deps.now()
    await saveDraft(tx, { staffId, key: input.key, version: input.version + 1, value: input.value, savedAt })
    return { version: input.version + 1, savedAt }
  })
}

export async function discardDraft(deps: Deps, actor: Actor, input: { key: string }): Promise<{ discarded: true }> {
  await inTransaction(deps.db, tx => deleteDraft(tx, staffOf(actor), input.key))
  return { discarded: true }
}
