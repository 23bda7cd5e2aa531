import { HALVES } from '#center/contract/roster.ts'
import type { UnitMode } from '#center/contract/statuses.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { isProvisional, type RosterCalendar } from './days-of-pattern.ts'
import { type HalfDay, halfKey } from './half-day.ts'

export interface MissingUnit extends HalfDay {
  readonly unitId: number
}

/**
 * Resident units without anybody on a working half-day. Days of a year without a published calendar are left out: nobody
 * knows yet whether they are working days.
 */
export function missingUnits(
  units: readonly { readonly id: number; readonly mode: UnitMode }[],
  duties: readonly (HalfDay & { readonly unitId: number })[],
  year: RosterCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly MissingUnit[] {
  const staffed = new Set(duties.map(duty => `${halfKey(duty)} ${duty.unitId}`))
  const resident = units.filter(({ mode }) => mode === 'resident')
  const missing: MissingUnit[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (isProvisional(on, year) || !year.calendar.isWorkingDay(on)) continue
    for (const half of HALVES)
      for (const { id } of resident)
        if (!staffed.has(`${halfKey({ on, half })} ${id}`)) missing.push({ unitId: id, on, half })
  }
  return missing
}
