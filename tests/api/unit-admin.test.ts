import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulkPreviewRow, ClosingPlan, ManagedUnit, OversightRow } from '#center/contract/oversight.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, readCase, register } from '#tests/fixtures/office.ts'
import { caseFileInput } from '#tests/fixtures/small-center.ts'

let center: TestCenter
let clerk: string
let manager: string
let lead: string
const unitIds = new Map<string, number>()
const unit = (code: string) => unitIds.get(code) ?? 0

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1')
  manager = await center.signIn('manager')
  lead = await center.signIn('lead.t01')
  for (const { id, code } of await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk))
    unitIds.set(code, id)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
const newCase = async () => (await register(center, clerk, caseFileInput({ matter }))).id
async function inHand(username = 'mediator1', code = 'T01'): Promise<number> {
  const id = await newCase()
  const { version } = await readCase(center, clerk, id)
  const body = {
    opId: center.opId(),
    version,
    unitId: unit(code),
    staffId: null,
    note: null,
    overrideReason: '就近办理',
  }
  const sent = await center.ask<{ assignmentId: number }>('POST', `/case-files/${id}/dispatches`, body, clerk)
  const token = await center.signIn(username)
  await center.ask('POST', `/assignments/${sent.assignmentId}/signature`, { opId: center.opId() }, token)
  return id
}
const ownerless = async () =>
  (await center.ask<{ rows: OversightRow[] }>('GET', '/oversight?view=ownerless', undefined, manager)).rows

describe('units', () => {
  const fields = { mode: 'onCall', callPhone: null, reportsTo: null, desks: [] }
  const enter = (more: object) => ({ opId: center.opId(), ...fields, ...more })

  it('are entered with desks where people come to the center, and report upwards without a circle', async () => {
    const bare = enter({ code: 'Z01', name: '某局', mode: 'resident' })
    expect(await center.refused('POST', '/units', bare, manager)).toMatchObject({
      code: 'unit.desk-needed',
      fields: [{ path: ['desks'], key: 'problems.unit.desk-needed' }],
    })
    expect((await center.refused('POST', '/units', bare, lead)).status).toBe(403)
    const desks = [{ id: null, name: '某局窗口', isWindow: false }]
    const { id } = await center.ask<{ id: number }>(
      'POST',
      '/units',
      enter({ code: 'Z01', name: '某局', mode: 'resident', desks }),
      manager,
    )
    const below = await center.ask<{ id: number }>(
      'POST',
      '/units',
      enter({ code: 'Z02', name: '某站', reportsTo: id }),
      manager,
    )
    const units = await center.ask<ManagedUnit[]>('GET', '/managed-units', undefined, manager)
    const upper = units.find(known => known.id === id)
    const circle = {
      opId: center.opId(),
      ...fields,
      name: '某局',
      mode: 'resident',
      desks: upper?.desks,
      reportsTo: below.id,
    }
    expect((await center.refused('PUT', `/units/${id}`, circle, manager)).code).toBe('unit.cycle')
    const twice = enter({ code: 'Z01', name: '另一个局' })
    expect((await center.refused('POST', '/units', twice, manager)).code).toBe('unit.code-taken')
    const sameName = enter({ code: 'Z03', name: '某局' })
    expect((await center.refused('POST', '/units', sameName, manager)).code).toBe('unit.name-taken')
  })

  it('close only together with giving away every case and person', async () => {
    const id = unit('G01')
    await inHand('desk.g01', 'G01')
    const waiting = await newCase()
    await dispatch(center, clerk, waiting, unit('T01'))
    const plan = await center.ask<ClosingPlan>('GET', `/units/${id}/closing`, undefined, manager)
    expect(plan.cases.length).toBeGreaterThan(0)
    expect(plan.people.length).toBeGreaterThan(0)
    const people = plan.people.map(person => ({ id: person.id, unitId: unit('P05') }))
    const body = { reason: '机构改革，职能划转', caseUnitId: null, cases: [], people }
    const path = `/units/${id}/closing`
    const refused = await center.refused('POST', path, { opId: center.opId(), ...body }, manager)
    expect(refused).toMatchObject({ code: 'unit.cases-left', params: { count: plan.cases.length } })
    const nobody = { opId: center.opId(), ...body, caseUnitId: unit('P05'), people: [] }
    expect((await center.refused('POST', path, nobody, manager)).code).toBe('unit.people-left')
    expect((await center.ask<ClosingPlan>('GET', path, undefined, manager)).cases).toEqual(plan.cases)

    const closed = await center.ask<{ cases: number; people: number }>(
      'POST',
      path,
      { opId: center.opId(), ...body, caseUnitId: unit('P05') },
      manager,
    )
    expect(closed).toMatchObject({ cases: plan.cases.length, people: plan.people.length })
    expect(await ownerless()).toEqual([])
    const units = await center.ask<ManagedUnit[]>('GET', '/managed-units', undefined, manager)
    expect(units.find(known => known.id === id)).toMatchObject({
      isActive: false,
      openCases: 0,
      people: 0,
      closeReason: '机构改革，职能划转',
    })
    const heir = await center.signIn('lead.p05')
    for (const { id: caseId } of plan.cases)
      expect((await readCase(center, heir, caseId)).assignments.at(-1)?.unitId).toBe(unit('P05'))
    // Nobody is planned for a unit that is closed, and nothing can be sent there.
    const planned = center.database.connection
      .prepare('select count(*) from duty_day where unit_id = ? and on_date > ?')
      .pluck()
      .get(id, '2026-06-17')
    expect(planned).toBe(0)
    const again = { opId: center.opId(), version: 1, unitId: id, staffId: null, note: null, overrideReason: '无' }
    expect((await center.refused('POST', `/case-files/${await newCase()}/dispatches`, again, clerk)).code).toBe(
      'unit.not-found',
    )
  })

  it('do not close while a visitor waits or the center itself', async () => {
    expect((await center.refused('GET', `/units/${unit('C00')}/closing`, undefined, manager)).code).toBe(
      'unit.not-found',
    )
  })
})

describe('people who go', () => {
  it('leave no case behind: it is their unit’s as a whole', async () => {
    const id = await inHand('mediator3')
    const admin = await center.signIn('admin')
    const people = await center.ask<{ id: number; username: string }[]>('GET', '/staff', undefined, admin)
    const gone = people.find(person => person.username === 'mediator3')
    const body = { opId: center.opId(), reason: '调离' }
    await center.ask('POST', `/staff/${gone?.id}/disabling`, body, admin)
    expect(await ownerless()).toEqual([])
    expect((await readCase(center, lead, id)).owner).toMatchObject({ unitId: unit('T01'), staff: null })
  })
})

describe('oversight', () => {
  it('finds a case that is nobody’s, should there ever be one', async () => {
    const id = await inHand('mediator2')
    const { connection } = center.database
    // The database itself refuses it; the list would show what came by another way.
    const guards = connection
      .prepare("select name from sqlite_master where type = 'trigger' and sql like '%an open case has%'")
      .pluck()
      .all() as string[]
    expect(guards.length).toBeGreaterThan(0)
    for (const guard of guards) connection.exec(`drop trigger ${guard}`)
    const before = connection.prepare('select owner_staff_id from case_file where id = ?').pluck().get(id)
    const other = connection.prepare("select id from staff where username = 'desk.p02'").pluck().get()
    connection.prepare('update case_file set owner_staff_id = ? where id = ?').run(other, id)
    expect((await ownerless()).map(row => [row.id, row.why])).toEqual([[id, 'personMoved']])
    connection.prepare('update case_file set owner_staff_id = ? where id = ?').run(before, id)
    expect(await ownerless()).toEqual([])
  })

  it('seals what is over: from then on only the manager opens it', async () => {
    const id = await newCase()
    const { version } = await readCase(center, clerk, id)
    const seal = { opId: center.opId(), version, reason: '涉及未成年人' }
    expect((await center.refused('POST', `/case-files/${id}/seal`, seal, manager)).code).toBe('case-file.still-open')
    const { connection } = center.database
    const over = connection
      .prepare(
        "select c.id, c.version from case_file c join staff s on s.id = c.owner_staff_id where c.status = 'closed' and s.username like 'mediator%' and s.status = 'active' limit 1",
      )
      .get() as { id: number; version: number }
    const owner = connection
      .prepare('select s.username from case_file c join staff s on s.id = c.owner_staff_id where c.id = ?')
      .pluck()
      .get(over.id) as string
    const token = await center.signIn(owner)
    expect((await readCase(center, token, over.id)).id).toBe(over.id)
    const body = { opId: center.opId(), version: over.version, reason: '涉及未成年人' }
    expect((await center.refused('POST', `/case-files/${over.id}/seal`, body, lead)).status).toBe(403)
    await center.ask('POST', `/case-files/${over.id}/seal`, body, manager)
    for (const reader of [token, lead])
      expect((await center.refused('GET', `/case-files/${over.id}`, undefined, reader)).status).toBe(404)
    const mine = await center.ask<{ rows: { id: number }[] }>('GET', '/case-files?view=closed', undefined, token)
    expect(mine.rows.map(row => row.id)).not.toContain(over.id)
    await center.ask('POST', `/case-files/${over.id}/openings`, { opId: center.opId(), reason: '复查' }, manager)
    expect((await readCase(center, manager, over.id)).id).toBe(over.id)
    const listed = await center.ask<{ rows: OversightRow[] }>('GET', '/oversight?view=sealed', undefined, manager)
    expect(listed.rows).toMatchObject([{ id: over.id, reason: '涉及未成年人' }])
    const unseal = { opId: center.opId(), version: over.version + 1, reason: '原因消除' }
    await center.ask('POST', `/case-files/${over.id}/unsealing`, unseal, manager)
    expect((await readCase(center, token, over.id)).id).toBe(over.id)
  })
})

describe('a bulk action', () => {
  const preview = (kind: string, ids: readonly number[], token: string, unitId: number | null = null) =>
    center.ask<BulkPreviewRow[]>('POST', '/bulk-previews', { kind, ids, unitId, complexity: null }, token)

  it('says for each case what would happen or why not, by the asker’s own rights', async () => {
    const mine = await inHand('mediator1')
    const waiting = await newCase()
    const rows = await preview('reassign', [mine, waiting, 999_999], manager, unit('P02'))
    expect(rows.map(({ id, blockedBy }) => [id, blockedBy])).toEqual([
      [mine, null],
      [waiting, 'case-file.action-not-allowed'],
    ])
    // The lead of a unit sees its own only, and moves nothing out of it.
    const ofLead = await preview('reassign', [mine, waiting], lead, unit('P02'))
    expect(ofLead.map(({ id, blockedBy }) => [id, blockedBy])).toEqual([[mine, 'assignment.other-unit']])
    const toSame = await preview('reassign', [mine], manager, unit('T01'))
    expect(toSame.map(({ blockedBy }) => blockedBy)).toEqual(['assignment.already-theirs'])
    const sent = await preview('dispatch', [mine, waiting], manager, unit('T01'))
    expect(sent.map(({ blockedBy }) => blockedBy)).toEqual(['case-file.action-not-allowed', null])
    const reminded = await preview('remind', [mine, waiting], manager)
    expect(reminded.map(({ blockedBy }) => blockedBy)).toEqual([null, null])
  })

  it('changes nothing by being looked at', async () => {
    const id = await inHand('mediator1')
    const before = center.database.connection.prepare('select count(*) from journal').pluck().get()
    await preview('reassign', [id], manager, unit('P02'))
    expect(center.database.connection.prepare('select count(*) from journal').pluck().get()).toBe(before)
  })

  it('sets how hard a case is until its time runs', async () => {
    const id = await newCase()
    const { version } = await readCase(center, clerk, id)
    const body = { opId: center.opId(), version, complexity: 'complex' }
    await center.ask('POST', `/case-files/${id}/complexity`, body, manager)
    expect((await readCase(center, clerk, id)).matter.complexity).toBe('complex')
    const running = await inHand('mediator1')
    const late = { opId: center.opId(), version: 4, complexity: 'complex' }
    const answer = await center.refused('POST', `/case-files/${running}/complexity`, late, manager)
    expect(['case-file.action-not-allowed', 'case-file.changed-meanwhile']).toContain(answer.code)
  })
})
