import { DomainError } from '#center/contract/domain-error.ts'
import { finishPrint, insertPrint } from '#db/repositories/paper.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { reachPaper } from './read-paper.ts'
import { paperBytes } from './render-paper.ts'

/**
 * Hands the kept bytes to the printer. "Handed over" is the most a printer tells; the number never changes by printing.
 * @throws DomainError 'paper.no-printer' where this machine has none
 */
export async function printPaper(deps: Deps, actor: Actor, input: { opId: string; id: number; copies: number }) {
  const paper = await reachPaper(deps, actor, input.id)
  return handToPrinter(deps, actor, {
    opId: input.opId,
    paperId: paper.id,
    caseFileId: paper.caseFileId,
    copies: input.copies,
    name: paper.documentNo ?? paper.kind,
  })
}

export async function handToPrinter(
  deps: Deps,
  actor: Actor,
  job: { opId: string; paperId: number; caseFileId: number | null; copies: number; name: string },
) {
  let isNew = false
  const queued = await write(deps, actor, job, async ({ tx, now, journal }) => {
    isNew = true
    const printId = await insertPrint(tx, {
      paperId: job.paperId,
      copies: job.copies,
      state: 'queued',
      requestedAt: now,
      requestedBy: actor.staffId,
      finishedAt: null,
    })
    await journal({
      object: 'paper',
      objectId: job.paperId,
      caseFileId: job.caseFileId,
      action: 'paper.printed',
      detail: { copies: job.copies, number: job.name },
    })
    return { printId }
  })
  // A repeated press is the same print.
  if (!isNew) return { printId: queued.printId, state: 'queued' as const }
  const { bytes } = await paperBytes(deps, job.paperId)
  const outcome = await deps.printer.print({ printId: queued.printId, pdf: bytes, copies: job.copies })
  const { state } = outcome
  await inTransaction(deps.db, tx => finishPrint(tx, queued.printId, state, deps.now()))
  if (outcome.state === 'failed' && outcome.reason === 'noPrinter') throw new DomainError('paper.no-printer')
  return { printId: queued.printId, state }
}
