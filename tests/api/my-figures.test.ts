import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MyFigures } from '#center/contract/statistics.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'

let center: TestCenter
beforeAll(async () => {
  center = await startTestCenter({ demoCases: 60 })
}, 120_000)
afterAll(() => center.close())

const mine = async (token: string, month = '2026-06') =>
  center.ask<MyFigures>('GET', `/statistics/mine?month=${month}`, undefined, token)
const count = (sql: string, ...values: unknown[]) =>
  Number(
    center.database.connection
      .prepare(sql)
      .pluck()
      .get(...values),
  )

const busiest = () =>
  center.database.connection
    .prepare(
      `select s.id, s.username from staff s join staff_role r on r.staff_id = s.id and r.role = 'mediator'
       join case_file c on c.owner_staff_id = s.id and c.next_step <> 'none' group by s.id order by count(*) desc, s.id limit 1`,
    )
    .get() as { id: number; username: string }

it('counts the own cases of a mediator as a plain recount does', async () => {
  const { id: me, username } = busiest()
  const token = await center.signIn(username)
  const figures = await mine(token)
  expect(figures.openCases).toBeGreaterThan(0)
  expect(figures).toEqual({
    month: '2026-06',
    openCases: count("select count(*) from case_file where owner_staff_id = ? and next_step <> 'none'", me),
    overdue: count("select count(*) from case_file where owner_staff_id = ? and next_due_on < '2026-06-17'", me),
    settled: count("select count(*) from case_file where owner_staff_id = ? and settled_on like '2026-06-%'", me),
    closed: count("select count(*) from case_file where owner_staff_id = ? and closed_on like '2026-06-%'", me),
    meetings: count(
      "select count(*) from meeting where mediator_id = ? and status = 'held' and date(starts_at, '+8 hours') like '2026-06-%'",
      me,
    ),
    ...Object.fromEntries(
      (['met', 'late'] as const).map(status => [
        status === 'met' ? 'inTime' : 'late',
        count(
          "select count(*) from clock k join case_file c on c.id = k.case_file_id where c.owner_staff_id = ? and k.status = ? and date(k.ended_at, '+8 hours') like '2026-06-%'",
          me,
          status,
        ),
      ]),
    ),
  })
})

it('shows another person another work, and refuses who has no figures', async () => {
  const lead = await mine(await center.signIn('lead.t01'))
  expect(lead).not.toEqual(await mine(await center.signIn(busiest().username)))
  const problem = await center.refused('GET', '/statistics/mine?month=2026-06', undefined, await center.kiosk())
  expect(problem.status).toBe(403)
})

it('refuses a month that is none', async () => {
  const token = await center.signIn('mediator1')
  expect((await center.refused('GET', '/statistics/mine?month=2026-13', undefined, token)).status).toBe(422)
})
