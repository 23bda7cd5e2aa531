import { DomainError } from '#center/contract/domain-error.ts'
import type { CenterEvent } from '#center/contract/events.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { appendJournal } from '#db/repositories/journal.ts'
import { findOperation, insertOperation } from '#db/repositories/operation.ts'
import { inTransaction, type Writer } from '#db/transaction.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'

export interface JournalEntry {
  readonly object: string
  readonly objectId: number
  readonly caseFileId?: number | null
  readonly action: string
  readonly from?: string | null
  readonly to?: string | null
  /** Values of the timeline sentence; ids of persons, never their numbers or phones. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** What a use case has inside its one transaction. */
export interface Work {
  readonly tx: Writer
  readonly now: string
  readonly today: string
  journal(entry: JournalEntry): Promise<void>
  /** Told to open screens after the commit. */
  publish(event: CenterEvent): void
}

/**
 * One write: the same operation id and payload gives the same answer again; another payload is refused; everything
 * `work` does commits together with its journal rows, and only then is anybody told (design: one write).
 * @param payload what the caller sent, op id included
 * @param answer of `work` must be plain JSON and carry no personal data: it is kept for replays
 * @throws DomainError 'operation.other-payload'
 */
export async function write<Answer, Input extends { readonly opId: string }>(
  deps: Deps,
  actor: Actor | null,
  input: Input,
  work: (work: Work) => Promise<Answer>,
): Promise<Answer> {
  const payloadHash = deps.hash(JSON.stringify([actor?.staffId ?? null, actor?.stationId ?? null, input]))
  const published: CenterEvent[] = []
  const answer = await inTransaction(deps.db, async tx => {
    const before = await findOperation(tx, input.opId)
    if (before !== undefined) {
      if (before.payloadHash !== payloadHash) throw new DomainError('operation.other-payload')
      return JSON.parse(before.answer) as Answer
    }
    const now = deps.now()
    const result = await work({
      tx,
      now,
      today: shanghaiDateOf(now),
      publish: event => void published.push(event),
      journal: entry =>
        appendJournal(
          tx,
          {
            at: now,
            staffId: actor?.staffId ?? null,
            stationId: actor?.stationId ?? null,
            object: entry.object,
            objectId: entry.objectId,
            caseFileId: entry.caseFileId ?? null,
            action: entry.action,
            fromStatus: entry.from ?? null,
            toStatus: entry.to ?? null,
            detail: JSON.stringify(entry.detail ?? {}),
          },
          deps.keyedHash,
        ),
    })
    await insertOperation(tx, { opId: input.opId, payloadHash, answer: JSON.stringify(result), at: now })
    return result
  })
  for (const event of published) deps.events.publish(event)
  return answer
}
