import { HALVES } from '#center/contract/roster.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { addDays, daysBetween, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { icsOf } from '#center/documents/calendar/ics-file.ts'
import { xlsxOf } from '#center/documents/sheet/table-file.ts'
import { dutySeries } from '#center/domain/roster/calendar-entries.ts'
import { findCenter, listDesks, listUnits } from '#db/repositories/center.ts'
import { appendJournal } from '#db/repositories/journal.ts'
import { listRosterStaff, readRosterData } from '#db/repositories/roster.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { dutiesBetween } from './duties-between.ts'
import { rosterCalendar } from './plan-roster.ts'
import { assertSpan } from './view-roster.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A calendar may be taken for a year; a grid for a spreadsheet for two months. */
const MOST = { xlsx: 62, ics: 400 } as const

export interface ExportInput {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly format: 'xlsx' | 'ics'
  readonly unitId?: number | undefined
}

/**
 * The roster as a file: a grid of people and days that the import reads again, or a calendar whose rules other programs
 * expand to the same days. Who took it out is journaled. @throws DomainError 'roster.span-too-long'
 */
export async function exportRoster(deps: Deps, actor: Actor, input: ExportInput): Promise<File> {
  assertSpan(input, MOST[input.format])
  const bytes = input.format === 'xlsx' ? await gridFile(deps, actor, input) : await calendarFile(deps, input)
  await inTransaction(deps.db, tx =>
    appendJournal(
      tx,
      {
        at: deps.now(),
        staffId: actor.staffId,
        stationId: actor.stationId,
        object: 'roster',
        objectId: input.unitId ?? 0,
        caseFileId: null,
        action: 'roster.exported',
        fromStatus: null,
        toStatus: null,
        detail: JSON.stringify({ from: input.from, to: input.to, format: input.format }),
      },
      deps.keyedHash,
    ),
  )
  return new File([bytes], `roster-${input.from}.${input.format}`, {
    type: input.format === 'xlsx' ? XLSX : 'text/calendar;charset=utf-8',
  })
}

/** People and desks of the units asked for. */
async function readPeople(deps: Deps, unitId: number | undefined) {
  const units = (await listUnits(deps.db)).filter(({ id }) => unitId === undefined || id === unitId)
  const unitOf = new Map(units.map(unit => [unit.id, unit]))
  const people = (await listRosterStaff(deps.db)).filter(person => unitOf.has(person.unitId))
  const desks = new Map((await listDesks(deps.db)).map(({ id, name }) => [id, name]))
  return { unitOf, people, desks }
}

async function gridFile(deps: Deps, actor: Actor, { from, to, unitId }: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const now = deps.now()
  const { unitOf, people, desks } = await readPeople(deps, unitId)
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  const { duties } = await dutiesBetween(deps, deps.db, from, to, shanghaiDateOf(now))
  const dutyOf = Map.groupBy(duties, ({ staffId }) => staffId)
  const rows = people.map(person => {
    const own = dutyOf.get(person.id) ?? []
    const deskId = own.find(duty => duty.deskId !== null)?.deskId
    return [
      unitOf.get(person.unitId)?.name ?? '',
      person.name,
      person.username,
      deskId == null ? '' : (desks.get(deskId) ?? ''),
      ...days.map(on => {
        const halves = HALVES.filter(half => own.some(duty => duty.on === on && duty.half === half))
        return halves.length === 2
          ? texts('sheet.roster.day')
          : halves.map(half => texts(`sheet.roster.${half}`)).join()
      }),
    ]
  })
  const center = await findCenter(deps.db)
  const bytes = await xlsxOf({
    name: texts('sheet.roster.name'),
    title: texts('sheet.roster.title', { center: center?.name ?? '', from, to }),
    note: `${texts('sheet.roster.hint')} ${texts('sheet.note', { by: actor.name, at: `${shanghaiDateOf(now)} ${shanghaiTimeOf(now)}` })}`,
    header: [
      ...(['unit', 'person', 'username', 'desk'] as const).map(key => texts(`sheet.roster.${key}`)),
      ...days.map(on => `${on} ${texts(`sheet.roster.weekday.${weekday(on)}`)}`),
    ],
    rows,
    widths: [22, 12, 14, 18, ...days.map(() => 11)],
  })
  return new Uint8Array(bytes)
}

async function calendarFile(deps: Deps, { from, to, unitId }: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const { unitOf, people, desks } = await readPeople(deps, unitId)
  const known = new Map(people.map(person => [person.id, person]))
  const { hours } = await settingInForce(deps.db, 'rosterRules', today)
  const year = await rosterCalendar(deps, deps.db, today)
  const { duties } = await dutiesBetween(deps, deps.db, from, to, today)
  const { patterns } = await readRosterData(deps.db, unitId ?? null, from)
  const series = dutySeries(
    patterns,
    duties.filter(duty => unitOf.has(duty.unitId)),
    year,
    from,
    to,
  )
  const entries = series.flatMap((one, index) => {
    const person = known.get(one.staffId)
    const unit = unitOf.get(one.unitId)
    const firstOn = one.ruleDays[0] ?? one.moreDays[0]
    if (person === undefined || unit === undefined || firstOn === undefined) return []
    const isRuled = one.rule !== null
    return [
      {
        uid: `${deps.keyedHash(`roster:${one.staffId}:${one.half}:${firstOn}:${index}`).slice(0, 24)}@roster`,
        summary: texts('sheet.roster.summary', { person: person.name, unit: unit.name }),
        location: one.deskId === null ? null : (desks.get(one.deskId) ?? null),
        firstOn,
        ...hours[one.half],
        rule: isRuled ? withWeekStart(one.rule ?? '') : null,
        lastOn: one.ruleDays.at(-1) ?? null,
        lessDays: one.lessDays,
        // Programs differ on whether the start counts beside single days; named there too, it counts once in all.
        moreDays: !isRuled && one.moreDays.length === 1 ? [] : one.moreDays,
        isTentative: one.isProvisional,
        marks: { UNIT: unit.code, STAFF: person.username, ...(one.isOnDaysOff ? { DAYSOFF: '1' } : {}) },
      },
    ]
  })
  return new TextEncoder().encode(icsOf(texts('sheet.roster.name'), entries, now))
}

/** Programs begin their weeks on different days; every second week is only the same with the day said. */
const withWeekStart = (rule: string): string => (rule.includes('WKST=') ? rule : `${rule};WKST=MO`)
