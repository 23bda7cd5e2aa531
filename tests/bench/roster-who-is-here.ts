import { addDays } from '#center/contract/values/plain-date.ts'
import { whoIsHere } from '#center/services/roster/who-is-here.ts'
import { openSmallCenter } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { inTurn, percentile } from './measure.ts'

const UNITS = 60
const DAYS = 365
const FIRST = '2026-01-01'
/** In the middle of the plan, in the morning. */
const MOMENT = '2026-06-17T02:30:00.000Z'
const PEOPLE_A_UNIT = 3

/** Who is here now, of sixty units planned for a year, against the bare queries for the same rows. */
export async function benchRosterWhoIsHere({ isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 200 : 1000
  const { database, deps } = await openSmallCenter()
  const { connection } = database
  fill(connection)
  const here = connection.prepare(
    'select d.unit_id, s.id, s.name from duty_day d join staff s on s.id = d.staff_id where d.on_date = ? and d.half = ?',
  )
  const next = connection.prepare(
    `select u.id, (select n.on_date from duty_day n where n.unit_id = u.id and (n.on_date, n.half) > (?, ?)
     order by n.on_date, n.half limit 1) from unit u`,
  )
  const { ours, baseline } = await inTurn(
    runs,
    20,
    () => whoIsHere(deps.db, MOMENT),
    () => {
      here.all('2026-06-17', 'am')
      next.all('2026-06-17', 'am')
    },
  )
  const found = await whoIsHere(deps.db, MOMENT)
  const lastUnit = Number(connection.prepare('select max(id) from unit').pluck().get())
  database.close()
  if (found.of(lastUnit).people.length !== PEOPLE_A_UNIT || found.of(lastUnit).next === null)
    throw new Error('who is here was not answered')
  const note = `${UNITS} units, ${PEOPLE_A_UNIT} people each, ${DAYS} days, ${runs} pairs in turn, p95 each`
  return [benchRow('roster.who-is-here', 'ms', percentile(ours, 0.95), percentile(baseline, 0.95), note)]
}

/** Units, people and their duties of a year, both halves of every day. */
function fill(connection: Awaited<ReturnType<typeof openSmallCenter>>['database']['connection']): void {
  const unit = connection.prepare(`insert into unit (code, name, mode, is_center) values (?, ?, 'resident', 0)`)
  const person = connection.prepare(
    `insert into staff (username, name, unit_id, status, created_at) values (?, ?, ?, 'active', '2026-01-01T00:00:00.000Z')`,
  )
  const duty = connection.prepare(
    `insert into duty_day (unit_id, on_date, half, staff_id, kind, is_provisional) values (?, ?, ?, ?, 'duty', 0)`,
  )
  connection.transaction(() => {
    for (let number = 0; number < UNITS; number += 1) {
      const unitId = unit.run(`X${String(number).padStart(2, '0')}`, `单位${number}`).lastInsertRowid
      for (let each = 0; each < PEOPLE_A_UNIT; each += 1) {
        const staffId = person.run(`bench${number}-${each}`, `人员${number}${each}`, unitId).lastInsertRowid
        for (let day = 0; day < DAYS; day += 1)
          for (const half of ['am', 'pm']) duty.run(unitId, addDays(FIRST, day), half, staffId)
      }
    }
  })()
}
