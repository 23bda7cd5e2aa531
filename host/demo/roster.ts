import unitSeeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { insertDutyDays } from '#db/repositories/roster.ts'
import type { Writer } from '#db/transaction.ts'
import type { Crew } from './crew.ts'
import type { OfficeHours } from './office-hours.ts'

/** Days planned ahead, so that a rotating unit has a next day at the end of a month too. */
const AHEAD = 45

/**
 * Who sits where from the first of the month on: resident units on every working half-day, rotating ones on their weekdays,
 * those on call not at all (they come when called).
 */
export async function fillRoster(tx: Writer, crew: Crew, hours: OfficeHours, today: PlainDate): Promise<void> {
  const first = `${today.slice(0, 7)}-01`
  const rows: Parameters<typeof insertDutyDays>[1][number][] = []
  for (const seed of unitSeeds) {
    const unit = crew.units.find(candidate => candidate.code === seed.code)
    const team = unit?.code === 'C00' ? crew.clerks : (unit?.mediators ?? [])
    if (unit === undefined || team.length === 0 || seed.mode === 'onCall') continue
    for (let day = first, turn = 0; day <= addDays(today, AHEAD); day = addDays(day, 1)) {
      const isTheirs = seed.mode === 'resident' || (seed.weekdays as number[]).includes(weekday(day))
      if (!isTheirs || !hours.isOpenDay(day)) continue
      const here =
        unit.code === 'C00' ? team : [team[turn % team.length], team[(turn + 1) % team.length]].slice(0, team.length)
      for (const half of ['am', 'pm'] as const)
        for (const [index, person] of here.entries())
          if (person?.staffId != null)
            rows.push({
              unitId: unit.id,
              onDate: day,
              half,
              staffId: person.staffId,
              kind: index === 0 || unit.code === 'C00' ? 'duty' : 'substitute',
            })
      turn += 1
    }
  }
  await insertDutyDays(tx, rows)
}
