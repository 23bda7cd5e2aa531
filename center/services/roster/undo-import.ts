import { DomainError } from '#center/contract/domain-error.ts'
import type { RosterImportView } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { halfKey } from '#center/domain/roster/half-day.ts'
import { arePatterns, type ImportBatch, isSameDay, patternsToSwap } from '#center/domain/roster/import-batch.ts'
import { listUnits } from '#db/repositories/center.ts'
import { listSwaps } from '#db/repositories/duty-swap.ts'
import { deletePattern, insertPattern, listRosterStaff, setException } from '#db/repositories/roster.ts'
import {
  findException,
  findRosterImport,
  listPatternRows,
  listRosterImports,
  updateRosterImport,
} from '#db/repositories/roster-import.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { replan } from './plan-roster.ts'
import { mayChange } from './roster-reach.ts'

/** Days an import can be taken back as one; after a week most of what it planned has happened. */
const UNDO_DAYS = 7
/** Days an import stands in the list. */
const LISTED_DAYS = 92

type Kept = NonNullable<Awaited<ReturnType<typeof findRosterImport>>>
type Moved = RosterImportView['changedSince'][number] & { readonly staffId: number }

const batchOf = ({ batch }: Kept) => JSON.parse(batch) as ImportBatch
const unitsOf = ({ unitIds }: Kept) => JSON.parse(unitIds) as number[]
const lastDayOf = ({ importedAt }: Kept): PlainDate => addDays(shanghaiDateOf(importedAt), UNDO_DAYS)
/** Whoever could have imported it: units one may not change are not to be seen in a list either. */
const reaches = (actor: Actor, kept: Kept) => unitsOf(kept).every(unitId => mayChange(actor, unitId))

/** How a half-day and everybody's patterns stand, before an import writes. @param staffIds people whose patterns it changes */
export async function standingOf(
  db: Reader,
  days: readonly Pick<ImportBatch['days'][number], 'unitId' | 'staffId' | 'on' | 'half'>[],
  people: readonly Pick<ImportBatch['people'][number], 'unitId' | 'staffId'>[],
) {
  const standing: { days: ImportBatch['days'][number]['before'][]; people: ImportBatch['people'][number]['before'][] } =
    {
      days: [],
      people: [],
    }
  for (const day of days) standing.days.push((await findException(db, day)) ?? null)
  for (const { staffId } of people)
    standing.people.push(
      (await listPatternRows(db, staffId)).map(
        ({ id: _, version: __, savedAt: ___, savedBy: ____, ...pattern }) => pattern,
      ),
    )
  return standing
}

/** Imports of the last months, each with whether it can be taken back and what stands in the way. */
export async function listImports(deps: Deps, actor: Actor): Promise<RosterImportView[]> {
  const today = shanghaiDateOf(deps.now())
  const since = new Date(Date.parse(deps.now()) - LISTED_DAYS * 86_400_000).toISOString()
  const unitName = new Map((await listUnits(deps.db)).map(({ id, name }) => [id, name]))
  const views: RosterImportView[] = []
  for (const kept of await listRosterImports(deps.db, since)) {
    if (!reaches(actor, kept)) continue
    const batch = batchOf(kept)
    const isOpen = kept.undoneAt === null && today <= lastDayOf(kept)
    const left = leftOf(batch, today)
    const changedSince = isOpen ? await movedSince(deps.db, kept, left, today) : []
    views.push({
      id: kept.id,
      name: kept.name,
      format: kept.format,
      from: kept.fromOn,
      units: unitsOf(kept).map(id => unitName.get(id) ?? ''),
      importedAt: kept.importedAt,
      importedByName: kept.importedByName,
      changed: kept.changed,
      days: left.days.length,
      people: left.people.length,
      undoUntil: lastDayOf(kept),
      canUndo: isOpen && changedSince.length === 0 && left.days.length + left.people.length > 0,
      changedSince: changedSince.map(({ staffId: _, ...moved }) => moved),
      undoneAt: kept.undoneAt,
      undoneByName: kept.undoneByName,
      undoReason: kept.undoReason,
    })
  }
  return views
}

/**
 * Takes an import back as one: half-days from today on and patterns stand again as before it; days that are over stay as they were.
 * @throws DomainError 'roster.import-not-found' | 'roster.import-undone' | 'roster.undo-too-late' | 'roster.changed-since'
 */
export async function undoRosterImport(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string },
): Promise<{ id: number; restored: number }> {
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const kept = await findRosterImport(tx, input.id)
    if (kept === undefined || !reaches(actor, kept)) throw new DomainError('roster.import-not-found')
    if (kept.undoneAt !== null) throw new DomainError('roster.import-undone')
    const left = leftOf(batchOf(kept), today)
    const restored = left.days.length + left.people.length
    if (today > lastDayOf(kept) || restored === 0) throw new DomainError('roster.undo-too-late')
    const moved = await movedSince(tx, kept, left, today)
    if (moved.length > 0) throw new DomainError('roster.changed-since', { count: moved.length })
    await putBack(work, staffOf(actor), left)
    await updateRosterImport(tx, kept.id, { undoneAt: now, undoneBy: staffOf(actor), undoReason: input.reason })
    for (const unitId of unitsOf(kept)) {
      await replan(deps, work, unitId)
      work.publish({ noun: 'roster', id: unitId })
    }
    await work.journal({
      object: 'roster',
      objectId: kept.id,
      action: 'roster.importUndone',
      detail: { import: kept.id, days: left.days.length, people: left.people.length, reason: input.reason },
    })
    return { id: kept.id, restored }
  })
}

/** What of an import is not over. */
const leftOf = ({ days, people }: ImportBatch, today: PlainDate): ImportBatch => ({
  days: days.filter(({ on }) => on >= today),
  people,
})

/** Half-days and people that no longer stand as the import left them, and swaps that were agreed upon on the strength of it. */
async function movedSince(db: Reader, kept: Kept, { days, people }: ImportBatch, today: PlainDate): Promise<Moved[]> {
  const staff = new Map((await listRosterStaff(db)).map(person => [person.id, person]))
  const moved: Moved[] = []
  const add = (staffId: number, on: PlainDate | null, half: Moved['half']) =>
    moved.push({ staffId, staffName: staff.get(staffId)?.name ?? '', on, half })
  for (const day of days) {
    const isSame = isSameDay((await findException(db, day)) ?? null, day.after)
    if (!isSame || staff.get(day.staffId)?.unitId !== day.unitId) add(day.staffId, day.on, day.half)
  }
  for (const { staffId, unitId, after } of people) {
    const isSame = arePatterns(await listPatternRows(db, staffId), after)
    if (!isSame || staff.get(staffId)?.unitId !== unitId) add(staffId, null, null)
  }
  const touched = new Set(days.map(day => `${halfKey(day)} ${day.staffId}`))
  for (const swap of await listSwaps(db, today)) {
    if (swap.askedAt < kept.importedAt || (swap.status !== 'asked' && swap.status !== 'agreed')) continue
    const halves = [
      { on: swap.onDate, half: swap.half },
      ...(swap.returnOn === null || swap.returnHalf === null ? [] : [{ on: swap.returnOn, half: swap.returnHalf }]),
    ]
    for (const at of halves)
      for (const staffId of [swap.askerId, swap.takerId])
        if (
          !moved.some(one => one.staffId === staffId && one.on === at.on && one.half === at.half) &&
          (touched.has(`${halfKey(at)} ${staffId}`) ||
            (at.on >= kept.fromOn && people.some(person => person.staffId === staffId)))
        )
          add(staffId, at.on, at.half)
  }
  return moved
}

async function putBack({ tx, now }: Work, by: number, { days, people }: ImportBatch): Promise<void> {
  const saved = { savedAt: now, savedBy: by }
  for (const { staffId, on, half, before } of days)
    await setException(
      tx,
      { staffId, onDate: on, half },
      before === null ? null : { ...before, staffId, onDate: on, half, ...saved },
    )
  for (const { staffId, before } of people) {
    const { gone, back } = patternsToSwap(await listPatternRows(tx, staffId), before)
    for (const { id } of gone) await deletePattern(tx, id)
    for (const pattern of back) await insertPattern(tx, { ...pattern, version: 1, ...saved })
  }
}
