import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RoutingProposal, RoutingTrial, TypeSuggestionView } from '#center/contract/routing.ts'
import type { CaseType, Routes, RoutingLevers } from '#center/contract/values/routing-rules.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let clerk: string
let manager: string

beforeAll(async () => {
  center = await startTestCenter()
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  center.database.connection.exec('delete from setting')
  clerk = await center.signIn('window1', '综合受理一号窗口')
  manager = await center.signIn('manager')
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const register = (more: object = {}, matter: object = {}) => {
  const input = caseFileInput()
  return center.ask<{ id: number; version: number }>(
    'POST',
    '/case-files',
    { ...input, ...more, matter: { ...input.matter, occurredOn: null, ...matter } },
    clerk,
  )
}
const proposal = (id: number, token = clerk) =>
  center.ask<RoutingProposal>('GET', `/case-files/${id}/routing-proposal`, undefined, token)
const units = () => center.ask<{ id: number; code: string; name: string }[]>('GET', '/units', undefined, manager)
const unitId = async (code: string) => (await units()).find(unit => unit.code === code)?.id ?? 0
const dispatching = (file: { id: number; version: number }, to: object) =>
  [
    'POST',
    `/case-files/${file.id}/dispatches`,
    { opId: newOperationId(), version: file.version, staffId: null, note: null, ...to },
    clerk,
  ] as const
const value = async <Value>(kind: string) =>
  (await center.ask<{ current: { value: Value } }>('GET', `/settings/${kind}`, undefined, manager)).current.value
const saving = (kind: string, changed: unknown, version = 0) =>
  [
    'POST',
    `/settings/${kind}/versions`,
    {
      opId: newOperationId(),
      setting: { kind, value: changed },
      version,
      effectiveOn: TODAY,
      reason: '试行',
    },
    manager,
  ] as const
const rows = (sql: string) => center.database.connection.prepare(sql).all()

describe('a proposal', () => {
  it('names units with reasons and points, statutory ways with their basis, and always who owns the case meanwhile', async () => {
    const { id } = await register({}, { typeCode: '0804' })
    const { units: proposed, paths, fallback } = await proposal(id)
    expect(proposed[0]?.name).toBe('人民调解委员会')
    for (const unit of proposed) {
      expect(unit.reasons.length).toBeGreaterThan(0)
      const points = unit.parts.reduce((sum, part) => sum + part.points, 0)
      expect(Math.abs(points - unit.score)).toBeLessThanOrEqual(unit.parts.length)
    }
    expect(paths[0]).toMatchObject({ law: '人民调解法', article: '第十七条' })
    expect(fallback.name).toBe((await units()).find(unit => unit.code === 'C00')?.name)
    const map = await center.ask<{ paths: object[] }>('GET', `/case-files/${id}/route-map`, undefined, clerk)
    expect(map.paths).toEqual(paths)
  })

  it('is kept beside what was chosen; a unit outside it needs a reason', async () => {
    const file = await register({}, { typeCode: '0804' })
    const [first] = (await proposal(file.id)).units
    const outside = await unitId('G07')
    const refused = await center.refused(...dispatching(file, { unitId: outside }))
    expect([refused.code, refused.fields?.[0]?.path]).toEqual(['route.reason-needed', ['overrideReason']])
    await center.ask(...dispatching(file, { unitId: outside, overrideReason: '当事人是教师，教育局已在办' }))
    expect(
      rows(`select proposed_unit_id, unit_id, override_reason from routing_choice where case_file_id = ${file.id}`),
    ).toEqual([{ proposed_unit_id: first?.unitId, unit_id: outside, override_reason: '当事人是教师，教育局已在办' }])
    const other = await register({}, { typeCode: '0804' })
    await center.ask(...dispatching(other, { unitId: first?.unitId }))
    const [kept] = rows(`select score, reasons from routing_choice where case_file_id = ${other.id}`) as {
      score: number
      reasons: string
    }[]
    expect(kept?.score).toBe(first?.score)
    expect(JSON.parse(kept?.reasons ?? '[]')).toEqual(first?.reasons)
  })

  it('leaves out who declared a conflict of interest, and refuses such a person by name', async () => {
    const file = await register({}, { typeCode: '0804' })
    const before = await proposal(file.id)
    const [best] = before.units
    const person = best?.people[0]
    const [party] = before.parties
    const declaring = [
      'POST',
      `/case-files/${file.id}/conflicts`,
      { opId: newOperationId(), staffId: person?.staffId, partyId: party?.id, reason: '是当事人的表兄' },
      clerk,
    ] as const
    await center.ask(...declaring)
    const again = { ...declaring[2], opId: newOperationId() }
    expect((await center.refused('POST', declaring[1], again, clerk)).code).toBe('route.conflict-declared')
    const after = (await proposal(file.id)).units.find(unit => unit.unitId === best?.unitId)
    expect(after?.people.find(each => each.staffId === person?.staffId)?.conflict).toBe('declared')
    expect(after?.person?.staffId).not.toBe(person?.staffId)
    const refused = await center.refused(...dispatching(file, { unitId: best?.unitId, staffId: person?.staffId }))
    expect(refused.code).toBe('route.conflict-of-interest')
    expect(refused.fields?.[0]?.path).toEqual(['staffId'])
    const levers = await value<RoutingLevers>('routingLevers')
    await center.ask(...saving('routingLevers', { ...levers, conflict: 'off' }))
    const off = (await proposal(file.id)).units.find(unit => unit.unitId === best?.unitId)
    expect(off?.people.every(each => each.conflict === null)).toBe(true)
  })

  it('names somebody again when who declared the conflict, or the manager, has ended it with a reason', async () => {
    const levers = await value<RoutingLevers>('routingLevers')
    await center.ask(...saving('routingLevers', { ...levers, conflict: 'exclude' }))
    const file = await register({}, { typeCode: '0804' })
    const [best] = (await proposal(file.id)).units
    const person = best?.people[0]
    const declare = async (token: string) => {
      const [party] = (await proposal(file.id)).parties
      const body = { opId: newOperationId(), staffId: person?.staffId, partyId: party?.id, reason: '是当事人的表兄' }
      return center.ask<{ id: number }>('POST', `/case-files/${file.id}/conflicts`, body, token)
    }
    const ending = (conflictId: number, token: string, id = file.id, reason = '亲属关系登记有误') =>
      ['POST', `/case-files/${id}/conflicts/${conflictId}/ending`, { opId: newOperationId(), reason }, token] as const
    const conflictOf = async () => {
      const { units, excluded } = await proposal(file.id)
      const people = [...units, ...excluded].find(unit => unit.unitId === best?.unitId)?.people ?? []
      return people.find(each => each.staffId === person?.staffId)?.conflict
    }

    const declared = await declare(clerk)
    expect(await conflictOf()).toBe('declared')
    expect((await proposal(file.id)).conflicts).toMatchObject([
      { id: declared.id, staffName: person?.name, reason: '是当事人的表兄', canEnd: true },
    ])
    expect((await center.refused(...ending(declared.id, clerk, file.id, ' '))).fields?.[0]?.path).toEqual(['reason'])
    await center.ask(...ending(declared.id, clerk))
    expect(await conflictOf()).toBeNull()
    expect((await proposal(file.id)).conflicts).toEqual([])
    await center.ask(...dispatching(file, { unitId: best?.unitId, staffId: person?.staffId }))
    expect((await center.refused(...ending(declared.id, manager))).code).toBe('route.conflict-not-found')
    const told = rows(
      `select action, detail from journal where object = 'interestConflict' and case_file_id = ${file.id}`,
    )
    expect(told).toMatchObject([{ action: 'interestConflict.declared' }, { action: 'interestConflict.ended' }])
    expect(rows(`select end_reason from interest_conflict where id = ${declared.id}`)).toEqual([
      { end_reason: '亲属关系登记有误' },
    ])
  })

  it('keeps a conflict that somebody else declared, and one of another case, from who may not end it', async () => {
    const [file, other] = [await register({}, { typeCode: '0804' }), await register({}, { typeCode: '0804' })]
    const before = await proposal(file.id)
    const body = {
      opId: newOperationId(),
      staffId: before.units[0]?.people[1]?.staffId,
      partyId: before.parties[1]?.id,
      reason: '同村邻居',
    }
    const { id } = await center.ask<{ id: number }>('POST', `/case-files/${file.id}/conflicts`, body, manager)
    expect((await proposal(file.id)).conflicts).toMatchObject([{ id, canEnd: false }])
    const end = (of: number, token: string) =>
      ['POST', `/case-files/${of}/conflicts/${id}/ending`, { opId: newOperationId(), reason: '已搬离' }, token] as const
    expect((await center.refused(...end(file.id, clerk))).code).toBe('route.conflict-not-found')
    expect((await center.refused(...end(other.id, manager))).code).toBe('route.conflict-not-found')
    await center.ask(...end(file.id, manager))
    expect((await proposal(file.id)).conflicts).toEqual([])
  })

  it('is nobody else’s: the answer is that of a case that is not there', async () => {
    const { id } = await register()
    const stranger = await center.signIn('window2', '综合受理二号窗口')
    for (const path of ['routing-proposal', 'route-map'])
      expect((await center.refused('GET', `/case-files/${id}/${path}`, undefined, stranger)).code).toBe(
        'case-file.not-found',
      )
  })
})

describe('a trial', () => {
  const trying = (draft: object, more: object = {}, token = manager) =>
    ['POST', '/routing-trials', { draft, from: '2026-04-01', to: TODAY, ...more }, token] as const

  it('of what is in force changes nothing; of a new route it says what goes elsewhere, and writes nothing', async () => {
    const routes = await value<Routes>('routes')
    const journal = rows('select count(*) as n from journal')
    const same = await center.ask<RoutingTrial>(...trying({ kind: 'routes', value: routes }))
    expect(same.cases).toBeGreaterThan(5)
    expect([same.changed, same.changes]).toEqual([0, []])
    expect(same.units.every(unit => unit.before === unit.after)).toBe(true)
    expect(same.units.reduce((sum, unit) => sum + unit.before, 0)).toBe(same.cases)
    const toPetition = {
      ...routes,
      rules: routes.rules.map(rule => ({ ...rule, units: ['P06'], paths: ['petition'], level: 'county' })),
    }
    const moved = await center.ask<RoutingTrial>(...trying({ kind: 'routes', value: toPetition }))
    expect(moved.units.find(unit => unit.name === '信访局')?.after).toBe(moved.cases)
    expect(moved.changed).toBe(moved.cases - (moved.units.find(unit => unit.name === '信访局')?.before ?? 0))
    expect(moved.changes[0]).toMatchObject({
      after: '信访局',
      afterReasons: expect.arrayContaining([expect.objectContaining({ key: 'routing.reason.leadsType' })]),
    })
    expect(await center.ask<RoutingTrial>(...trying({ kind: 'routes', value: toPetition }))).toEqual(moved)
    expect(rows('select count(*) as n from journal')).toEqual(journal)
    expect(rows('select count(*) as n from setting')).toEqual([{ n: 0 }])
  })

  it('takes last month by itself, refuses a period that is none, and is the manager’s', async () => {
    const levers = { kind: 'routingLevers', value: await value('routingLevers') }
    const last = await center.ask<RoutingTrial>('POST', '/routing-trials', { draft: levers }, manager)
    expect([last.from, last.to]).toEqual(['2026-05-01', '2026-05-31'])
    for (const wrong of [
      { from: '2026-06-20', to: '2026-06-30' },
      { from: '2026-06-10', to: '2026-06-01' },
      { from: '2024-01-01' },
    ])
      expect((await center.refused(...trying(levers, wrong))).code).toBe('route.period-invalid')
    expect((await center.refused(...trying(levers, {}, clerk))).code).toBe('permission.denied')
  })
})

describe('types, routes and levers', () => {
  it('of a county’s own decide from their day, and an old case keeps the words it was made with', async () => {
    const types = await value<CaseType[]>('caseTypes')
    const [template] = types.filter(type => type.code === '0101')
    if (template === undefined) throw new Error('no types')
    const local = { ...template, code: '0150', label: { zh: '彩礼返还', en: 'Bride price' } }
    expect(
      (
        await center.refused(
          'POST',
          '/case-files',
          { ...caseFileInput(), matter: { ...caseFileInput().matter, typeCode: '0150', occurredOn: null } },
          clerk,
        )
      ).fields?.[0]?.path,
    ).toEqual(['matter', 'typeCode'])
    await center.ask(...saving('caseTypes', [...types, local]))
    const file = await register({}, { typeCode: '0150' })
    expect((await proposal(file.id)).units.length).toBeGreaterThan(0)
    const gone = await center.refused(...saving('caseTypes', types, 1))
    expect(gone.fields?.[0]?.key).toBe('problems.value.type-gone')
    const off = [...types, { ...local, isActive: false }]
    await center.ask(...saving('caseTypes', off, 1))
    const refused = await center.refused(
      'POST',
      '/case-files',
      { ...caseFileInput(), matter: { ...caseFileInput().matter, typeCode: '0150', occurredOn: null } },
      clerk,
    )
    expect(refused.fields?.[0]?.key).toBe('problems.case-file.unknown-type')
    expect(await center.ask<CaseType[]>('GET', '/case-types', undefined, clerk)).toContainEqual({
      ...local,
      isActive: false,
    })
  })

  it.each<[string, (routes: Routes) => Routes, (string | number)[], string]>([
    [
      'an unknown unit',
      routes => ({ ...routes, grids: routes.grids.map((grid, at) => (at === 0 ? { ...grid, unit: 'X99' } : grid)) }),
      ['grids', 0, 'unit'],
      'unit',
    ],
    [
      'a circle of stand-ins',
      routes => ({
        ...routes,
        fallbacks: [
          { unit: 'T01', to: 'T02' },
          { unit: 'T02', to: 'T01' },
        ],
      }),
      ['fallbacks', 0, 'to'],
      'circle',
    ],
    [
      'a type without a route',
      routes => ({ ...routes, rules: routes.rules.filter(rule => !rule.type.startsWith('02')) }),
      ['rules'],
      'type-without-route',
    ],
    [
      'units nobody can reach',
      routes => ({ ...routes, rules: routes.rules.map((rule, at) => (at === 0 ? { ...rule, units: ['G10'] } : rule)) }),
      ['rules', 0, 'units'],
      'unit-unreachable',
    ],
  ])('with %s are refused at the field', async (_title, change, path, key) => {
    center.database.connection.exec(
      "update staff set status = 'disabled' where unit_id = (select id from unit where code = 'G10')",
    )
    center.database.connection.exec("update unit set call_phone = null where code = 'G10'")
    const refused = await center.refused(...saving('routes', change(await value<Routes>('routes'))))
    expect(refused.fields?.[0]).toMatchObject({ path: ['setting', 'value', ...path], key: `problems.value.${key}` })
  })

  it('take a statutory way of the county’s own, propose it with its mark on screen and slip, and give it up again', async () => {
    const routes = await value<Routes>('routes')
    const version = async () =>
      (await center.ask<{ version: number }>('GET', '/settings/routes', undefined, manager)).version
    const own: Routes['paths'][number] = {
      ...{ code: 'localA', law: '湖北省某条例', article: '', certain: false, unit: 'T01' },
      label: { zh: '村规民约评议', en: 'Village council' },
      reason: { zh: '先请村民议事会评议。', en: 'The village council hears it first.' },
    }
    const paths = [...routes.paths, own]
    const save = async (changed: Routes) => center.ask(...saving('routes', changed, await version()))
    const refuse = async (changed: Routes) => center.refused(...saving('routes', changed, await version()))
    // Without an article, and to a unit that is not there: each at its field.
    expect((await refuse({ ...routes, paths })).fields).toMatchObject([
      { path: ['setting', 'value', 'paths', routes.paths.length, 'article'], key: 'problems.value.required' },
    ])
    const whole = { ...own, article: '第九条' }
    expect((await refuse({ ...routes, paths: [...routes.paths, { ...whole, unit: 'X99' }] })).fields).toMatchObject([
      { path: ['setting', 'value', 'paths', routes.paths.length, 'unit'], key: 'problems.value.unit' },
    ])
    const rules = routes.rules.map(rule => ({ ...rule, paths: ['localA', ...rule.paths].slice(0, 6) }))
    await save({ ...routes, paths: [...routes.paths, whole], rules })
    const file = await register()
    const proposed = await proposal(file.id)
    expect(proposed.paths[0]).toMatchObject({ code: 'localA', article: '第九条', certain: false })
    const committee = await unitId('T01')
    const reasons = proposed.units.find(unit => unit.unitId === committee)?.reasons.map(({ key }) => key)
    expect(reasons).toContain('routing.reason.statutoryUnchecked')
    await center.ask(...dispatching(file, { unitId: committee, overrideReason: '已商定' }))
    const slip = rows(`select data from paper where kind = 'dispatchSlip' and case_file_id = ${file.id}`) as {
      data: string
    }[]
    expect(slip[0]?.data).toContain('村规民约评议（《湖北省某条例》第九条，待法律顾问核对）')
    // Somebody checked it: the mark goes. Then the way goes, and no rule may be left with nothing.
    await save({ ...routes, paths: [...routes.paths, { ...whole, certain: true }], rules })
    expect((await proposal((await register()).id)).paths[0]).toMatchObject({ code: 'localA', certain: true })
    const alone = rules.map((rule, at) => (at === 0 ? { ...rule, paths: [] } : rule))
    expect((await refuse({ ...routes, rules: alone })).fields?.[0]?.path).toEqual([
      'setting',
      'value',
      'rules',
      0,
      'paths',
    ])
    expect((await refuse({ ...routes, rules })).fields?.[0]?.key).toBe('problems.value.path')
    await save(routes)
    expect((await proposal((await register()).id)).paths.map(({ code }) => code)).not.toContain('localA')
  })

  it('with weights out of range or all nothing are refused at the field, and every change is journaled', async () => {
    const levers = await value<RoutingLevers>('routingLevers')
    const with_ = (weights: Partial<RoutingLevers['weights']>) => ({
      ...levers,
      weights: { ...levers.weights, ...weights },
    })
    expect((await center.refused(...saving('routingLevers', with_({ load: 101 })))).fields?.[0]?.path).toEqual([
      'setting',
      'value',
      'weights',
      'load',
    ])
    const nothing = with_({ leads: 0, statutory: 0, presence: 0, load: 0, fairness: 0, level: 0 })
    expect((await center.refused(...saving('routingLevers', nothing))).fields?.[0]?.key).toBe('problems.value.weights')
    await center.ask(...saving('routingLevers', with_({ load: 50 })))
    const [row] = rows("select detail from journal where action = 'setting.saved' order by id desc limit 1") as {
      detail: string
    }[]
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({ kind: 'routingLevers', reason: '试行' })
  })
})

describe('type suggestion', () => {
  it('gives three types with chance and words, keeps no text, and counts what was chosen', async () => {
    const text = '借给邻居三万块钱，写了借条，到期一直不还钱'
    const suggested = await center.ask<TypeSuggestionView[]>('POST', '/type-suggestions', { text }, clerk)
    expect(suggested).toHaveLength(3)
    expect(suggested[0]).toMatchObject({ type: '0804', words: expect.arrayContaining(['借条']) })
    expect(rows('select count(*) as n from type_suggestion')).toEqual([{ n: 0 }])
    const suggestedTypes = suggested.map(({ type }) => type)
    await register({ suggestedTypes }, { typeCode: '0804' })
    await register({ suggestedTypes }, { typeCode: suggestedTypes[2] })
    await register({ suggestedTypes }, { typeCode: '1602' })
    await register({}, { typeCode: '0804' })
    const hits = await center.ask('GET', `/type-suggestions?from=${TODAY}&to=${TODAY}`, undefined, manager)
    expect(hits).toEqual({ cases: 3, first: 1, amongThree: 2 })
    expect((await center.refused('POST', '/type-suggestions', { text }, await center.kiosk())).code).toBe(
      'permission.denied',
    )
  })

  it('does not suggest a type that is switched off', async () => {
    const types = await value<CaseType[]>('caseTypes')
    await center.ask(
      ...saving(
        'caseTypes',
        types.map(type => (type.code === '0804' ? { ...type, isActive: false } : type)),
      ),
    )
    const suggested = await center.ask<TypeSuggestionView[]>(
      'POST',
      '/type-suggestions',
      { text: '借钱不还，有借条' },
      clerk,
    )
    expect(suggested.map(({ type }) => type)).not.toContain('0804')
  })
})
