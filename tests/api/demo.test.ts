import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import narratives from '#assets/reference/demo/narratives.json' with { type: 'json' }
import { registerCaseFileInput } from '#center/contract/case-file.ts'
import { setupInput } from '#center/contract/center.ts'
import { CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { PRAGMAS } from '#db/pragmas.ts'
import { verifyJournal } from '#db/repositories/journal.ts'
import { countRollup } from '#db/statistics/rollup.ts'
import { openCenter } from '#host/center-thread/open-center.ts'
import { DEMO_ACCOUNTS } from '#host/demo/accounts.ts'
import { createChance } from '#host/demo/chance.ts'
import { demoSetup } from '#host/demo/demo-setup.ts'
import { fillDemo } from '#host/demo/fill-demo.ts'
import { createPeople } from '#host/demo/people.ts'
import { makeStory } from '#host/demo/stories.ts'
import { absentDevices } from '#host/devices/devices.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'

const rows = (center: Pick<TestCenter, 'database'>, sql: string) => center.database.connection.prepare(sql).all()

describe('the demonstration', () => {
  let center: TestCenter
  beforeAll(async () => {
    center = await startTestCenter({ demoCases: 150 })
  })
  afterAll(() => center.close())

  it('is a ready center that says it is one', async () => {
    expect(await center.ask('GET', '/center')).toMatchObject({ state: 'ready', isDemo: true, regionCode: '421081' })
  })

  it('keeps figures, journal and settings in order', async () => {
    const { deps, database } = center
    const stored = await deps.db.selectFrom('caseRollup').selectAll().where('count', '>', 0).execute()
    const key = (row: object) => JSON.stringify(Object.entries(row).sort())
    expect(stored.map(key).sort()).toEqual((await countRollup(deps.db)).map(key).sort())
    expect(await verifyJournal(deps.db, deps.keyedHash)).toMatchObject({ firstBad: null })
    expect(rows(center, 'select id from journal j where at < (select at from journal where id = j.id - 1)')).toEqual([])
    expect(rows(center, 'pragma foreign_key_check')).toEqual([])
    for (const pragma of PRAGMAS) expect(database.connection.pragma(pragma.name, { simple: true })).toBe(pragma.read)
  })

  it('holds cases in every state but a rare one, some of them overdue', async () => {
    const found = rows(center, 'select distinct status from case_file') as { status: string }[]
    // A volume counts the pages of its papers, and none is rendered while the demonstration is filled.
    const rare = ['void', 'accepted', 'notAccepted', 'archived']
    for (const status of CASE_FILE_STATUSES)
      if (!rare.includes(status)) expect(found.map(row => row.status)).toContain(status)
    const manager = await center.signIn('manager')
    const today = await center.ask<Record<string, number>>('GET', '/statistics/today', undefined, manager)
    expect(today).toMatchObject({ visits: expect.any(Number), waiting: expect.any(Number) })
    for (const figure of ['visits', 'waiting', 'registered', 'openCases', 'overdue', 'medianWaitMinutes'])
      expect([figure, (today[figure] ?? 0) > 0]).toEqual([figure, true])
  })

  it('has a case two units refused, whose ruling is still due, and one withdrawn with its letter', async () => {
    const disputed = rows(
      center,
      `select f.id, k.due_on as dueOn, (select count(*) from assignment a where a.case_file_id = f.id and a.status = 'returned') as refusals
      from case_file f join clock k on k.case_file_id = f.id and k.rule_code = 'IN-10' and k.status = 'running'
      where f.status = 'leadDisputed'`,
    )
    expect(disputed).toEqual([{ id: expect.any(Number), dueOn: expect.any(String), refusals: 2 }])
    const withdrawn = rows(
      center,
      `select p.data, p.document_no as documentNo from case_file f left join paper p on p.case_file_id = f.id and p.kind = 'answerLetter'
      where f.closing_way = 'withdrawn'`,
    ) as { data: string; documentNo: string }[]
    expect(withdrawn).toHaveLength(1)
    expect(withdrawn[0]?.documentNo).toMatch(/综复〔2026〕\d+号$/)
    expect(JSON.parse(withdrawn[0]?.data ?? '{}')).toMatchObject({
      words: 'withdrawalAnswer',
      to: expect.stringMatching(/^.{2,}$/),
      rows: expect.arrayContaining([{ label: 'reason', value: '双方已自行和解，申请人书面撤回。' }]),
    })
  })

  it('shows a hall at work and meetings to come', () => {
    const tickets = rows(center, 'select status, count(*) as n from ticket group by status') as { status: string }[]
    expect(tickets.map(row => row.status).sort()).toEqual([
      'called',
      'done',
      'held',
      'inService',
      'missed',
      'moved',
      'waiting',
    ])
    expect(rows(center, `select count(*) as n from ticket where rest_until > '${TEST_NOW}'`)).toEqual([{ n: 1 }])
    const appointments = rows(center, 'select status from appointment order by starts_at') as { status: string }[]
    expect(appointments.map(row => row.status)).toEqual(['arrived', 'booked', 'booked', 'booked'])
    const meetings = rows(center, "select starts_at from meeting where status = 'scheduled'") as { starts_at: string }[]
    expect(meetings.length).toBeGreaterThanOrEqual(5)
    expect(meetings.some(meeting => meeting.starts_at.startsWith('2026-06-17'))).toBe(true)
    expect(meetings.every(meeting => meeting.starts_at >= TEST_NOW)).toBe(true)
  })

  it('has somebody at resident desks today, rotating ones on their days, nobody on call', () => {
    const onDuty = rows(
      center,
      "select distinct u.code from duty_day d join unit u on u.id = d.unit_id where d.on_date = '2026-06-17' order by 1",
    ) as { code: string }[]
    const codes = onDuty.map(row => row.code)
    expect(codes).toEqual(expect.arrayContaining(['C00', 'T01', 'P02', 'P04', 'G01', 'G02', 'G06', 'S03']))
    for (const absent of ['T03', 'G04', 'G09', 'W01']) expect(codes).not.toContain(absent)
    expect(rows(center, "select 1 from duty_day where on_date in ('2026-06-19', '2026-06-20')")).toEqual([])
  })

  it('lets everybody sign in with the stated password', async () => {
    for (const { username } of DEMO_ACCOUNTS.slice(0, 6))
      expect(await center.signIn(username)).toMatch(/^[0-9a-f]{64}$/)
    expect(rows(center, 'select count(*) as n from staff')).toEqual([{ n: DEMO_ACCOUNTS.length + 2 }])
  })

  it('is the same again for the same moment', async () => {
    const again = openCenter({
      dataDir: mkdtempSync(join(tmpdir(), 'demo-')),
      dataKey: new Uint8Array(randomBytes(32)),
      papers: { render: () => Promise.reject(new Error('no paper is made while filling')) },
      devices: absentDevices(),
      now: () => TEST_NOW,
      passwordRounds: 1024,
    })
    await fillDemo(again.deps, again.database, { cases: 150 })
    const sql = 'select code, status, facts, next_due_on, version from case_file order by id'
    expect(rows(again, sql)).toEqual(rows(center, sql))
    await fillDemo(again.deps, again.database, { cases: 150 })
    expect(rows(again, sql)).toHaveLength(rows(center, sql).length)
    again.database.close()
  })
})

describe('what the demonstration is made of', () => {
  it('passes the forms of the product', () => {
    const people = createPeople()
    const chance = createChance(1)
    expect(setupInput.safeParse(demoSetup(people, chance)).error?.issues).toBeUndefined()
    for (let number = 0; number < 300; number += 1) {
      const { parties, matter } = makeStory(people, chance, '2026-06-17')
      const form = {
        opId: chance.opId(),
        visitId: null,
        outcome: 'register',
        answer: null,
        parties,
        matter,
        isReadBack: true,
      }
      expect(registerCaseFileInput.safeParse(form).error?.issues).toBeUndefined()
      expect([matter.facts, /[{}]|undefined/.test(matter.facts)]).toEqual([matter.facts, false])
    }
  })

  it('tells at least forty stories over all seventeen classes, none too short or too long', () => {
    expect(narratives.length).toBeGreaterThanOrEqual(40)
    expect(new Set(narratives.flatMap(text => text.types.map(type => type.slice(0, 2)))).size).toBe(17)
    for (const { facts } of narratives)
      expect([facts, facts.length >= 80 && facts.length <= 300]).toEqual([facts, true])
  })
})
