import { DomainError } from '#center/contract/domain-error.ts'
import type { RosterCheck } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { ImportBatch } from '#center/domain/roster/import-batch.ts'
import { listUnits } from '#db/repositories/center.ts'
import {
  deletePattern,
  insertPattern,
  listPatternsOfStaff,
  listRosterStaff,
  updatePattern,
} from '#db/repositories/roster.ts'
import { insertRosterImport } from '#db/repositories/roster-import.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { planCalendar } from './import-calendar.ts'
import { planGrid } from './import-grid.ts'
import type { ImportPlan, Person } from './import-plan.ts'
import { replan } from './plan-roster.ts'
import { mayChange } from './roster-reach.ts'
import { writeDays } from './set-day.ts'
import type { SheetReading } from './sheet-reader.ts'
import { standingOf } from './undo-import.ts'

export interface ImportInput {
  /** Base64. */
  readonly file: string
  readonly name: string
  readonly from: PlainDate
}

/** A file taken apart, not yet held against the roster. */
type Opened =
  | { readonly format: 'xlsx'; readonly reading: Extract<SheetReading, { outcome: 'read' }> }
  | { readonly format: 'ics'; readonly text: string }

/** Reads a file and says what it would change and which cells have to be mended. @throws DomainError 'roster.file-unreadable' | 'roster.in-past' */
export async function checkRosterFile(deps: Deps, actor: Actor, input: ImportInput): Promise<RosterCheck> {
  const today = shanghaiDateOf(deps.now())
  assertFrom(input.from, today)
  const opened = await openFile(deps, input)
  const people = await peopleOf(deps.db, actor)
  const plan = await planOf(deps, deps.db, opened, people, input.from, today)
  return checkOf(deps, opened, plan, people, input)
}

/**
 * Takes a file over, whole or not at all: it is read once more, and refused where it has a fault or the roster is no longer
 * the one it was checked against.
 * @throws DomainError 'roster.file-faulty' | 'roster.changed-meanwhile' | 'roster.file-unreadable' | 'roster.in-past'
 */
export async function importRosterFile(
  deps: Deps,
  actor: Actor,
  input: ImportInput & { opId: string; digest: string },
): Promise<{ id: number; changed: number }> {
  const opened = await openFile(deps, input)
  return write(deps, actor, input, async work => {
    assertFrom(input.from, work.today)
    const people = await peopleOf(work.tx, actor)
    const plan = await planOf(deps, work.tx, opened, people, input.from, work.today)
    const check = checkOf(deps, opened, plan, people, input)
    if (check.faults.length > 0) throw new DomainError('roster.file-faulty')
    if (check.digest !== input.digest) throw new DomainError('roster.changed-meanwhile')
    const changing = [...new Map(plan.patterns.map(({ staffId, unitId }) => [staffId, { staffId, unitId }])).values()]
    const before = await standingOf(work.tx, plan.days, changing)
    await writeDays(work, actor, plan.days)
    await writePatterns(work, actor, plan, input.from)
    const after = await standingOf(work.tx, plan.days, changing)
    const unitIds = [...new Set([...plan.days, ...plan.patterns].map(({ unitId }) => unitId))]
    const batch: ImportBatch = {
      days: plan.days.map(({ unitId, staffId, on, half }, at) => ({
        ...{ unitId, staffId, on, half },
        before: before.days[at] ?? null,
        after: after.days[at] ?? null,
      })),
      people: changing.map((person, at) => ({
        ...person,
        before: before.people[at] ?? [],
        after: after.people[at] ?? [],
      })),
    }
    const id = await insertRosterImport(work.tx, {
      name: input.name,
      format: opened.format,
      fromOn: input.from,
      unitIds: JSON.stringify(unitIds),
      batch: JSON.stringify(batch),
      changed: check.changes.length,
      importedAt: work.now,
      importedBy: staffOf(actor),
      ...{ undoneAt: null, undoneBy: null, undoReason: null },
    })
    for (const unitId of unitIds) {
      await replan(deps, work, unitId)
      work.publish({ noun: 'roster', id: unitId })
    }
    await work.journal({
      object: 'roster',
      objectId: id,
      action: 'roster.imported',
      detail: { format: opened.format, days: plan.days.length, patterns: plan.patterns.length, from: input.from },
    })
    return { id, changed: check.changes.length }
  })
}

function assertFrom(from: PlainDate, today: PlainDate): void {
  if (from < today)
    throw new DomainError('roster.in-past', {}, { fields: [{ path: ['from'], key: 'problems.roster.in-past' }] })
}

async function openFile(deps: Deps, { file }: ImportInput): Promise<Opened> {
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const reading = await deps.sheets.read(bytes)
    if (reading.outcome === 'read') return { format: 'xlsx', reading }
    throw unreadable(reading.outcome === 'tooLarge' ? 'problems.import.too-large' : 'problems.roster.file-unreadable')
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trimStart().startsWith('BEGIN:VCALENDAR')) return { format: 'ics', text }
  } catch {
    // Neither of the two formats: said below.
  }
  throw unreadable('problems.roster.file-unreadable')
}

const unreadable = (key: string) => new DomainError('roster.file-unreadable', {}, { fields: [{ path: ['file'], key }] })

async function peopleOf(db: Reader, actor: Actor): Promise<Person[]> {
  const unitOf = new Map(
    (await listUnits(db)).filter(({ id }) => mayChange(actor, id)).map(unit => [unit.id, unit.name]),
  )
  return (await listRosterStaff(db)).flatMap(({ phone: _, ...person }) => {
    const unitName = unitOf.get(person.unitId)
    return unitName === undefined ? [] : [{ ...person, unitName }]
  })
}

const planOf = (
  deps: Deps,
  db: Reader,
  opened: Opened,
  people: readonly Person[],
  from: PlainDate,
  today: PlainDate,
) =>
  opened.format === 'xlsx'
    ? planGrid(deps, db, opened.reading, people, from, today)
    : planCalendar(deps, db, opened.text, people, from)

function checkOf(
  deps: Deps,
  { format }: Opened,
  plan: ImportPlan,
  people: readonly Person[],
  { file, from }: ImportInput,
): RosterCheck {
  const personOf = new Map(people.map(person => [person.id, person]))
  const named = (staffId: number) => {
    const person = personOf.get(staffId)
    return { staffName: person?.name ?? '', unitName: person?.unitName ?? '' }
  }
  const changes: RosterCheck['changes'] = [
    ...plan.days.map(day => ({
      ...named(day.staffId),
      on: day.on,
      half: day.half,
      change: day.kind === 'on' ? ('added' as const) : ('removed' as const),
      rule: null,
    })),
    ...plan.patterns.map(pattern => ({
      ...named(pattern.staffId),
      on: pattern.startsOn,
      half: pattern.halves === 'day' ? null : pattern.halves,
      change: 'pattern' as const,
      rule: pattern.rule ?? pattern.dates.join(' '),
    })),
  ]
  return {
    format,
    faults: [...plan.faults].map(fault => ({ ...fault, params: { ...fault.params } })),
    changes,
    digest: deps.hash(JSON.stringify([file, from, plan.days, plan.patterns])),
  }
}

/** Ends what the named people had before and writes what the file brings. */
async function writePatterns({ tx, now }: Work, actor: Actor, plan: ImportPlan, from: PlainDate): Promise<void> {
  const savedBy = staffOf(actor)
  for (const staffId of new Set(plan.patterns.map(pattern => pattern.staffId)))
    for (const before of await listPatternsOfStaff(tx, staffId)) {
      if (plan.replaces === 'weekly' && before.rule === null) continue
      if (before.startsOn >= from) await deletePattern(tx, before.id)
      else if (before.endsOn === null || before.endsOn >= from)
        await updatePattern(tx, before.id, { endsOn: addDays(from, -1), version: before.version + 1 })
    }
  for (const pattern of plan.patterns) {
    if (pattern.rule === null && pattern.dates.length === 0) continue
    await insertPattern(tx, {
      ...pattern,
      dates: JSON.stringify(pattern.dates),
      exceptDates: JSON.stringify(pattern.exceptDates),
      isOnDaysOff: pattern.isOnDaysOff ? 1 : 0,
      note: null,
      version: 1,
      savedAt: now,
      savedBy,
    })
  }
}
