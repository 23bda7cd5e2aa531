import { DomainError } from '#center/contract/domain-error.ts'
import type { CirculatedUnit } from '#center/contract/supervision.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findCirculation, insertCirculation, listCirculations, sumByUnit } from '#db/repositories/circulation.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { paperBytes } from '../paper/render-paper.ts'
import { write } from '../write.ts'
import { onPaper } from './on-paper.ts'

/** Notices a list shows. */
const SHOWN = 60

interface Period {
  readonly from: string
  readonly to: string
}

/** The 通报 list of a period as it stands now: letters by unit and level, replied in time, late, not at all. */
export async function draftCirculation(deps: Deps, _actor: Actor, period: Period) {
  assertPeriod(period)
  return { ...period, units: await unitsOf(deps.db, period, shanghaiDateOf(deps.now())) }
}

/** Freezes the list of a period as a numbered notice; the figures stay what they were. @throws DomainError 'request.invalid' */
export async function issueCirculation(
  deps: Deps,
  actor: Actor,
  input: Period & { opId: string; note: string | null },
): Promise<{ id: number; paperId: number; documentNo: string }> {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    assertPeriod(input)
    const { tx, now, today } = work
    const units = await unitsOf(tx, input, today)
    const texts = deps.texts(PAPER_LANGUAGE)
    const { paperId, documentNo } = await issueLetter(deps, work, actor, null, {
      kind: 'circulatedNotice',
      to: null,
      params: { period: texts('letter.period', { from: onPaper(input.from), to: onPaper(input.to) }) },
      items: units.map(({ levels: [first, second, third], ...unit }) =>
        texts('letter.circulatedUnit', { ...unit, first, second, third }),
      ),
      text: input.note === '' ? null : input.note,
      signers: ['approver'],
    })
    const id = await insertCirculation(tx, {
      fromOn: input.from,
      toOn: input.to,
      units: JSON.stringify(units),
      note: input.note,
      paperId,
      documentNo,
      issuedAt: now,
      issuedBy: by,
    })
    await work.journal({
      object: 'circulation',
      objectId: id,
      action: 'circulation.issued',
      detail: { number: documentNo, from: input.from, to: input.to },
    })
    work.publish({ noun: 'supervision', id: null })
    return { id, paperId, documentNo }
  })
}

async function unitsOf(db: Reader, period: Period, today: string): Promise<CirculatedUnit[]> {
  return (await sumByUnit(db, period, today)).map(({ first, second, third, ...unit }) => ({
    ...unit,
    levels: [first, second, third],
    notReplied: unit.supervised - unit.repliedInTime - unit.repliedLate - unit.pending,
  }))
}

function assertPeriod({ from, to }: Period): void {
  if (from > to)
    throw new DomainError('request.invalid', {}, { fields: [{ path: ['to'], key: 'problems.value.date-order' }] })
}

/** Notices that were issued, newest first, with the figures of their day. */
export async function listIssuedCirculations(deps: Deps, _actor: Actor) {
  return (await listCirculations(deps.db, SHOWN)).map(row => ({
    id: row.id,
    from: row.fromOn,
    to: row.toOn,
    issuedAt: row.issuedAt,
    issuedByName: row.issuedByName,
    documentNo: row.documentNo,
    paperId: row.paperId,
    units: JSON.parse(row.units) as CirculatedUnit[],
  }))
}

/** The notice itself. @throws DomainError 'paper.not-found' */
export async function readCirculation(deps: Deps, _actor: Actor, { id }: { id: number }): Promise<File> {
  const found = await findCirculation(deps.db, id)
  if (found === undefined) throw new DomainError('paper.not-found')
  return pdfFile((await paperBytes(deps, found.paperId)).bytes, `circulation-${id}.pdf`)
}
