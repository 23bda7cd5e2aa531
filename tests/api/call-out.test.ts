import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallOutRow, CallOutView } from '#center/contract/call-out.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { readCase, register } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

/** 2026-06-17 10:30 in Shishou, plus minutes. */
const minute = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString()
const NAMES = ['manager', 'window1', 'lead.t01', 'mediator1', 'desk.p02', 'town.w01', 'town.w02', 'auditor']
let center: TestCenter
const tokens = new Map<string, string>()
const units = new Map<string, number>()
const as = (name: string) => tokens.get(name)
const unit = (code: string) => units.get(code) ?? 0

/** Moves the clock; sessions would end on the way. */
async function goTo(minutes: number): Promise<void> {
  center.setNow(minute(minutes))
  for (const name of NAMES) tokens.set(name, await center.signIn(name))
}
const whistle = (codes: string[], more: object = {}) => ({
  opId: newOperationId(),
  caseFileId: null,
  unitIds: codes.map(unit),
  leadUnitId: null,
  reason: '工地讨薪，人已聚集',
  question: '当场核实欠薪数额并商定支付办法',
  place: '绣林街道建设路工地',
  gatherAt: minute(60),
  way: 'screen',
  at: null,
  ...more,
})
const raise = async (codes: string[], more: object = {}, name = 'window1') =>
  (await center.ask<{ id: number }>('POST', '/call-outs', whistle(codes, more), as(name))).id
const view = (id: number, name = 'window1') => center.ask<CallOutView>('GET', `/call-outs/${id}`, undefined, as(name))
const legOf = async (id: number, name = 'window1') => {
  const [leg] = (await view(id, name)).legs
  if (leg === undefined) throw new Error('nobody called')
  return leg
}
const step = (_legId: number, move: string, more: object = {}) => ({
  opId: newOperationId(),
  move,
  way: 'phone',
  at: null,
  promisedAt: null,
  contactName: null,
  note: null,
  ...more,
})
const record = async (callOutId: number, move: string, more: object = {}, name = 'window1') => {
  const leg = await legOf(callOutId, 'manager')
  return center.ask('POST', `/call-out-legs/${leg.id}/steps`, step(leg.id, move, more), as(name))
}
const refusedStep = async (callOutId: number, move: string, more: object = {}, name = 'window1') => {
  const leg = await legOf(callOutId, 'manager')
  return (await center.refused('POST', `/call-out-legs/${leg.id}/steps`, step(leg.id, move, more), as(name))).code
}
const decide = async (id: number, path: string, body: object, name = 'window1') => {
  const { version } = await view(id, 'manager')
  return center.ask('POST', `/call-outs/${id}/${path}`, { opId: newOperationId(), version, ...body }, as(name))
}
const saveLadder = (code: string, people: readonly [string, string][]) =>
  center.ask(
    'PUT',
    `/units/${unit(code)}/ladder`,
    {
      opId: newOperationId(),
      rungs: people.map(([name, phone]) => ({ staffId: null, name, phone, answerMinutes: null, arriveMinutes: null })),
    },
    as('manager'),
  )

beforeAll(async () => {
  center = await startTestCenter()
  await goTo(0)
  for (const { id, code } of await center.ask<{ id: number; code: string }[]>(
    'GET',
    '/units',
    undefined,
    as('manager'),
  ))
    units.set(code, id)
  await saveLadder(
    'G09',
    [
      ['甲科长', '0716-1'],
      ['乙科员', '0716-2'],
    ].map(([name = '', phone = '']) => [name, `${phone}000000`]),
  )
})
beforeEach(() => goTo(0))
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('a call-out', () => {
  it('calls the first person of the ladder, issues its slip with a number, and says when to be there', async () => {
    const id = await raise(['G09'], { leadUnitId: unit('G09') })
    const callOut = await view(id)
    expect(callOut.documentNo).toMatch(/吹哨〔2026〕\d+号$/)
    expect(callOut.legs[0]).toMatchObject({
      unitName: '交通运输局',
      status: 'called',
      isLead: true,
      contactName: '甲科长',
      contactPhone: '0716-1000000',
      answerDueAt: minute(15),
      arriveDueAt: minute(60),
      nextContactName: '乙科员',
    })
    const { status } = await center.call('GET', `/call-outs/${id}/slip`, undefined, as('window1'))
    expect(status).toBe(200)
  })

  it('calls who is on duty and has signed in before anybody else', async () => {
    const id = await raise(['P03'])
    const [person] = center.database.connection
      .prepare(
        "select s.name from duty_sign_in i join staff s on s.id = i.staff_id where i.unit_id = ? and i.on_date = '2026-06-17'",
      )
      .pluck()
      .all(unit('P03')) as string[]
    expect((await legOf(id)).contactName).toBe(person)
  })

  it('goes on: answered, there, joined; each step with who, when and by which way', async () => {
    const id = await raise(['G09'])
    await goTo(4)
    await record(id, 'answer', { promisedAt: minute(40), contactName: '甲科长' })
    await goTo(38)
    await record(id, 'arrive', { way: 'inPerson' })
    await record(id, 'join', { way: 'inPerson' })
    const leg = await legOf(id)
    expect(leg).toMatchObject({
      status: 'joined',
      isLate: false,
      answeredAt: minute(4),
      promisedAt: minute(40),
      arrivedAt: minute(38),
    })
    expect(leg.steps.map(({ action, way, at, byName }) => [action, way, at, byName !== null])).toEqual([
      ['call', 'screen', minute(0), true],
      ['answer', 'phone', minute(4), true],
      ['arrive', 'inPerson', minute(38), true],
      ['join', 'inPerson', minute(38), true],
    ])
    await decide(id, 'ruling', { unitId: unit('G09'), note: '现场会商定' })
    expect(await view(id)).toMatchObject({ ruledUnitName: '交通运输局', rulingNote: '现场会商定' })
    await decide(id, 'ending', { result: '当场支付六成，余款十五日内付清。' })
    expect(await view(id)).toMatchObject({ status: 'ended', allowedActions: [] })
    expect(await refusedStep(id, 'arrive')).toBe('call-out.action-not-allowed')
  })

  it('climbs the ladder by the clock, marks who is late, and ends in supervision once', async () => {
    const id = await raise(['G09'])
    await goTo(14)
    expect((await legOf(id)).status).toBe('called')
    await goTo(16)
    expect(await legOf(id)).toMatchObject({ status: 'noAnswer', contactName: '甲科长' })
    await goTo(21)
    expect(await legOf(id)).toMatchObject({
      status: 'called',
      contactName: '乙科员',
      contactPhone: '0716-2000000',
      nextContactName: null,
    })
    await goTo(25)
    await record(id, 'answer')
    await goTo(61)
    expect(await legOf(id)).toMatchObject({ status: 'late', isLate: true })
    await goTo(80)
    expect((await legOf(id)).steps.map(({ action, way, at }) => `${action} ${way} ${at.slice(11, 16)}`)).toEqual([
      'call screen 02:30',
      'giveUp clock 02:45',
      'callNext clock 02:50',
      'answer phone 02:55',
      'markLate clock 03:30',
      'supervise clock 03:45',
    ])
    await legOf(id)
    const raised = center.database.connection
      .prepare("select unit_id, cause, status from supervision where origin like 'callOut:%' and unit_id = ?")
      .all(unit('G09'))
    expect(raised).toHaveLength(1)
    // Coming at last is still recorded, as late.
    await record(id, 'arrive', { way: 'inPerson' })
    expect(await legOf(id)).toMatchObject({ status: 'arrived', isLate: true })
  })

  it('gives the same steps at the same moments when nobody looked meanwhile', async () => {
    const id = await raise(['G09'])
    await goTo(400)
    expect((await legOf(id)).steps.map(({ action, at }) => `${action} ${at.slice(11, 16)}`)).toEqual([
      'call 02:30',
      'giveUp 02:45',
      'callNext 02:50',
      'giveUp 03:05',
      'supervise 03:45',
    ])
  })

  it('is followed up by hand too: no answer, the next one, nobody further', async () => {
    const id = await raise(['G09'])
    await record(id, 'giveUp', { note: '占线' })
    await record(id, 'callNext')
    expect((await legOf(id)).contactName).toBe('乙科员')
    await record(id, 'giveUp')
    expect((await legOf(id)).allowedMoves).not.toContain('callNext')
    expect(await refusedStep(id, 'callNext')).toBe('call-out.ladder-ended')
    expect(await refusedStep(id, 'join')).toBe('call-out.action-not-allowed')
  })

  it('is typed in from paper with the times of the paper, and says so', async () => {
    await goTo(180)
    const id = await raise(['G09'], { way: 'paper', at: minute(30), gatherAt: minute(90) })
    expect(await view(id)).toMatchObject({ way: 'paper', raisedAt: minute(30), enteredAt: minute(180) })
    const paper = { way: 'paper' }
    expect(await refusedStep(id, 'arrive', { ...paper, at: minute(20) })).toBe('call-out.time-invalid')
    expect(await refusedStep(id, 'arrive', { ...paper, at: minute(181) })).toBe('call-out.time-invalid')
    expect(await refusedStep(id, 'arrive', { way: 'screen', at: minute(60) })).toBe('call-out.time-invalid')
    await record(id, 'arrive', { ...paper, at: minute(80), contactName: '丙' })
    const { steps, ...leg } = await legOf(id)
    expect(leg).toMatchObject({ status: 'arrived', arrivedAt: minute(80), isLate: false })
    expect(steps.at(-1)).toMatchObject({
      action: 'arrive',
      way: 'paper',
      at: minute(80),
      enteredAt: minute(180),
      contactName: '丙',
    })
    const old = await center.refused(
      'POST',
      '/call-outs',
      whistle(['G10'], { way: 'paper', at: minute(-60 * 73) }),
      as('window1'),
    )
    expect(old.code).toBe('call-out.time-invalid')
  })

  it.each<[string, string[], object, string]>([
    ['a unit twice', ['G09', 'G09'], {}, 'call-out.unit-twice'],
    ['the center itself', ['C00'], {}, 'unit.not-found'],
    ['a lead that is not called', ['G09'], { leadUnitId: -1 }, 'call-out.lead-not-called'],
    ['a time that is over', ['G09'], { gatherAt: minute(-1) }, 'call-out.gather-in-past'],
    ['nobody', [], {}, 'request.invalid'],
    ['no place', ['G09'], { place: ' ' }, 'request.invalid'],
  ])('is refused with %s', async (_title, codes, more, code) => {
    const body = { ...whistle(codes, more) }
    if (body.leadUnitId !== null) body.leadUnitId = unit('G10') as never
    expect((await center.refused('POST', '/call-outs', body, as('window1'))).code).toBe(code)
  })
})

describe('who may', () => {
  it('call: the window, the manager and a lead; a mediator for an own case only', async () => {
    await raise(['G10'], {}, 'manager')
    await raise(['G10'], {}, 'lead.t01')
    expect((await center.refused('POST', '/call-outs', whistle(['G10']), as('mediator1'))).code).toBe(
      'call-out.case-needed',
    )
    expect((await center.refused('POST', '/call-outs', whistle(['G10']), as('auditor'))).code).toBe('permission.denied')
  })

  it('see and answer: who called and who is called; for others it is not there', async () => {
    const id = await raise(['W01'])
    expect((await center.refused('GET', `/call-outs/${id}`, undefined, as('town.w02'))).code).toBe('call-out.not-found')
    const mine = await center.ask<{ id: number }[]>('GET', '/call-outs/mine', undefined, as('town.w01'))
    expect(mine.map(one => one.id)).toEqual([id])
    expect((await legOf(id, 'town.w01')).allowedMoves).toEqual(['answer', 'arrive'])
    expect(await refusedStep(id, 'giveUp', {}, 'town.w01')).toBe('call-out.action-not-allowed')
    expect(await refusedStep(id, 'answer', { way: 'screen' }, 'town.w02')).toBe('call-out.not-found')
    await record(id, 'answer', { way: 'screen' }, 'town.w01')
    expect((await view(id, 'town.w01')).legs[0]?.steps.at(-1)).toMatchObject({ action: 'answer', way: 'screen' })
    expect(
      (
        await center.refused(
          'POST',
          `/call-outs/${id}/ending`,
          { opId: newOperationId(), version: 1, result: '完' },
          as('desk.p02'),
        )
      ).code,
    ).toBe('call-out.not-found')
  })

  it('find it in the case it was made for', async () => {
    const input = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
    const { id: caseFileId } = await register(center, as('window1') ?? '', input)
    const id = await raise(['G09'], { caseFileId })
    const rows = await center.ask<CallOutRow[]>(
      'GET',
      `/call-outs?view=open&caseFileId=${caseFileId}`,
      undefined,
      as('window1'),
    )
    expect(rows.map(row => [row.id, row.legs.map(({ unitName }) => unitName)])).toEqual([[id, ['交通运输局']]])
    const timeline = await center.ask<{ key: string }[]>(
      'GET',
      `/case-files/${caseFileId}/timeline`,
      undefined,
      as('window1'),
    )
    expect(timeline.map(({ key }) => key)).toContain('callOut.raised')
    const other = center.refused('POST', '/call-outs', whistle(['G10'], { caseFileId }), as('mediator1'))
    expect((await other).code).toBe('case-file.not-found')
  })

  it('work on one and the same state: a stale decision is refused, a repeated press is one call', async () => {
    const body = whistle(['G09', 'G10'])
    const one = await center.ask<{ id: number }>('POST', '/call-outs', body, as('window1'))
    expect(await center.ask('POST', '/call-outs', body, as('window1'))).toEqual(one)
    await decide(one.id, 'units', { unitId: unit('G11') })
    const stale = { opId: newOperationId(), version: 1, unitId: unit('G12') }
    expect((await center.refused('POST', `/call-outs/${one.id}/units`, stale, as('window1'))).code).toBe(
      'call-out.changed-meanwhile',
    )
    await decide(one.id, 'withdrawal', { result: '双方已自行和解' })
    expect((await view(one.id)).legs.map(({ status }) => status)).toEqual(['released', 'released', 'released'])
  })
})

describe('the case it is for', () => {
  const opened = (caseFileId: number, name: string) =>
    center.call('GET', `/case-files/${caseFileId}`, undefined, as(name)).then(({ status }) => status)
  const called = async (codes: string[]) => {
    const input = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
    const { id: caseFileId } = await register(center, as('window1') ?? '', input)
    return { caseFileId, id: await raise(codes, { caseFileId }) }
  }
  const assignments = async (caseFileId: number) =>
    (await readCase(center, as('window1') ?? '', caseFileId)).assignments.map(({ kind, unitName, status, result }) => [
      kind,
      unitName,
      status,
      result,
    ])

  it('is open to a called unit, read and listed, and not there for another', async () => {
    const { caseFileId } = await called(['W01'])
    const seen = await readCase(center, as('town.w01') ?? '', caseFileId)
    expect(seen.assignments).toMatchObject([
      { kind: 'whistle', unitId: unit('W01'), status: 'sent', note: whistle([]).question, allowedActions: [] },
    ])
    expect(seen).toMatchObject({ canEdit: false, allowedActions: [] })
    const listed = await center.ask<{ rows: { id: number }[] }>(
      'GET',
      '/case-files?view=all',
      undefined,
      as('town.w01'),
    )
    expect(listed.rows.map(row => row.id)).toContain(caseFileId)
    expect(await opened(caseFileId, 'town.w02')).toBe(404)
    // It is answered on the call-out, not signed for here.
    const assignmentId = seen.assignments[0]?.id ?? 0
    const sign = { opId: newOperationId() }
    expect((await center.refused('POST', `/assignments/${assignmentId}/signature`, sign, as('town.w01'))).code).toBe(
      'assignment.action-not-allowed',
    )
  })

  it('stays open to who answers and comes, until the result is written down', async () => {
    const { caseFileId, id } = await called(['W01'])
    await record(id, 'answer', { way: 'screen' }, 'town.w01')
    expect(await assignments(caseFileId)).toEqual([['whistle', '绣林街道综治中心', 'signed', null]])
    const listed = await center.ask<{ rows: { id: number }[] }>(
      'GET',
      '/case-files?view=all',
      undefined,
      as('town.w01'),
    )
    expect(listed.rows.map(row => row.id)).toContain(caseFileId)
    await record(id, 'arrive', { way: 'inPerson' })
    await record(id, 'join', { way: 'inPerson' })
    expect(await opened(caseFileId, 'town.w01')).toBe(200)
    await decide(id, 'ending', { result: '当场付清。' })
    expect(await assignments(caseFileId)).toEqual([['whistle', '绣林街道综治中心', 'done', '当场付清。']])
    expect(await opened(caseFileId, 'town.w01')).toBe(404)
  })

  it('is gone for a unit that is let go, and for all when the call-out is taken back', async () => {
    const { caseFileId, id } = await called(['W01'])
    await decide(id, 'units', { unitId: unit('W02') })
    expect(await opened(caseFileId, 'town.w02')).toBe(200)
    await record(id, 'release')
    expect(await opened(caseFileId, 'town.w01')).toBe(404)
    await decide(id, 'withdrawal', { result: '双方已自行和解' })
    expect(await opened(caseFileId, 'town.w02')).toBe(404)
    expect((await assignments(caseFileId)).map(([, , status]) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('stays open by the second of two call-outs when the first is over', async () => {
    const { caseFileId, id } = await called(['W01'])
    const second = await raise(['W01'], { caseFileId })
    await decide(id, 'withdrawal', { result: '改期' })
    expect(await opened(caseFileId, 'town.w01')).toBe(200)
    await decide(second, 'withdrawal', { result: '不再需要' })
    expect(await opened(caseFileId, 'town.w01')).toBe(404)
  })
})

it('a blank slip lies ready for when no screen works', async () => {
  const { status, headers } = await center.call('GET', '/call-out-blank-slip', undefined, as('window1'))
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
})
