import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PresenceBoard, RosterCheck, RosterGrid, RosterImportView, SwapView } from '#center/contract/roster.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { sheetOf } from '#tests/fixtures/sheets.ts'
import { newOperationId } from '#tests/fixtures/small-center.ts'

/** The demonstration ends on a Wednesday morning; the next working days are Thursday and, after the holiday, Monday. */
const TODAY = '2026-06-17'
let center: TestCenter
const tokens = new Map<string, string>()
const as = (name: string) => tokens.get(name)

interface Unit {
  readonly id: number
  readonly code: string
  readonly desks: { id: number; name: string }[]
}
const unitOf = async (code: string): Promise<Unit & RosterGrid['units'][number]> => {
  const grid = await gridOf(TODAY, TODAY)
  const unit = grid.units.find(candidate => candidate.code === code)
  if (unit === undefined) throw new Error(`no unit ${code}`)
  return unit
}
const gridOf = (from: string, to: string, token = as('manager')) =>
  center.ask<RosterGrid>('GET', `/roster?from=${from}&to=${to}`, undefined, token)
const staffId = (username: string) =>
  Number(center.database.connection.prepare('select id from staff where username = ?').pluck().get(username))
const dutiesOf = async (username: string, from: string, to: string) =>
  (await gridOf(from, to)).duties
    .filter(duty => duty.staffId === staffId(username))
    .map(({ on, half, standsInForName }) => `${on} ${half}${standsInForName === null ? '' : ' for another'}`)
const post = <Body>(path: string, body: object, name = 'manager') =>
  center.ask<Body>('POST', path, { opId: newOperationId(), ...body }, as(name))
const refused = (method: string, path: string, body: object, name = 'manager') =>
  center.refused(method, path, { opId: newOperationId(), ...body }, as(name))

const pattern = async (username: string, more: object = {}) => ({
  id: null,
  unitId: (await unitOf('T01')).id,
  deskId: null,
  staffId: staffId(username),
  substituteId: null,
  halves: 'day',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  dates: [],
  exceptDates: [],
  startsOn: TODAY,
  endsOn: null,
  isOnDaysOff: false,
  note: null,
  ...more,
})

beforeAll(async () => {
  center = await startTestCenter()
  for (const name of [
    'manager',
    'lead.t01',
    'lead.p02',
    'mediator1',
    'mediator2',
    'mediator3',
    'desk.p02',
    'desk.p03',
    'window1',
  ])
    tokens.set(name, await center.signIn(name))
})
beforeEach(() => center.setNow(TEST_NOW))
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('the roster', () => {
  it('shows the demonstration by its patterns, holidays left out', async () => {
    const grid = await gridOf('2026-06-15', '2026-06-22')
    expect(grid.days.map(({ on, isWorkingDay }) => [on.slice(8), isWorkingDay])).toEqual([
      ['15', true],
      ['16', true],
      ['17', true],
      ['18', true],
      ['19', false],
      ['20', false],
      ['21', false],
      ['22', true],
    ])
    expect(grid.days.find(({ on }) => on === '2026-06-19')?.holiday?.zh).toBe('端午节')
    expect(await dutiesOf('window1', '2026-06-17', '2026-06-21')).toEqual([
      '2026-06-17 am',
      '2026-06-17 pm',
      '2026-06-18 am',
      '2026-06-18 pm',
    ])
    expect(grid.duties.filter(({ on }) => on === '2026-06-19')).toEqual([])
  })

  it('says of a year without a calendar that it is not certain, and names nobody missing there', async () => {
    center.setNow('2026-12-20T02:00:00.000Z')
    tokens.set('late', await center.signIn('manager'))
    const grid = await gridOf('2026-12-28', '2027-01-08', as('late'))
    expect(grid.days.filter(({ isProvisional }) => isProvisional).map(({ on }) => on)[0]).toBe('2027-01-01')
    expect(grid.missing.filter(({ on }) => on >= '2027-01-01')).toEqual([])
    expect(grid.duties.some(({ on }) => on === '2027-01-04')).toBe(true)
  })

  it('is refused for more than six weeks at a time', async () => {
    expect((await center.refused('GET', '/roster?from=2026-01-01&to=2026-03-01', undefined, as('manager'))).code).toBe(
      'roster.span-too-long',
    )
  })

  it('is changed by the lead for the own unit, by the manager for every one, by nobody else', async () => {
    const own = await pattern('mediator4', { rule: 'FREQ=MONTHLY;BYDAY=1SA', isOnDaysOff: true })
    const { id } = await post<{ id: number }>('/roster/patterns', own, 'lead.t01')
    expect(await dutiesOf('mediator4', '2026-07-04', '2026-07-04')).toEqual(['2026-07-04 am', '2026-07-04 pm'])
    expect((await refused('POST', '/roster/patterns', own, 'lead.p02')).code).toBe('unit.not-found')
    expect((await refused('POST', '/roster/patterns', own, 'mediator1')).code).toBe('permission.denied')
    await post(`/roster/patterns/${id}/ending`, { version: 1, from: TODAY }, 'lead.t01')
    expect(await dutiesOf('mediator4', '2026-07-04', '2026-07-04')).toEqual([])
  })

  it.each<[string, object, string, string]>([
    ['a person of another unit', { staffId: 'desk.p02' }, 'staff.not-of-unit', 'staffId'],
    ['a substitute of another unit', { substituteId: 'desk.p02' }, 'staff.not-of-unit', 'substituteId'],
    ['one as their own substitute', { substituteId: 'mediator4' }, 'request.invalid', 'substituteId'],
    ['a rule nobody understands', { rule: 'every Monday' }, 'request.invalid', 'rule'],
    ['no rule and no day', { rule: null }, 'request.invalid', 'rule'],
    ['a single day that is a holiday', { rule: null, dates: ['2026-06-19'] }, 'request.invalid', 'dates'],
    ['an end before the beginning', { endsOn: '2026-06-01' }, 'request.invalid', 'endsOn'],
    [
      'a person at two desks at once',
      { staffId: 'mediator1', rule: 'FREQ=WEEKLY;BYDAY=WE' },
      'roster.person-twice',
      'staffId',
    ],
  ])('refuses %s', async (_title, wrong, code, field) => {
    const named = Object.fromEntries(
      Object.entries(wrong).map(([key, value]) => [
        key,
        key.endsWith('Id') && typeof value === 'string' ? staffId(value) : value,
      ]),
    )
    const problem = await refused('POST', '/roster/patterns', { ...(await pattern('mediator4')), ...named })
    expect([problem.code, problem.fields[0]?.path[0]]).toEqual([code, field])
  })

  it('refuses a desk of another unit', async () => {
    const desk = (await unitOf('P02')).desks[0]?.id
    const problem = await refused('POST', '/roster/patterns', await pattern('mediator4', { deskId: desk }))
    expect(problem.code).toBe('roster.desk-of-other-unit')
  })

  it('takes single days out and in, and copies a week', async () => {
    const unit = await unitOf('P03')
    const day = {
      unitId: unit.id,
      staffId: staffId('desk.p03'),
      deskId: null,
      on: '2026-06-25',
      halves: 'pm',
      note: null,
    }
    const put = (kind: string) =>
      center.ask('PUT', '/roster/days', { opId: newOperationId(), ...day, kind }, as('manager'))
    await put('off')
    expect(await dutiesOf('desk.p03', '2026-06-25', '2026-06-25')).toEqual(['2026-06-25 am'])
    expect((await gridOf('2026-06-25', '2026-06-25')).missing.filter(({ unitId }) => unitId === unit.id)).toEqual([
      { unitId: unit.id, on: '2026-06-25', half: 'pm' },
    ])
    expect((await gridOf(TODAY, TODAY)).ahead.count).toBeGreaterThan(0)
    const copy = { unitId: unit.id, fromMonday: '2026-06-22', toMonday: '2026-06-29' }
    expect(await post('/roster/week-copies', copy)).toEqual({ changed: 1 })
    expect(await dutiesOf('desk.p03', '2026-07-02', '2026-07-02')).toEqual(['2026-07-02 am'])
    expect((await refused('POST', '/roster/week-copies', { ...copy, toMonday: '2026-06-30' })).fields[0]?.path).toEqual(
      ['toMonday'],
    )
    await put('asPlanned')
    expect(await dutiesOf('desk.p03', '2026-06-25', '2026-06-25')).toEqual(['2026-06-25 am', '2026-06-25 pm'])
  })
})

describe('leave', () => {
  const leave = (username: string, more: object = {}) => ({
    staffId: staffId(username),
    kind: 'annual',
    fromOn: '2026-07-06',
    fromHalf: 'am',
    toOn: '2026-07-07',
    toHalf: 'am',
    substituteId: null,
    note: null,
    ...more,
  })

  it('brings the substitute in, and says where nobody stands in', async () => {
    const [mine, ...theirs] = [
      await dutiesOf('mediator1', '2026-07-06', '2026-07-06'),
      await dutiesOf('mediator3', '2026-07-06', '2026-07-06'),
    ]
    expect([mine, theirs]).toEqual([['2026-07-06 am', '2026-07-06 pm'], [[]]])
    expect(await post('/roster/leaves', leave('mediator1'), 'mediator1')).toMatchObject({ uncovered: 0 })
    expect(await dutiesOf('mediator1', '2026-07-06', '2026-07-06')).toEqual([])
    expect(await dutiesOf('mediator3', '2026-07-06', '2026-07-06')).toEqual([
      '2026-07-06 am for another',
      '2026-07-06 pm for another',
    ])
    // The only one of the police: the half-days stand there as uncovered, and the unit as missing.
    expect(await post('/roster/leaves', leave('desk.p02'), 'desk.p02')).toMatchObject({ uncovered: 3 })
    const grid = await gridOf('2026-07-06', '2026-07-07')
    expect(grid.uncovered.map(({ on, half }) => `${on} ${half}`)).toEqual([
      '2026-07-06 am',
      '2026-07-06 pm',
      '2026-07-07 am',
    ])
    expect(grid.missing).toHaveLength(3)
  })

  it('is one’s own affair or that of who keeps the roster', async () => {
    const other = leave('mediator2', { fromOn: '2026-07-08', toOn: '2026-07-08', toHalf: 'pm' })
    expect((await refused('POST', '/roster/leaves', other, 'mediator1')).code).toBe('staff.not-found')
    const { id } = await post<{ id: number }>('/roster/leaves', other, 'lead.t01')
    expect((await refused('POST', '/roster/leaves', other, 'mediator2')).code).toBe('roster.leave-twice')
    expect((await refused('POST', `/roster/leaves/${id}/withdrawal`, {}, 'mediator1')).code).toBe(
      'roster.leave-not-found',
    )
    await post(`/roster/leaves/${id}/withdrawal`, {}, 'mediator2')
    expect(
      (await refused('POST', '/roster/leaves', leave('mediator2', { fromOn: '2026-06-01' }), 'mediator2')).code,
    ).toBe('roster.in-past')
  })
})

describe('a swap', () => {
  const swap = {
    on: '2026-07-15',
    half: 'am',
    returnOn: '2026-07-16',
    returnHalf: 'am',
    handOver: '上午有一场调解会，材料在桌上。',
  }
  const swaps = (name: string) => center.ask<SwapView[]>('GET', '/roster/swaps', undefined, as(name))

  it('changes nothing until the other agrees, then the duties change hands', async () => {
    const asking = { ...swap, takerId: staffId('mediator3') }
    const { id } = await post<{ id: number }>('/roster/swaps', asking, 'mediator1')
    expect(await dutiesOf('mediator1', '2026-07-15', '2026-07-16')).toEqual(['2026-07-15 am', '2026-07-15 pm'])
    expect((await swaps('mediator1')).find(one => one.id === id)?.allowedActions).toEqual(['withdraw'])
    expect((await swaps('mediator3')).find(one => one.id === id)).toMatchObject({
      handOver: swap.handOver,
      allowedActions: ['agree', 'decline'],
    })
    expect((await swaps('lead.t01')).find(one => one.id === id)?.allowedActions).toEqual([])
    expect((await swaps('desk.p02')).some(one => one.id === id)).toBe(false)
    expect(
      (await refused('POST', `/roster/swaps/${id}/answer`, { answer: 'agree', note: null }, 'mediator1')).code,
    ).toBe('roster.swap-action-not-allowed')
    expect(
      (await refused('POST', `/roster/swaps/${id}/answer`, { answer: 'agree', note: null }, 'desk.p02')).code,
    ).toBe('roster.swap-not-found')
    await post(`/roster/swaps/${id}/answer`, { answer: 'agree', note: null }, 'mediator3')
    expect(await dutiesOf('mediator1', '2026-07-15', '2026-07-16')).toEqual([
      '2026-07-15 pm',
      '2026-07-16 am for another',
    ])
    expect(await dutiesOf('mediator3', '2026-07-15', '2026-07-16')).toEqual([
      '2026-07-15 am for another',
      '2026-07-16 pm',
    ])
  })

  it.each([
    ['somebody of another unit', { takerId: 'desk.p02' }, 'staff.not-of-unit'],
    ['a half-day one does not have', { on: '2026-07-14', returnOn: null, returnHalf: null }, 'roster.not-on-duty'],
    ['one who is on duty then', { takerId: 'mediator2', returnOn: null, returnHalf: null }, 'roster.taker-on-duty'],
    ['a day that is over', { on: '2026-06-15' }, 'roster.in-past'],
    ['nothing to hand over', { handOver: ' ' }, 'request.invalid'],
  ])('is refused with %s', async (_title, wrong, code) => {
    const body = { ...swap, on: '2026-07-20', returnOn: '2026-07-21', takerId: 'mediator3', ...wrong }
    const problem = await refused('POST', '/roster/swaps', { ...body, takerId: staffId(body.takerId) }, 'mediator1')
    expect(problem.code).toBe(code)
  })
})

describe('presence', () => {
  const board = (name = 'window1') => center.ask<PresenceBoard>('GET', '/presence', undefined, as(name))
  const unit = async (code: string) => (await board()).units.find(candidate => candidate.code === code)
  const isPresent = async (code: string) =>
    (await center.ask<{ code: string; isPresentNow: boolean }[]>('GET', '/units', undefined, as('window1'))).find(
      candidate => candidate.code === code,
    )?.isPresentNow
  const rules = (needsSignIn: boolean, version: number) => ({
    setting: {
      kind: 'rosterRules',
      value: {
        hours: { am: { from: '08:30', to: '12:00' }, pm: { from: '14:30', to: '17:30' } },
        makeUp: { resident: 1, rotating: null, days: [] },
        needsSignIn,
        lateAfterMinutes: 15,
        planDays: 185,
        missingDays: 14,
      },
    },
    version,
    effectiveOn: TODAY,
    reason: '试行',
  })

  it('shows who signed in when, who is late and who has not come, and when each comes next', async () => {
    center.setNow('2026-06-22T00:20:00.000Z')
    for (const name of ['window1', 'desk.p03', 'mediator2']) tokens.set(name, await center.signIn(name))
    const before = await unit('P03')
    expect(before?.people.map(({ state }) => state)).toEqual(['expected'])
    center.setNow('2026-06-22T00:45:00.000Z')
    for (const name of ['window1', 'desk.p03', 'mediator2']) tokens.set(name, await center.signIn(name))
    expect(await post('/presence/sign-in', {}, 'desk.p03')).toEqual({ isLate: false })
    expect((await refused('POST', '/presence/sign-in', {}, 'desk.p03')).code).toBe('roster.signed-in-already')
    center.setNow('2026-06-22T00:52:00.000Z')
    expect(await post('/presence/sign-in', {}, 'mediator2')).toEqual({ isLate: true })
    expect((await board('mediator2')).own).toMatchObject({ isOnDuty: true, state: 'late' })
    expect((await unit('P03'))?.people[0]).toMatchObject({ state: 'here', signedInAt: '2026-06-22T00:45:00.000Z' })
    expect((await unit('T01'))?.people.find(({ staffId: id }) => id === staffId('mediator3'))?.state).toBe('absent')
    expect((await unit('P03'))?.next).toEqual({ on: '2026-06-22', half: 'pm', isProvisional: false })
    await post('/presence/sign-out', {}, 'desk.p03')
    expect(await unit('P03')).toMatchObject({ isHere: false, people: [{ state: 'left' }] })
    expect(await isPresent('P03')).toBe(false)
    expect((await refused('POST', '/presence/sign-out', {}, 'desk.p03')).code).toBe('roster.not-signed-in')
  })

  it('counts only who has signed in where the county asks for it', async () => {
    center.setNow('2026-06-23T00:40:00.000Z')
    for (const name of ['window1', 'desk.p03', 'manager']) tokens.set(name, await center.signIn(name))
    expect(await isPresent('P03')).toBe(true)
    await post('/settings/rosterRules/versions', { kind: 'rosterRules', ...rules(true, 0), effectiveOn: '2026-06-23' })
    expect(await isPresent('P03')).toBe(false)
    await post('/presence/sign-in', {}, 'desk.p03')
    expect(await isPresent('P03')).toBe(true)
    center.database.connection.exec("delete from setting where kind = 'rosterRules'")
  })

  it('is for staff, not for kiosk and wall', async () => {
    const kiosk = await center.kiosk()
    expect((await center.refused('GET', '/presence', undefined, kiosk)).code).toBe('permission.denied')
  })
})

describe('a sheet', () => {
  const T01 = '人民调解委员会'
  const HEAD = ['部门', '姓名', '账号', '席位']
  const nameOf = (username: string) =>
    String(center.database.connection.prepare('select name from staff where username = ?').pluck().get(username))
  const check = (file: string, name = 'manager', from = TODAY) =>
    center.ask<RosterCheck>('POST', '/roster/import-checks', { file, name: 'a.xlsx', from }, as(name))
  const faultsOf = async (rows: Parameters<typeof sheetOf>[0], name?: string) =>
    (await check(await sheetOf(rows), name)).faults.map(
      ({ place, key }) => `${place} ${key.replace('problems.import.', '')}`,
    )
  const take = (file: string, digest: string) =>
    post<{ id: number; changed: number }>('/roster/imports', { file, name: 'a.xlsx', from: TODAY, digest })

  beforeEach(async () => {
    for (const name of ['manager', 'lead.t01']) tokens.set(name, await center.signIn(name))
  })

  it('is taken as it was exported without changing anything', async () => {
    const { body } = await center.call<Uint8Array>(
      'GET',
      '/roster/export?from=2026-06-17&to=2026-07-31&format=xlsx',
      undefined,
      as('manager'),
    )
    const { faults, changes } = await check(Buffer.from(body).toString('base64'))
    expect([faults, changes]).toEqual([[], []])
  })

  it('says what it would change, changes exactly that, and is refused when the roster has moved meanwhile', async () => {
    const name = nameOf('mediator4')
    const file = await sheetOf([
      [...HEAD, '2026-07-22 周三', '2026-07-23'],
      [T01, name, 'mediator4', '', '上', ''],
    ])
    const found = await check(file)
    expect(found.faults).toEqual([])
    expect(found.changes.map(({ on, half, change }) => `${change} ${on} ${half}`).toSorted()).toEqual([
      'added 2026-07-22 am',
      'removed 2026-07-23 am',
      'removed 2026-07-23 pm',
    ])
    expect(await take(file, found.digest)).toMatchObject({ changed: 3 })
    expect(await dutiesOf('mediator4', '2026-07-22', '2026-07-23')).toEqual(['2026-07-22 am'])
    const again = await check(file)
    expect(again.changes).toEqual([])
    expect(
      (await refused('POST', '/roster/imports', { file, name: 'a.xlsx', from: TODAY, digest: found.digest })).code,
    ).toBe('roster.changed-meanwhile')
  })

  it('of weekdays becomes the week of a person from a day on', async () => {
    const file = await sheetOf([
      [...HEAD, '周一', '星期二', '周五'],
      [T01, nameOf('mediator4'), '', '', '全', '下', ''],
    ])
    const found = await check(file)
    expect(found.changes.map(({ half, rule }) => `${half} ${rule}`)).toEqual([
      'null FREQ=WEEKLY;BYDAY=MO',
      'pm FREQ=WEEKLY;BYDAY=TU',
    ])
    await take(file, found.digest)
    expect(await dutiesOf('mediator4', '2026-08-03', '2026-08-09')).toEqual([
      '2026-08-03 am',
      '2026-08-03 pm',
      '2026-08-04 pm',
    ])
    expect((await check(file)).changes).toEqual([])
  })

  describe('that was taken', () => {
    const list = (name = 'manager') => center.ask<RosterImportView[]>('GET', '/roster/imports', undefined, as(name))
    const undo = (id: number) => post<{ restored: number }>(`/roster/imports/${id}/undoing`, { reason: '表格拿错了' })
    const undoRefused = async (id: number, name?: string) =>
      (await refused('POST', `/roster/imports/${id}/undoing`, { reason: '表格拿错了' }, name)).code
    const takeSheet = async (rows: Parameters<typeof sheetOf>[0]) => {
      const file = await sheetOf(rows)
      return take(file, (await check(file)).digest)
    }
    const plan = async () => [
      await dutiesOf('mediator4', '2026-09-07', '2026-09-13'),
      await dutiesOf('mediator2', '2026-09-07', '2026-09-13'),
    ]
    const daysSheet = () => [
      [...HEAD, '2026-09-08', '2026-09-09'],
      [T01, nameOf('mediator4'), 'mediator4', '', '上', '全'],
      [T01, nameOf('mediator2'), 'mediator2', '', '全', ''],
    ]

    it('is taken back as one: single days and weeks stand as before, written down with the reason', async () => {
      const before = await plan()
      const days = await takeSheet(daysSheet())
      const changed = await plan()
      expect(changed).not.toEqual(before)
      const week = await takeSheet([
        [...HEAD, '周一', '周四'],
        [T01, nameOf('mediator2'), 'mediator2', '', '上', '全'],
      ])
      const [newest, older] = await list()
      expect(newest).toMatchObject({ id: week.id, canUndo: true, people: 1, undoneAt: null, undoUntil: '2026-06-24' })
      expect(older).toMatchObject({ id: days.id, canUndo: true, changed: days.changed, days: days.changed })
      await undo(week.id)
      expect(await plan()).toEqual(changed)
      expect(await undo(days.id)).toEqual({ id: days.id, restored: days.changed })
      expect(await plan()).toEqual(before)
      expect((await list())[0]).toMatchObject({
        canUndo: false,
        undoReason: '表格拿错了',
        undoneByName: nameOf('manager'),
      })
      expect(await undoRefused(days.id)).toBe('roster.import-undone')
      const journaled = center.database.connection
        .prepare("select detail from journal where action = 'roster.importUndone' and object_id = ?")
        .pluck()
        .all(days.id) as string[]
      expect(journaled.map(detail => (JSON.parse(detail) as { reason: string }).reason)).toEqual(['表格拿错了'])
    })

    it('stays where a day of it was changed or swapped since, and the list says which', async () => {
      const { id } = await takeSheet(daysSheet())
      const unitId = (await unitOf('T01')).id
      const day = { unitId, staffId: staffId('mediator4'), deskId: null, on: '2026-09-09', halves: 'pm', note: null }
      const set = (kind: string) =>
        center.ask('PUT', '/roster/days', { opId: newOperationId(), ...day, kind }, as('manager'))
      await set('off')
      const mine = async () => (await list()).find(one => one.id === id)
      expect(await mine()).toMatchObject({
        canUndo: false,
        changedSince: [{ staffName: nameOf('mediator4'), on: '2026-09-09', half: 'pm' }],
      })
      const changed = await plan()
      expect(await undoRefused(id)).toBe('roster.changed-since')
      expect(await plan()).toEqual(changed)
      await set('on')
      expect(await mine()).toMatchObject({ canUndo: true, changedSince: [] })
      tokens.set('mediator2', await center.signIn('mediator2'))
      const swap = { on: '2026-09-08', half: 'pm', takerId: staffId('mediator4'), returnOn: null, returnHalf: null }
      const asked = await post<{ id: number }>('/roster/swaps', { ...swap, handOver: '请代我一个下午。' }, 'mediator2')
      expect((await mine())?.changedSince).toContainEqual({
        staffName: nameOf('mediator2'),
        on: '2026-09-08',
        half: 'pm',
      })
      expect(await undoRefused(id)).toBe('roster.changed-since')
      await post(`/roster/swaps/${asked.id}/answer`, { answer: 'withdraw', note: null }, 'mediator2')
      await undo(id)
    })

    it('stays after a week, and for who could not have taken it', async () => {
      const { id } = await takeSheet(daysSheet())
      tokens.set('desk.p02', await center.signIn('desk.p02'))
      expect(await undoRefused(id, 'desk.p02')).toBe('permission.denied')
      const police = await sheetOf([
        [...HEAD, '2026-09-08'],
        [(await unitOf('P02')).name, nameOf('desk.p02'), 'desk.p02', '', '上'],
      ])
      const other = await take(police, (await check(police)).digest)
      expect((await list('lead.t01')).map(one => one.id)).not.toContain(other.id)
      expect((await list('lead.t01')).map(one => one.id)).toContain(id)
      expect(await undoRefused(other.id, 'lead.t01')).toBe('roster.import-not-found')
      center.setNow('2026-06-25T01:00:00.000Z')
      tokens.set('manager', await center.signIn('manager'))
      expect((await list()).find(one => one.id === id)).toMatchObject({ canUndo: false, changedSince: [] })
      expect(await undoRefused(id)).toBe('roster.undo-too-late')
      center.setNow(TEST_NOW)
      tokens.set('manager', await center.signIn('manager'))
      await undo(id)
      await undo(other.id)
    })
  })

  it('is refused cell by cell, and nothing of it is taken', async () => {
    const name = nameOf('mediator2')
    const rows = [
      [...HEAD, '2026-07-27', '2026-07-27', '2026-13-40', '2026-07-28 周五', '', 46230],
      [T01, name, '', '', '全', '上', '', '', '全', ''],
      [T01, name, '', '', '全'],
      ['没有的部门', name, '', '', '全'],
      [T01, '无此人', '', '', '全'],
      [T01, '', '', '', '全'],
      [T01, nameOf('mediator3'), '', '没有的席位', '也许'],
    ]
    expect(await faultsOf(rows)).toEqual([
      'Sheet1!F1 column-twice',
      'Sheet1!G1 date-unknown',
      'Sheet1!H1 weekday-wrong',
      'Sheet1!J1 date-unknown',
      'Sheet1!I2 empty-header',
      'Sheet1!B3 person-twice',
      'Sheet1!B4 unit-unknown',
      'Sheet1!B5 person-unknown',
      'Sheet1!B6 person-missing',
      'Sheet1!E7 cell-unknown',
      'Sheet1!D7 desk-unknown',
    ])
    const before = center.database.connection.prepare('select count(*) from roster_exception').pluck().get()
    const file = await sheetOf(rows)
    const { digest } = await check(file)
    expect((await refused('POST', '/roster/imports', { file, name: 'a.xlsx', from: TODAY, digest })).code).toBe(
      'roster.file-faulty',
    )
    expect(center.database.connection.prepare('select count(*) from roster_exception').pluck().get()).toBe(before)
  })

  it('is refused with merged cells, formulas, mixed columns, days that are over and without its header', async () => {
    const name = nameOf('mediator2')
    expect(
      await faultsOf([
        [...HEAD, '2026-07-27'],
        [T01, name, '', '', { formula: '1+1' }],
      ]),
    ).toEqual(['Sheet1!E2 formula'])
    const merged = await sheetOf(
      [
        [...HEAD, '2026-07-27', '2026-07-28'],
        [T01, name, '', '', '全', ''],
      ],
      ['E2:F2'],
    )
    expect((await check(merged)).faults.map(({ place, key }) => `${place} ${key}`)).toEqual([
      'Sheet1!E2 problems.import.merged',
      'Sheet1!F2 problems.import.merged',
    ])
    expect(
      await faultsOf([
        [...HEAD, '2026-07-27', '周一'],
        [T01, name],
      ]),
    ).toEqual(['Sheet1!A1 dates-and-weekdays'])
    expect(
      await faultsOf([
        [...HEAD, '2026-06-16'],
        [T01, name, '', '', '全'],
      ]),
    ).toContain('Sheet1!E2 day-over')
    expect(
      await faultsOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toEqual(['Sheet1!A1 no-header'])
    expect(await faultsOf([HEAD, [T01, name]])).toEqual(['Sheet1!A1 no-days'])
  })

  it('names only people whose roster one may change', async () => {
    const rows = [
      [...HEAD, '2026-07-27'],
      ['公安局', nameOf('desk.p02'), '', '', ''],
    ]
    expect(await faultsOf(rows, 'lead.t01')).toEqual(['Sheet1!B2 unit-unknown'])
    expect(await faultsOf(rows)).toEqual([])
  })

  it('that is no sheet, or swells when it is unpacked, is refused before anybody reads it', async () => {
    const text = Buffer.from('hello').toString('base64')
    expect((await refused('POST', '/roster/import-checks', { file: text, name: 'a', from: TODAY })).code).toBe(
      'request.invalid',
    )
    const body = (file: string) => ({ file, name: 'a', from: TODAY })
    const send = (file: string) => center.refused('POST', '/roster/import-checks', body(file), as('manager'))
    expect((await send(text)).code).toBe('roster.file-unreadable')
    expect((await send(Buffer.from('PK\u0003\u0004nothing').toString('base64'))).code).toBe('roster.file-unreadable')
  })
})

describe('a calendar', () => {
  const FROM = '2026-06-17'
  const TO = '2026-12-31'
  const download = async () => {
    const { body } = await center.call<Uint8Array>(
      'GET',
      `/roster/export?from=${FROM}&to=${TO}&format=ics`,
      undefined,
      as('manager'),
    )
    return new TextDecoder().decode(body)
  }
  const plan = async () => {
    const duties: string[] = []
    for (let month = 6; month <= 12; month += 1) {
      const first = month === 6 ? FROM : `2026-${String(month).padStart(2, '0')}-01`
      const last = month === 12 ? TO : `2026-${String(month + 1).padStart(2, '0')}-01`
      const grid = await gridOf(first, last)
      for (const { on, half, staffId: id } of grid.duties)
        if (on < last || on === TO) duties.push(`${on} ${half} ${id}`)
    }
    return duties.toSorted()
  }

  beforeEach(async () => void tokens.set('manager', await center.signIn('manager')))

  it('is expanded by another library to the very days of the plan, at Beijing time', async () => {
    const component = new ICAL.Component(ICAL.parse(await download()))
    const users = new Map(
      (
        center.database.connection.prepare('select username, id from staff').all() as { username: string; id: number }[]
      ).map(({ username, id }) => [username, id]),
    )
    const zone = component.getFirstSubcomponent('vtimezone')
    if (zone !== null) ICAL.TimezoneService.register(zone)
    const found: string[] = []
    for (const event of component.getAllSubcomponents('vevent')) {
      const id = users.get(String(event.getFirstPropertyValue('x-cmc-staff')))
      const dtstart = event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>
      const note = (time: InstanceType<typeof ICAL.Time>) => {
        const utc = time.convertToZone(ICAL.Timezone.utcTimezone)
        const shanghai = new Date(utc.toUnixTime() * 1000 + 8 * 3_600_000).toISOString()
        found.push(`${shanghai.slice(0, 10)} ${shanghai.slice(11, 16) === '08:30' ? 'am' : 'pm'} ${id}`)
      }
      if (!new ICAL.Event(event).isRecurring()) {
        note(dtstart)
        continue
      }
      const walk = new ICAL.RecurExpansion({ component: event, dtstart })
      for (let next = walk.next(); next; next = walk.next()) note(next)
    }
    expect(found.toSorted()).toEqual(await plan())
  })

  it('comes back to the same days when it is imported again', async () => {
    const before = await plan()
    const file = Buffer.from(await download()).toString('base64')
    const body = { file, name: 'roster.ics', from: FROM }
    const { faults, digest } = await center.ask<RosterCheck>('POST', '/roster/import-checks', body, as('manager'))
    expect(faults).toEqual([])
    await post('/roster/imports', { ...body, digest })
    expect(await plan()).toEqual(before)
  })

  it('is refused event by event', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      event('SUMMARY:无此人', 'DTSTART:20260801T003000Z'),
      event('X-CMC-STAFF:mediator1', 'DTSTART;TZID=America/New_York:20260801T083000'),
      event('X-CMC-STAFF:mediator1', 'DTSTART;VALUE=DATE:20260801', 'RRULE:FREQ=HOURLY'),
      event('X-CMC-STAFF:mediator1', 'DTSTART;VALUE=DATE:20260801', 'RECURRENCE-ID;VALUE=DATE:20260801'),
      'END:VCALENDAR',
      '',
    ].join('\r\n')
    const body = { file: Buffer.from(text).toString('base64'), name: 'a.ics', from: TODAY }
    const { faults } = await center.ask<RosterCheck>('POST', '/roster/import-checks', body, as('manager'))
    expect(faults.map(({ place, key }) => `${place} ${key.replace('problems.import.', '')}`)).toEqual([
      'VEVENT 2 event-time',
      'VEVENT 3 event-rule',
      'VEVENT 4 event-part',
      'VEVENT 1 person-unknown',
    ])
  })
})

it('is planned anew when the rules for make-up working days change', async () => {
  center.setNow('2026-09-14T00:40:00.000Z')
  tokens.set('manager', await center.signIn('manager'))
  tokens.set('desk.p03', await center.signIn('desk.p03'))
  // Sunday 20 September 2026 is a working day; delivered, resident units come as on a Monday, rotating ones not at all.
  const comers = async () => {
    const grid = await gridOf('2026-09-20', '2026-09-20')
    const rotating = new Set(grid.units.filter(({ mode }) => mode === 'rotating').map(({ id }) => id))
    return grid.duties.filter(({ unitId }) => rotating.has(unitId)).length
  }
  const planned = () =>
    Number(
      center.database.connection
        .prepare(
          "select count(*) from duty_day d join unit u on u.id = d.unit_id where on_date = '2026-09-20' and mode = 'rotating'",
        )
        .pluck()
        .get(),
    )
  expect([await comers(), planned()]).toEqual([0, 0])
  const { body } = await center.call<{ current: { value: object } }>(
    'GET',
    '/settings/rosterRules',
    undefined,
    as('manager'),
  )
  const value = {
    ...body.current.value,
    makeUp: { resident: 1, rotating: null, days: [{ on: '2026-09-20', weekday: 3 }] },
  }
  const saving = { setting: { kind: 'rosterRules', value }, version: 0, effectiveOn: '2026-09-14', reason: '县里通知' }
  await post('/settings/rosterRules/versions', { kind: 'rosterRules', ...saving })
  await post('/presence/sign-in', {}, 'desk.p03')
  expect(await comers()).toBeGreaterThan(0)
  expect(planned()).toBe(await comers())
})
