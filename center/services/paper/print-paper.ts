import { DomainError } from '#center/contract/domain-error.ts'
import type { StationDevices } from '#center/contract/setting.ts'
import type { PrintState } from '#center/contract/statuses.ts'
import { findPrint, finishPrint, insertPrint } from '#db/repositories/paper.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { noteDeviceState } from '../device/device-log.ts'
import type { PrintOutcome } from '../device/devices.ts'
import { devicesOf, getStationId } from '../device/station-devices.ts'
import { write } from '../write.ts'
import { reachPaper } from './read-paper.ts'
import { paperBytes } from './render-paper.ts'

/**
 * Hands the kept bytes to the page printer. "Handed over" is the most such a printer tells; the number never changes by printing.
 * @throws DomainError 'paper.no-printer' where this station has none
 */
export async function printPaper(deps: Deps, actor: Actor, input: { opId: string; id: number; copies: number }) {
  const paper = await reachPaper(deps, actor, input.id)
  const { opId, copies } = input
  const job = { opId, paperId: paper.id, caseFileId: paper.caseFileId, copies, name: paper.documentNo ?? paper.kind }
  return handToPrinter(deps, actor, job, {
    port: 'pagePrinter',
    print: async ({ pagePrinter }, name) => {
      const { bytes } = await paperBytes(deps, paper.id)
      return deps.devices.printPages(pagePrinter, { name, pdf: bytes, copies })
    },
  })
}

export interface Printing {
  readonly port: 'pagePrinter' | 'ticketPrinter'
  /** @param name of the job */
  print(devices: StationDevices, name: string): Promise<PrintOutcome>
}

/**
 * Keeps that a paper is printed, prints it, and keeps what became of it. A repeated press is the same print and is told how far it has come.
 * @throws DomainError 'paper.no-printer' where this station has none
 */
export async function handToPrinter(
  deps: Deps,
  actor: Actor,
  job: { opId: string; paperId: number; caseFileId: number | null; copies: number; name: string },
  { port, print }: Printing,
): Promise<{ printId: number; state: PrintState }> {
  let isNew = false
  const { printId } = await write(deps, actor, job, async ({ tx, now, journal }) => {
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
  if (!isNew) return { printId, state: (await findPrint(deps.db, printId))?.state ?? 'queued' }
  const stationId = await getStationId(deps.db, actor)
  const keepState = (state: PrintState) => inTransaction(deps.db, tx => finishPrint(tx, printId, state, deps.now()))
  const outcome = await print(await devicesOf(deps.db, deps, stationId), `paper-${printId}`).catch(
    async (error: unknown) => {
      await keepState('failed')
      throw error
    },
  )
  await keepState(outcome.state)
  await noteDeviceState(deps, { stationId, port, state: outcome.state === 'failed' ? outcome.reason : 'works' })
  if (outcome.state === 'failed' && outcome.reason === 'absent') throw new DomainError('paper.no-printer')
  return { printId, state: outcome.state }
}
