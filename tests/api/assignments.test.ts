import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeadDispute } from '#center/contract/assignment.ts'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { readCase, register } from '#tests/fixtures/office.ts'
import { caseFileInput } from '#tests/fixtures/small-center.ts'

const DAY = '2026-06-19'
let center: TestCenter
let clerk: string
let manager: string
const unitIds = new Map<string, number>()
const tokens = new Map<string, string>()
const unit = (code: string) => unitIds.get(code) ?? 0

/** Token of the first person of a unit who holds a role. */
async function signIn(username: string): Promise<string> {
  const known = tokens.get(username)
  if (known !== undefined) return known
  const token = await center.signIn(username)
  tokens.set(username, token)
  return token
}

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1')
  manager = await center.signIn('manager')
  for (const { id, code } of await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk))
    unitIds.set(code, id)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const newCase = () =>
  register(center, clerk, caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' } }))

interface Sent {
  readonly id: number
  readonly assignmentId: number
}

/** Sends a case out. @param to code of the unit that leads @param assists codes of units that help */
async function send(id: number, to: string, assists: readonly string[] = []): Promise<Sent> {
  const { version } = await readCase(center, clerk, id)
  const body = {
    opId: center.opId(),
    version,
    unitId: unit(to),
    staffId: null,
    note: '请核实排水管走向后组织调解。',
    overrideReason: '由当事人所在单位办理更便利',
    assists: assists.map(code => ({ unitId: unit(code), owes: '到现场核实并出具情况说明', dueOn: DAY })),
  }
  const sent = await center.ask<{ assignmentId: number }>('POST', `/case-files/${id}/dispatches`, body, clerk)
  return { id, assignmentId: sent.assignmentId }
}

const giveBack = (token: string, assignmentId: number, reason = '不属于我单位职责') =>
  center.ask<{ status: string }>(
    'POST',
    `/assignments/${assignmentId}/return`,
    { opId: center.opId(), cause: 'notCompetent', reason },
    token,
  )
const take = (token: string, assignmentId: number) =>
  center.ask<{ status: string }>('POST', `/assignments/${assignmentId}/signature`, { opId: center.opId() }, token)

const openFor = async (token: string, id: number): Promise<CaseFileView> => {
  await center.ask('POST', `/case-files/${id}/openings`, { opId: center.opId(), reason: '督查' }, token)
  return readCase(center, token, id)
}

describe('a case sent to several units', () => {
  it('gives each unit its slip and its part, and only the lead the case', async () => {
    const { id } = await newCase()
    const { assignmentId } = await send(id, 'T01', ['P02'])
    const lead = await signIn('mediator1')
    const helper = await signIn('desk.p02')
    const seen = await readCase(center, helper, id)
    expect(seen.assignments.map(({ kind, unitId, status }) => [kind, unitId, status])).toEqual([
      ['lead', unit('T01'), 'sent'],
      ['assist', unit('P02'), 'sent'],
    ])
    expect(seen.papers.filter(({ kind }) => kind === 'dispatchSlip')).toHaveLength(2)
    // The helper answers for its own part only.
    expect(seen.assignments.map(({ allowedActions }) => allowedActions)).toEqual([[], ['sign', 'return']])
    expect(
      (await center.refused('POST', `/assignments/${assignmentId}/signature`, { opId: center.opId() }, helper)).code,
    ).toBe('assignment.not-found')
    expect(seen).toMatchObject({ canEdit: false, allowedActions: [] })
    await take(lead, assignmentId)
    await take(helper, seen.assignments[1]?.id ?? 0)
    const listed = await center.ask<{ rows: { id: number }[] }>('GET', '/case-files?view=all', undefined, helper)
    expect(listed.rows.map(row => row.id)).toContain(id)
    const owned = await readCase(center, lead, id)
    expect(owned.owner.unitId).toBe(unit('T01'))
    expect(owned.assignments.map(({ status }) => status)).toEqual(['signed', 'signed'])
    // A unit that has nothing to do with it finds nothing there.
    expect((await center.refused('GET', `/case-files/${id}`, undefined, await signIn('desk.p05'))).status).toBe(404)
  })

  it('cannot name a unit twice', async () => {
    const { id } = await newCase()
    const { version } = await readCase(center, clerk, id)
    const assist = { unitId: unit('T01'), owes: '协助', dueOn: DAY }
    const body = { opId: center.opId(), version, unitId: unit('T01'), staffId: null, note: null, assists: [assist] }
    const problem = await center.refused('POST', `/case-files/${id}/dispatches`, body, clerk)
    expect(problem).toMatchObject({
      code: 'assignment.same-unit-twice',
      fields: [{ path: ['assists', 0, 'unitId'], key: 'problems.assignment.same-unit-twice' }],
    })
    expect((await readCase(center, clerk, id)).status).toBe('registered')
  })

  it('goes on without a unit that gives its part back', async () => {
    const { id } = await newCase()
    const { assignmentId } = await send(id, 'T01', ['P02'])
    const helper = await signIn('desk.p02')
    const assist = (await readCase(center, helper, id)).assignments.find(({ kind }) => kind === 'assist')
    expect((await giveBack(helper, assist?.id ?? 0)).status).toBe('dispatched')
    expect((await center.refused('GET', `/case-files/${id}`, undefined, helper)).status).toBe(404)
    expect((await take(await signIn('mediator1'), assignmentId)).status).toBe('accepted')
  })
})

describe('a case two units refuse one after another', () => {
  async function disputed() {
    const { id } = await newCase()
    const first = await send(id, 'T01')
    expect((await giveBack(await signIn('mediator1'), first.assignmentId, '应由公安机关先行处理')).status).toBe(
      'returned',
    )
    const second = await send(id, 'P02')
    expect((await giveBack(await signIn('desk.p02'), second.assignmentId, '属于民间纠纷')).status).toBe('leadDisputed')
    return id
  }

  it('waits for the manager, who sees both objections and has one working day', async () => {
    const id = await disputed()
    const view = await center.ask<LeadDispute>('GET', `/case-files/${id}/lead-dispute`, undefined, manager)
    expect(view.objections.map(({ unitId, reason }) => [unitId, reason])).toEqual([
      [unit('T01'), '应由公安机关先行处理'],
      [unit('P02'), '属于民间纠纷'],
    ])
    expect(view.decideBy).toBe('2026-06-18')
    const listed = await center.ask<{ rows: { id: number }[] }>('GET', '/oversight?view=disputed', undefined, manager)
    expect(listed.rows.map(row => row.id)).toContain(id)
    for (const token of [clerk, await signIn('lead.t01'), await signIn('mediator1')])
      expect((await center.refused('GET', `/case-files/${id}/lead-dispute`, undefined, token)).status).toBe(403)
  })

  it('is ruled with reason and basis, and the ruled unit cannot return it', async () => {
    const id = await disputed()
    const { version } = await openFor(manager, id)
    const ruling = {
      opId: center.opId(),
      version,
      unitId: unit('T01'),
      staffId: null,
      reason: '纠纷起于邻里排水，未涉治安违法',
      basis: '《人民调解法》第二条',
    }
    const { assignmentId, status } = await center.ask<{ assignmentId: number; status: string }>(
      'POST',
      `/case-files/${id}/lead-ruling`,
      ruling,
      manager,
    )
    expect(status).toBe('dispatched')
    const lead = await signIn('mediator1')
    const body = { opId: center.opId(), cause: 'other', reason: '仍有异议' }
    expect((await center.refused('POST', `/assignments/${assignmentId}/return`, body, lead)).code).toBe(
      'assignment.ruled',
    )
    const seen = await readCase(center, lead, id)
    const ruled = seen.assignments.at(-1)
    expect(ruled).toMatchObject({ isRuled: true, rulingBasis: '《人民调解法》第二条', allowedActions: ['sign'] })
    expect(seen.clocks.filter(({ ruleCode }) => ruleCode === 'IN-10').map(clock => clock.status)).toEqual(['met'])
    const story = await center.ask<{ key: string }[]>('GET', `/case-files/${id}/timeline`, undefined, lead)
    expect(story.map(({ key }) => key).join()).toContain('caseFile.leadRuled')
    await take(lead, assignmentId)
  })

  it('counts anew once a unit has signed', async () => {
    const { id } = await newCase()
    await giveBack(await signIn('mediator1'), (await send(id, 'T01')).assignmentId)
    await take(await signIn('desk.p02'), (await send(id, 'P02')).assignmentId)
    const { version } = await readCase(center, await signIn('desk.p02'), id)
    const body = { opId: center.opId(), version, unitId: unit('T01'), staffId: null, reason: '重新分工' }
    await center.ask('POST', `/case-files/${id}/reassignment`, body, manager)
    const lead = await signIn('mediator1')
    const sent = (await readCase(center, lead, id)).assignments.at(-1)
    expect((await giveBack(lead, sent?.id ?? 0)).status).toBe('returned')
  })
})

describe('reassigning', () => {
  async function inHand(): Promise<number> {
    const { id } = await newCase()
    await take(await signIn('mediator1'), (await send(id, 'T01')).assignmentId)
    return id
  }
  const pass = async (token: string, id: number, unitId: number, staffId: number | null, version?: number) => {
    const body = {
      opId: center.opId(),
      version: version ?? (await readCase(center, await signIn('mediator1'), id)).version,
      unitId,
      staffId,
      reason: '原承办人请假',
    }
    return center.call<{ status: string; code?: string }>('POST', `/case-files/${id}/reassignment`, body, token)
  }

  it('lets the lead of a unit name another of its people, who owns the case at once', async () => {
    const id = await inHand()
    const other = await signIn('mediator2')
    const { staffId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, other)
    const answer = await pass(await signIn('lead.t01'), id, unit('T01'), staffId)
    expect([answer.status, answer.body.status]).toEqual([200, 'accepted'])
    expect((await readCase(center, other, id)).owner.staff?.id).toBe(staffId)
    expect((await center.refused('GET', `/case-files/${id}`, undefined, await signIn('mediator1'))).status).toBe(404)
  })

  it('across units is the manager’s, and the time for handling goes on', async () => {
    const id = await inHand()
    const mine = await readCase(center, await signIn('mediator1'), id)
    const before = mine.clocks.find(({ ruleCode }) => ruleCode.startsWith('IN-4'))
    expect((await pass(await signIn('lead.t01'), id, unit('P02'), null)).body.code).toBe('assignment.other-unit')
    expect((await pass(await signIn('mediator1'), id, unit('P02'), null)).status).toBe(403)
    expect((await pass(manager, id, unit('P02'), null, mine.version)).body.status).toBe('dispatched')
    const heir = await signIn('desk.p02')
    const sent = (await readCase(center, heir, id)).assignments.at(-1)
    await take(heir, sent?.id ?? 0)
    const after = (await readCase(center, heir, id)).clocks.filter(({ ruleCode }) => ruleCode.startsWith('IN-4'))
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({ id: before?.id, startedAt: before?.startedAt, status: 'running' })
  })
})
