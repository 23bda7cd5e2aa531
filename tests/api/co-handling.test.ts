import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TaskRow, TaskView } from '#center/contract/co-handling.ts'
import type { ExpertView, InvitationView, TaskForceView } from '#center/contract/task-force.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, endWithoutAgreement, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
const SOON = '2026-06-22'
let center: TestCenter
let clerk: string
let mediator: string
let lead: string
let police: string
let manager: string
const unitIds = new Map<string, number>()
const unit = (code: string) => unitIds.get(code) ?? 0

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1')
  mediator = await center.signIn('mediator1')
  lead = await center.signIn('lead.t01')
  police = await center.signIn('desk.p02')
  manager = await center.signIn('manager')
  for (const { id, code } of await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk))
    unitIds.set(code, id)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

/** A case the mediator has signed for. */
async function inHand(): Promise<number> {
  const { id } = await register(
    center,
    clerk,
    caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' } }),
  )
  const assignmentId = await dispatch(center, clerk, id, unit('T01'))
  await center.ask('POST', `/assignments/${assignmentId}/signature`, { opId: center.opId() }, mediator)
  return id
}

type Moved = Pick<TaskView, 'id' | 'version' | 'status'>
const ask = (id: number, more: object = {}, token = mediator) =>
  center.ask<Moved>(
    'POST',
    `/case-files/${id}/tasks`,
    {
      opId: center.opId(),
      unitId: unit('P02'),
      staffId: null,
      what: '核实 6 月 1 日出警记录',
      dueOn: SOON,
      approverId: null,
      ...more,
    },
    token,
  )
const act = (task: Moved, action: string, token: string, more: object = {}) =>
  center.ask<Moved>(
    'POST',
    `/tasks/${task.id}/${action}`,
    { opId: center.opId(), version: task.version, ...more },
    token,
  )
const tasksOf = async (id: number, token = mediator) =>
  (await center.ask<{ tasks: TaskView[] }>('GET', `/case-files/${id}/tasks`, undefined, token)).tasks
const workOf = async (view: string, token: string) =>
  (await center.ask<{ rows: TaskRow[] }>('GET', `/tasks?view=${view}`, undefined, token)).rows

describe('a task asked of another unit', () => {
  it('opens the case to that unit, is answered, sent back once, accepted, and ends the assist', async () => {
    const id = await inHand()
    const asked = await ask(id)
    expect((await workOf('toAnswer', police)).map(row => row.id)).toContain(asked.id)
    expect((await readCase(center, police, id)).id).toBe(id)
    const accepted = await act(asked, 'acceptance', police)
    expect((await readCase(center, mediator, id)).assignments.at(-1)).toMatchObject({
      kind: 'assist',
      status: 'signed',
    })
    const reported = await act(accepted, 'reply', police, { reply: '当日无出警记录。' })
    expect((await workOf('toVerify', mediator)).map(row => row.id)).toContain(asked.id)
    const back = await act(reported, 'sending-back', mediator, { dueOn: SOON, reason: '请再查前一日' })
    expect(back.status).toBe('accepted')
    const again = await act(back, 'reply', police, { reply: '5 月 31 日有一次出警，已附回执。' })
    await act(again, 'verification', mediator)
    expect(await tasksOf(id)).toMatchObject([
      { status: 'verified', sentBack: 1, reply: '5 月 31 日有一次出警，已附回执。' },
    ])
    expect((await readCase(center, mediator, id)).assignments.at(-1)).toMatchObject({
      kind: 'assist',
      status: 'done',
      result: '5 月 31 日有一次出警，已附回执。',
    })
    // Its part is over: so is its reason to read the case.
    expect((await center.refused('GET', `/case-files/${id}`, undefined, police)).status).toBe(404)
  })

  it('is only the asked unit’s to answer and only the lead’s to accept', async () => {
    const id = await inHand()
    const asked = await ask(id)
    const body = { opId: center.opId(), version: asked.version }
    for (const token of [mediator, await center.signIn('desk.p05')])
      expect((await center.refused('POST', `/tasks/${asked.id}/acceptance`, body, token)).code).toBe('task.not-found')
    const reported = await act(await act(asked, 'acceptance', police), 'reply', police, { reply: '已核实。' })
    const verify = { opId: center.opId(), version: reported.version }
    for (const token of [police, await center.signIn('desk.p05')])
      expect((await center.refused('POST', `/tasks/${asked.id}/verification`, verify, token)).code).toBe(
        'task.not-found',
      )
    // A stale page is told so.
    const stale = { opId: center.opId(), version: 1 }
    expect((await center.refused('POST', `/tasks/${asked.id}/verification`, stale, mediator)).code).toBe(
      'task.changed-meanwhile',
    )
  })

  it('waits for the approver where one is named', async () => {
    const id = await inHand()
    const approvers = await center.ask<{ id: number; name: string }[]>(
      'GET',
      `/case-files/${id}/approvers`,
      undefined,
      mediator,
    )
    const { staffId: leadId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, lead)
    expect(approvers.map(person => person.id)).toContain(leadId)
    const proposed = await ask(id, { approverId: leadId })
    expect(proposed.status).toBe('proposed')
    expect((await center.refused('GET', `/case-files/${id}`, undefined, police)).status).toBe(404)
    const body = { opId: center.opId(), version: 1 }
    expect((await center.refused('POST', `/tasks/${proposed.id}/approval`, body, manager)).code).toBe('task.not-found')
    expect((await workOf('toApprove', lead)).map(row => row.id)).toEqual([proposed.id])
    expect((await act(proposed, 'approval', lead)).status).toBe('asked')
    expect((await readCase(center, police, id)).id).toBe(id)
    const unfit = { opId: center.opId(), unitId: unit('P02'), staffId: null, what: '再查', dueOn: SOON }
    const { staffId: clerkId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, clerk)
    expect(
      (await center.refused('POST', `/case-files/${id}/tasks`, { ...unfit, approverId: clerkId }, mediator)).code,
    ).toBe('task.approver-unfit')
  })

  it('holds the closing until somebody has looked at what came of it', async () => {
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' } }),
    )
    const desk = await takeOver(center, mediator, id, await dispatch(center, clerk, id, unit('T01')))
    const asked = await ask(id)
    await endWithoutAgreement(center, mediator, desk)
    const why = async () =>
      (await readCase(center, mediator, id)).blockedActions.find(({ action }) => action === 'close')?.reasonKey ?? ''
    expect(await why()).toContain('case-file.tasks-open')
    const reported = await act(await act(asked, 'acceptance', police), 'reply', police, { reply: '已核实。' })
    expect(await why()).toContain('case-file.tasks-open')
    await act(reported, 'verification', mediator)
    expect(await why()).not.toContain('case-file.tasks-open')
  })

  it('cannot be due in the past or asked of the unit that leads', async () => {
    const id = await inHand()
    const body = {
      opId: center.opId(),
      unitId: unit('P02'),
      staffId: null,
      what: '核实',
      dueOn: '2026-06-16',
      approverId: null,
    }
    expect((await center.refused('POST', `/case-files/${id}/tasks`, body, mediator)).code).toBe('task.date-in-past')
    const own = { ...body, opId: center.opId(), unitId: unit('T01'), dueOn: SOON }
    expect((await center.refused('POST', `/case-files/${id}/tasks`, own, mediator)).code).toBe(
      'assignment.same-unit-twice',
    )
  })
})

describe('a task force', () => {
  const forcesOf = (id: number, token: string) =>
    center.ask<{ forces: TaskForceView[]; canStart: boolean }>('GET', `/case-files/${id}/task-forces`, undefined, token)

  it('has members from inside and outside, minutes as a paper, tasks with days, and ends with a reason', async () => {
    const id = await inHand()
    const { staffId: policeId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, police)
    const none = { staffId: null, expertId: null, name: null, organization: null, duty: null }
    const start = {
      opId: center.opId(),
      name: '绣林街道排水纠纷专班',
      purpose: '化解群体性排水纠纷',
      leadUnitId: unit('T01'),
      members: [
        { ...none, staffId: policeId, duty: '治安' },
        { ...none, name: '刘德才', organization: '解放村村委会', duty: '联络' },
      ],
    }
    expect((await center.refused('POST', `/case-files/${id}/task-forces`, start, mediator)).status).toBe(403)
    const force = await center.ask<{ id: number; version: number }>(
      'POST',
      `/case-files/${id}/task-forces`,
      start,
      lead,
    )
    // A member reads the case while the force works.
    expect((await readCase(center, police, id)).id).toBe(id)
    const members = (await forcesOf(id, lead)).forces[0]?.members ?? []
    expect(members.map(({ name, isOutside }) => [name, isOutside]).at(-1)).toEqual(['刘德才', true])
    const meeting = {
      opId: center.opId(),
      version: force.version,
      heldOn: TODAY,
      place: '第一调解室',
      attendees: members.map(member => member.id),
      minutes: '逐户核实排水走向，先疏通主沟。',
      decisions: ['水利和湖泊局三日内派员测量'],
    }
    const met = await center.ask<{ version: number; paperId: number }>(
      'POST',
      `/task-forces/${force.id}/meetings`,
      meeting,
      lead,
    )
    const file = await readCase(center, mediator, id)
    expect(file.papers.find(paper => paper.id === met.paperId)?.kind).toBe('taskForceMinutes')
    const task = {
      opId: center.opId(),
      version: met.version,
      unitId: unit('G14'),
      staffId: null,
      what: '测量排水沟坡度',
      dueOn: SOON,
    }
    const tasked = await center.ask<{ version: number }>('POST', `/task-forces/${force.id}/tasks`, task, lead)
    const end = { opId: center.opId(), version: tasked.version, reason: '纠纷已化解' }
    expect((await center.refused('POST', `/task-forces/${force.id}/end`, end, lead)).code).toBe('task-force.tasks-open')
    const [open] = (await forcesOf(id, lead)).forces[0]?.tasks ?? []
    expect(open).toMatchObject({ what: '测量排水沟坡度', status: 'asked' })
    if (open !== undefined) await act(open, 'withdrawal', mediator, { reason: '改由乡镇测量' })
    expect(
      await center.ask('POST', `/task-forces/${force.id}/end`, { ...end, opId: center.opId() }, lead),
    ).toMatchObject({
      status: 'ended',
    })
    expect((await center.refused('GET', `/case-files/${id}`, undefined, police)).status).toBe(404)
  })

  it('and the leader in charge are for those who may', async () => {
    const id = await inHand()
    const charge = { opId: center.opId(), name: '张建国', duty: '政法委书记', reason: '重复来访' }
    expect((await center.refused('POST', `/case-files/${id}/leader-charge`, charge, lead)).status).toBe(403)
    await center.ask('POST', `/case-files/${id}/leader-charge`, charge, manager)
    const twice = { ...charge, opId: center.opId() }
    expect((await center.refused('POST', `/case-files/${id}/leader-charge`, twice, manager)).code).toBe(
      'leader-charge.already',
    )
  })
})

describe('outside experts', () => {
  const fields = {
    name: '王大山',
    kind: 'lawyer',
    field: '相邻关系',
    organization: '楚源律师事务所',
    phone: '13900001111',
    availability: ['1am', '3pm'],
    interests: [],
    note: null,
  }
  const enter = (more: object = {}) =>
    center.ask<{ id: number }>('POST', '/experts', { opId: center.opId(), ...fields, ...more }, manager)

  it('are kept by the manager and seen by those who handle cases', async () => {
    const { id } = await enter({ name: '李清泉' })
    const seen = await center.ask<ExpertView[]>('GET', '/experts', undefined, mediator)
    expect(seen.find(expert => expert.id === id)).toMatchObject({ name: '李清泉', availability: ['1am', '3pm'] })
    expect((await center.refused('GET', '/experts', undefined, clerk)).status).toBe(403)
    const body = { opId: center.opId(), ...fields }
    expect((await center.refused('POST', '/experts', body, lead)).status).toBe(403)
  })

  it('who may be partial are asked only with a reason, and take part only with the parties’ consent', async () => {
    const caseFileId = await inHand()
    const [side] = (await readCase(center, mediator, caseFileId)).parties
    const { id } = await enter({ interests: [side?.name ?? ''] })
    const candidates = await center.ask<{ id: number; conflicts: string[] }[]>(
      'GET',
      `/case-files/${caseFileId}/expert-candidates`,
      undefined,
      mediator,
    )
    expect(candidates.find(expert => expert.id === id)?.conflicts).toEqual(['declaredInterest'])
    const invite = {
      opId: center.opId(),
      expertId: id,
      whatFor: '列席调解会，讲解相邻权',
      onDate: SOON,
      hasConsent: false,
      conflictNote: null,
    }
    const path = `/case-files/${caseFileId}/expert-invitations`
    expect((await center.refused('POST', path, invite, mediator)).code).toBe('expert.partial')
    const asked = await center.ask<{ id: number }>(
      'POST',
      path,
      { ...invite, opId: center.opId(), conflictNote: '当事人双方书面同意，仅讲解法律' },
      mediator,
    )
    const answer = { opId: center.opId(), answer: 'accept', hasConsent: false, note: null }
    expect((await center.refused('POST', `/expert-invitations/${asked.id}/answer`, answer, mediator)).code).toBe(
      'expert.consent-missing',
    )
    const consented = { ...answer, opId: center.opId(), hasConsent: true }
    expect(await center.ask('POST', `/expert-invitations/${asked.id}/answer`, consented, mediator)).toMatchObject({
      status: 'accepted',
    })
    const { rows } = await center.ask<{ rows: InvitationView[] }>('GET', path, undefined, mediator)
    expect(rows).toMatchObject([
      { status: 'accepted', hasConsent: true, conflictNote: '当事人双方书面同意，仅讲解法律' },
    ])
  })
})

describe('a task', () => {
  it('that is late is seen by the manager', async () => {
    const id = await inHand()
    const asked = await ask(id, { dueOn: TODAY })
    center.setNow('2026-06-18T02:30:00.000Z')
    manager = await center.signIn('manager')
    mediator = await center.signIn('mediator1')
    const overseen = await center.ask<{ rows: { id: number; reason: string }[] }>(
      'GET',
      '/oversight?view=overdueTasks',
      undefined,
      manager,
    )
    expect(overseen.rows.find(row => row.id === id)?.reason).toBe('核实 6 月 1 日出警记录')
    expect((await tasksOf(id)).map(task => task.lamp)).toEqual(['red'])
    await act(asked, 'withdrawal', mediator, { reason: '已由当事人提供' })
    expect(await tasksOf(id)).toMatchObject([{ status: 'withdrawn', endNote: '已由当事人提供', lamp: null }])
  })
})
