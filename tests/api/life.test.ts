import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttachmentView } from '#center/contract/attachment.ts'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { ConclusionView } from '#center/contract/conclusion.ts'
import type { ClosingCheck, Telling, VolumeView } from '#center/contract/life.ts'
import type { ReferralsOfCase } from '#center/contract/referral.ts'
import type { PaperKind } from '#center/contract/statuses.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { checkInvariant } from '#tests/fixtures/case-invariant.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { png, webp } from '#tests/fixtures/files.ts'
import {
  dispatch,
  endWithoutAgreement,
  finish,
  issueAgreement,
  meet,
  type OnDesk,
  payingDraft,
  readCase,
  register,
  sign,
  takeOver,
} from '#tests/fixtures/office.ts'
import { pdfColour, pdfInfo, pdfPages, pdfText } from '#tests/fixtures/pdf-tools.ts'
import { quartersJpeg, quartersPdf, quartersPng } from '#tests/fixtures/quarters.ts'
import { caseFileInput, newOperationId, partyNamed } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let clerk: string
let mediator: string
let lead: string
let manager: string
let unitId: number
let mediatorId: number

beforeAll(async () => {
  center = await startTestCenter({ papers: createPaperRenderer() })
  await comeIn()
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
  mediatorId = (await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, mediator)).staffId
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  expect(checkInvariant(center.database.connection)).toEqual([])
  center.close()
})

/** Everybody signs in; a session does not outlive a long pause. */
async function comeIn() {
  clerk = await center.signIn('window1', '综合受理一号窗口')
  mediator = await center.signIn('mediator1')
  lead = await center.signIn('lead.t01')
  manager = await center.signIn('manager')
}
/** What happens at another moment; afterwards it is the morning of the tests again. */
async function at<Result>(instant: string, happening: () => Promise<Result>): Promise<Result> {
  center.setNow(instant)
  await comeIn()
  const result = await happening()
  center.setNow(TEST_NOW)
  await comeIn()
  return result
}

const plainMatter = { ...caseFileInput().matter, occurredOn: null }
const atWindow = async (overrides: Parameters<typeof caseFileInput>[0] = {}) =>
  (await register(center, clerk, caseFileInput({ matter: plainMatter, ...overrides }))).id

/** A case the mediator has signed for; mediation is opened and nobody was told anything yet. */
async function signedFor(): Promise<number> {
  const id = await atWindow()
  const assignmentId = await dispatch(center, clerk, id, unitId)
  await center.ask('POST', `/assignments/${assignmentId}/signature`, { opId: newOperationId() }, mediator)
  return id
}
async function onDesk(): Promise<OnDesk> {
  const id = await atWindow()
  return takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
}
let hour = 3
async function settled(): Promise<OnDesk> {
  const desk = await onDesk()
  hour += 1
  const startsAt = `${TODAY}T${String(hour).padStart(2, '0')}:20:00.000Z`
  await meet(center, mediator, desk, { roomId: 1 + (hour % 3), mediatorId, startsAt, result: 'reached' })
  const issued = await issueAgreement(center, mediator, desk, payingDraft(desk, TODAY))
  await sign(center, mediator, desk, issued, TODAY)
  return desk
}

/** Takes an action at the version that stands. */
async function act<Body = { status: string; paperId: number }>(
  id: number,
  path: string,
  body: object,
  token: string,
): Promise<Body> {
  const { version } = await readCase(center, token, id)
  return center.ask<Body>('POST', `/case-files/${id}/${path}`, { opId: newOperationId(), version, ...body }, token)
}
async function refusal(id: number, path: string, body: object, token: string, version?: number) {
  const seen = version ?? (await readCase(center, token, id)).version
  const problem = await center.refused(
    'POST',
    `/case-files/${id}/${path}`,
    { opId: newOperationId(), version: seen, ...body },
    token,
  )
  return [problem.code, ...problem.fields.map(field => field.path.join('.'))]
}
const textOf = async (paperId: number, token: string) =>
  pdfText(await center.ask<Uint8Array>('GET', `/papers/${paperId}/pdf`, undefined, token))
const kindsOf = (file: CaseFileView): PaperKind[] => file.papers.map(paper => paper.kind)
const openAsManager = (id: number) =>
  center.ask('POST', `/case-files/${id}/openings`, { opId: newOperationId(), reason: '督导' }, manager)

describe('material that is missing', () => {
  const items = ['身份证复印件', '宅基地使用证']

  it('is asked for once, on paper, and time stands still until it comes', async () => {
    const id = await atWindow()
    const before = await readCase(center, clerk, id)
    const { paperId } = await act(id, 'material-request', { items, dueOn: '2026-06-24' }, clerk)
    const asked = await readCase(center, clerk, id)
    expect(asked).toMatchObject({ status: 'awaitingMaterial', nextStep: 'supply', nextDueOn: '2026-06-24' })
    expect(asked.owner).toEqual(before.owner)
    const text = await textOf(paperId, clerk)
    for (const item of items) expect(text).toContain(item)
    expect(text).toContain('2026-06-24前补齐')
    await act(id, 'material', { note: null }, clerk)
    const supplied = await readCase(center, clerk, id)
    expect(supplied).toMatchObject({ status: 'registered', nextStep: 'dispatch', nextDueOn: before.nextDueOn })
    expect(supplied.supplements[0]?.suppliedAt).not.toBeNull()
    expect(supplied.allowedActions).not.toContain('requestMaterial')
    expect(await refusal(id, 'material-request', { items, dueOn: '2026-06-24' }, clerk)).toEqual(['supplement.once'])
  })

  it('needs a day to come and something to ask for', async () => {
    const id = await atWindow()
    expect(await refusal(id, 'material-request', { items, dueOn: TODAY }, clerk)).toEqual([
      'case-file.date-not-to-come',
      'dueOn',
    ])
    expect(await refusal(id, 'material-request', { items: [], dueOn: '2026-06-24' }, clerk)).toEqual([
      'request.invalid',
      'items',
    ])
    expect((await readCase(center, clerk, id)).status).toBe('registered')
  })
})

describe('at the window', () => {
  it('a matter is answered on the spot after all, with a slip', async () => {
    const id = await atWindow()
    const { paperId } = await act(id, 'advice', { answer: '可以先与村委会商量排水沟走向。' }, clerk)
    expect(await readCase(center, clerk, id)).toMatchObject({ status: 'adviceGiven', nextDueOn: null })
    expect(await textOf(paperId, clerk)).toContain('可以先与村委会商量排水沟走向')
  })

  it.each([
    ['refuse', 'notAccepted'],
    ['redirect', 'redirected'],
  ] as const)('%s gives a slip with the basis and the right door', async (outcome, status) => {
    const id = await atWindow()
    const body = { outcome, basis: '《劳动争议调解仲裁法》第五条', door: '劳动人事争议仲裁院', note: null }
    const { paperId } = await act(id, 'refusal', body, clerk)
    expect((await readCase(center, clerk, id)).status).toBe(status)
    const text = await textOf(paperId, clerk)
    expect(text).toContain('不予受理（引导）告知书')
    expect(text).toContain('劳动人事争议仲裁院')
    expect(await refusal(id, 'refusal', { ...body, door: '' }, clerk)).toEqual(['request.invalid', 'door'])
    await act(id, 'intake-reopening', { reason: '补充了新情况' }, clerk)
    expect(await readCase(center, clerk, id)).toMatchObject({ status: 'registered', nextStep: 'dispatch' })
  })

  it('is no business of a desk that does not have it', async () => {
    const id = await atWindow()
    expect(await refusal(id, 'advice', { answer: '可以。' }, mediator, 1)).toEqual(['permission.denied'])
    expect(await refusal(id, 'withdrawal', { reason: '可以。' }, mediator, 1)).toEqual(['case-file.not-found'])
  })

  it('a stale form is refused', async () => {
    const id = await atWindow()
    await act(id, 'material-request', { items: ['身份证'], dueOn: '2026-06-24' }, clerk)
    expect(await refusal(id, 'material', { note: null }, clerk, 1)).toEqual(['case-file.changed-meanwhile'])
  })
})

describe('the slip a case is sent with', () => {
  async function send(id: number, more: object): Promise<string> {
    const { paperId } = await act(id, 'dispatches', { staffId: null, note: null, ...more }, clerk)
    await openAsManager(id)
    return textOf(paperId, manager)
  }

  it('says why this unit, and on what law', async () => {
    const text = await send(await atWindow(), { unitId })
    for (const words of ['分流理由', '此类纠纷贵单位可以承办（第2位）', '人民调解（《人民调解法》第十七条）'])
      expect(text).toContain(words)
    expect(text).not.toContain('另选单位的理由')
  })

  it('says why another unit was chosen, and no reason the proposal did not give', async () => {
    const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
    const justice = units.find(unit => unit.code === 'P05')?.id
    const text = await send(await atWindow(), { unitId: justice, overrideReason: '当事人要求先作法律咨询' })
    for (const words of ['另选单位的理由', '当事人要求先作法律咨询', '人民调解（《人民调解法》第十七条）'])
      expect(text).toContain(words)
    expect(text).not.toContain('分流理由')
  })
})

describe('a case that stands still', () => {
  it('says why on paper, and its clocks lose no minute', async () => {
    const id = await signedFor()
    const before = await readCase(center, mediator, id)
    const body = { reasonCode: 'appraisal', note: '已委托房屋质量检测。' }
    const { paperId } = await act(id, 'suspension', body, mediator)
    const held = await readCase(center, mediator, id)
    expect(held).toMatchObject({ status: 'suspended', nextStep: 'resume' })
    expect(held.nextDueOn).not.toBeNull()
    expect(await textOf(paperId, mediator)).toContain('等待鉴定、检测')
    await at('2026-06-19T02:30:00.000Z', () => act(id, 'resumption', { reason: '检测报告已出' }, mediator))
    const running = await readCase(center, mediator, id)
    expect(running.status).toBe('accepted')
    expect((running.nextDueOn ?? '') > (before.nextDueOn ?? '')).toBe(true)
    expect(await refusal(id, 'resumption', { reason: '再来' }, mediator)).toEqual(['case-file.action-not-allowed'])
  })

  it('goes on with its mediation where one was going on', async () => {
    const { caseFileId } = await onDesk()
    await act(caseFileId, 'suspension', { reasonCode: 'party', note: '一方外出务工。' }, mediator)
    await act(caseFileId, 'resumption', { reason: '人已回来' }, mediator)
    expect(await readCase(center, mediator, caseFileId)).toMatchObject({ status: 'handling', nextStep: 'mediate' })
  })
})

describe('a reply', () => {
  it('is a letter, then a call-back, then the end', async () => {
    const id = await signedFor()
    const { paperId } = await act(id, 'reply', { answer: '排水沟将于月底前疏通。', basis: '《物权编》' }, mediator)
    const answered = await readCase(center, mediator, id)
    expect(answered).toMatchObject({ status: 'answered', nextStep: 'followUp' })
    expect(await textOf(paperId, mediator)).toContain('排水沟将于月底前疏通')
    expect(answered.blockedActions).toContainEqual({
      action: 'close',
      reasonKey: 'problems.case-file.follow-up-missing',
    })
    expect(await refusal(id, 'closing', { note: null }, mediator)).toEqual(['case-file.follow-up-missing'])
    await finish(center, mediator, id, TODAY)
    expect(await readCase(center, mediator, id)).toMatchObject({ status: 'closed', closingWay: 'answered' })
  })
})

describe('the ends of a case', () => {
  it('are all on one page, each with the papers its volume needs', async () => {
    const { caseFileId } = await onDesk()
    const { choices } = await center.ask<ClosingCheck>(
      'GET',
      `/case-files/${caseFileId}/closing-check`,
      undefined,
      mediator,
    )
    expect(choices.map(({ choice, action }) => [choice, action])).toEqual([
      ['settled', 'settle'],
      ['answered', 'reply'],
      ['failed', 'fail'],
      ['terminated', 'fail'],
      ['withdrawn', 'withdraw'],
      ['handedOver', 'handOver'],
      ['concluded', 'conclude'],
    ])
    expect(choices[0]?.papers).toContainEqual({ kind: 'agreement', need: 'must', isThere: false })
    expect(choices[0]?.papers).toContainEqual({ kind: 'rightsSheet', need: 'must', isThere: true })
  })

  it('are not reached while a paper is missing', async () => {
    const desk = await onDesk()
    await endWithoutAgreement(center, mediator, desk)
    const notice = (await readCase(center, mediator, desk.caseFileId)).papers.find(
      paper => paper.kind === 'terminationNotice',
    )
    const approval = { username: 'manager', password: (await import('#host/demo/accounts.ts')).DEMO_PASSWORD }
    await center.ask(
      'POST',
      `/papers/${notice?.id}/voiding`,
      { opId: newOperationId(), reason: '日期写错', approval },
      lead,
    )
    expect(await refusal(desk.caseFileId, 'closing', { note: null }, mediator)).toEqual(['case-file.papers-missing'])
  })

  it('a withdrawal frees everybody and is answered in writing', async () => {
    const { caseFileId } = await onDesk()
    const { paperId } = await act(caseFileId, 'withdrawal', { reason: '双方已自行和好' }, mediator)
    const text = await textOf(paperId, mediator)
    for (const words of ['撤回申请答复书', '欧阳𬭚喆：', '双方已自行和好', '可以随时到本中心重新提出'])
      expect(text).toContain(words)
    const file = await readCase(center, mediator, caseFileId)
    expect(file.papers.find(paper => paper.id === paperId)).toMatchObject({ kind: 'answerLetter', status: 'issued' })
    expect(file).toMatchObject({ status: 'closed', closingWay: 'withdrawn', nextStep: 'none' })
    expect(file.assignments.map(assignment => assignment.status)).toEqual(['withdrawn'])
    expect(file.mediation?.status).toBe('ended')
    expect(file.clocks.filter(clock => clock.status === 'running')).toEqual([])
  })

  it('who wrote the case down does not alone close it', async () => {
    const own = await register(center, mediator, caseFileInput({ matter: plainMatter }))
    expect(own.status).toBe('registered')
    const assignmentId = await dispatch(center, manager, own.id, unitId).catch(async () => {
      await openAsManager(own.id)
      return dispatch(center, manager, own.id, unitId)
    })
    const desk = await takeOver(center, mediator, own.id, assignmentId)
    await endWithoutAgreement(center, mediator, desk)
    expect(await refusal(own.id, 'closing', { note: null }, mediator)).toEqual(['case-file.own-registration'])
    await act(own.id, 'closing', { note: null }, lead)
    expect((await readCase(center, lead, own.id)).status).toBe('closed')
  })
})

describe('a conclusion without substance', () => {
  const cause = { cause: 'notCheckable', grounds: '电话和住址都查无此人。', feedback: '因无法核实，现予了结。' }
  const list = () =>
    center.ask<{ proposed: ConclusionView[]; toCheck: ConclusionView[]; checked: ConclusionView[] }>(
      'GET',
      '/conclusions',
      undefined,
      manager,
    )
  const decide = (id: number, path: string, body: object, token: string) =>
    center.ask<{ paperId: number; isSampled: boolean }>(
      'POST',
      `/conclusions/${id}/${path}`,
      { opId: newOperationId(), ...body },
      token,
    )
  async function proposed(): Promise<{ id: number; conclusionId: number }> {
    const id = await signedFor()
    return { id, conclusionId: (await act<{ id: number }>(id, 'conclusions', cause, mediator)).id }
  }

  it('has exactly four causes', async () => {
    const id = await signedFor()
    expect(await refusal(id, 'conclusions', { ...cause, cause: 'tooOld' }, mediator)).toEqual([
      'request.invalid',
      'cause',
    ])
  })

  it('is proposed by one, approved by another, told in writing, and can be undone', async () => {
    const { id, conclusionId } = await proposed()
    expect((await readCase(center, mediator, id)).status).toBe('accepted')
    expect(await refusal(id, 'conclusions', cause, mediator)).toEqual(['conclusion.already-proposed'])
    expect(
      (
        await center.refused(
          'POST',
          `/conclusions/${conclusionId}/approval`,
          { opId: newOperationId(), note: null },
          mediator,
        )
      ).status,
    ).toBe(403)
    const { paperId } = await decide(conclusionId, 'approval', { note: null }, lead)
    expect(await readCase(center, mediator, id)).toMatchObject({ status: 'concluded', nextStep: 'none' })
    const text = await textOf(paperId, mediator)
    expect(text).toContain('无法查实')
    expect(text).toContain('因无法核实，现予了结')
    await act(id, 'reopening', { reason: '当事人找到了' }, mediator)
    expect(await readCase(center, mediator, id)).toMatchObject({
      status: 'accepted',
      owner: { unitName: '人民调解委员会', staff: { id: mediatorId } },
    })
  })

  it('may be refused; the case goes on', async () => {
    const { id, conclusionId } = await proposed()
    await decide(conclusionId, 'refusal', { reason: '还可以再上门一次' }, lead)
    const file = await readCase(center, mediator, id)
    expect(file).toMatchObject({ status: 'accepted', isConclusionProposed: false })
    expect(file.allowedActions).toContain('conclude')
  })

  it('is sampled as the setting says, and a wrong one opens the case', async () => {
    const read = await center.ask<{ version: number }>('GET', '/settings/conclusionRules', undefined, manager)
    const setting = { kind: 'conclusionRules', value: { samplePercent: 100 } }
    await center.ask(
      'POST',
      '/settings/conclusionRules/versions',
      {
        opId: newOperationId(),
        kind: 'conclusionRules',
        setting,
        version: read.version,
        effectiveOn: TODAY,
        reason: '全部复查',
      },
      manager,
    )
    const { id, conclusionId } = await proposed()
    expect((await decide(conclusionId, 'approval', { note: null }, lead)).isSampled).toBe(true)
    expect((await list()).toCheck.map(row => row.id)).toContain(conclusionId)
    const wrong = { result: 'wrong', note: '电话打通了，人在外地。' }
    await decide(conclusionId, 'check', wrong, manager)
    expect((await readCase(center, mediator, id)).status).toBe('accepted')
    expect((await list()).checked.find(row => row.id === conclusionId)).toMatchObject({ checkResult: 'wrong' })
    expect(
      (
        await center.refused(
          'POST',
          `/conclusions/${conclusionId}/check`,
          { opId: newOperationId(), ...wrong },
          manager,
        )
      ).code,
    ).toBe('conclusion.not-to-check')
  })
})

describe('two cases of one matter', () => {
  it('become one: both codes stay, nobody and no paper is lost, and the way back is open', async () => {
    const main = await signedFor()
    const { code } = await readCase(center, mediator, main)
    const id = await atWindow({
      parties: [partyNamed('applicant', '赵小满'), partyNamed('respondent', '阿卜杜拉·买买提')],
    })
    const before = await readCase(center, clerk, id)
    expect(await refusal(id, 'merging', { intoCode: before.code, reason: '同一件事' }, clerk)).toEqual([
      'case-file.same-case',
      'intoCode',
    ])
    expect(await refusal(id, 'merging', { intoCode: '000000', reason: '同一件事' }, clerk)).toEqual([
      'case-file.not-found',
      'intoCode',
    ])
    await act(id, 'merging', { intoCode: code, reason: '同一件事' }, clerk)
    const joined = await readCase(center, mediator, main)
    expect(joined.relatives).toContainEqual(expect.objectContaining({ relation: 'merged', id, code: before.code }))
    expect(joined.parties.map(party => [party.name, party.fromCode])).toContainEqual(['赵小满', before.code])
    expect(joined.papers.filter(paper => paper.kind === 'receipt')).toHaveLength(2)
    await textOf(
      joined.papers.find(paper => paper.id !== joined.papers[0]?.id && paper.kind === 'receipt')?.id ?? 0,
      mediator,
    )
    expect(joined.parties.filter(party => party.role === 'applicant')).toHaveLength(2)
    await openAsManager(id)
    await act(id, 'separation', { reason: '不是一件事' }, manager)
    expect((await readCase(center, mediator, main)).relatives).toEqual([])
    expect(await readCase(center, clerk, id)).toMatchObject({ status: 'registered', owner: before.owner })
  })

  it('are never merged in a chain', async () => {
    const [main, middle, last] = [await signedFor(), await atWindow(), await atWindow()]
    const codeOf = async (id: number, token: string) => (await readCase(center, token, id)).code
    await act(last, 'merging', { intoCode: await codeOf(middle, clerk), reason: '同一件事' }, clerk)
    const into = await codeOf(main, mediator)
    expect(await refusal(middle, 'merging', { intoCode: into, reason: '同一件事' }, clerk)).toEqual([
      'case-file.holds-others',
    ])
  })

  it('are taken apart: requests and persons go into a case of their own, each shows the other', async () => {
    const id = await atWindow()
    const before = await readCase(center, clerk, id)
    const applicant = before.parties.find(party => party.role === 'applicant')?.id ?? 0
    const body = { facts: '赔偿一事另行处理。', requests: [1], partyIds: [applicant], reason: '两件事' }
    expect(await refusal(id, 'splitting', { ...body, requests: [0, 1] }, clerk)).toEqual([
      'case-file.split-leaves-nothing',
      'requests',
    ])
    const made = await act<{ id: number; code: string }>(id, 'splitting', body, clerk)
    const [left, taken] = [await readCase(center, clerk, id), await readCase(center, clerk, made.id)]
    expect(left.matter.requests).toEqual(['拆除围墙'])
    expect(taken).toMatchObject({ status: 'registered', matter: { requests: ['赔偿损失'], facts: body.facts } })
    expect(taken.code).not.toBe(left.code)
    expect(taken.receiptCode).not.toBe(left.receiptCode)
    expect(left.relatives).toContainEqual(expect.objectContaining({ relation: 'split', id: made.id }))
    expect(taken.relatives).toContainEqual(expect.objectContaining({ relation: 'splitFrom', id }))
  })

  it('tell the visitor the state of the main one by either receipt', async () => {
    const kiosk = await center.kiosk()
    const identified = { ...partyNamed('applicant', '钱有余'), phone: '13800138000' }
    const main = await atWindow({ parties: [identified, partyNamed('respondent', '孙二')] })
    const other = await atWindow({ parties: [identified, partyNamed('respondent', '孙二')] })
    const [{ code, receiptCode: mainReceipt }, { receiptCode }] = [
      await readCase(center, clerk, main),
      await readCase(center, clerk, other),
    ]
    await act(other, 'merging', { intoCode: code, reason: '同一件事' }, clerk)
    for (const receipt of [mainReceipt, receiptCode]) {
      const told = await center.ask<{ status: string }[]>(
        'POST',
        '/progress/receipt',
        { receiptCode: receipt, secondFactor: '8000' },
        kiosk,
      )
      expect(told).toMatchObject([{ status: 'registered', nextStep: 'dispatch' }])
    }
  })
})

describe('a way somebody else decides', () => {
  const list = (id: number) => center.ask<ReferralsOfCase>('GET', `/case-files/${id}/referrals`, undefined, mediator)
  const prepare = (id: number, kind: string, token = mediator) =>
    center.ask<{ id: number }>(
      'POST',
      `/case-files/${id}/referrals`,
      { opId: newOperationId(), kind, body: '石首市人民法院', note: null },
      token,
    )
  const step = <Body = { status: string; paperId: number }>(id: number, path: string, body: object, method = 'POST') =>
    center.ask<Body>(method, `/referrals/${id}/${path}`, { opId: newOperationId(), ...body }, mediator)
  const stepRefused = async (id: number, path: string, body: object) =>
    (await center.refused('POST', `/referrals/${id}/${path}`, { opId: newOperationId(), ...body }, mediator)).code
  const must = async (id: number, kind: string) =>
    (await list(id)).referrals
      .find(referral => referral.kind === kind)
      ?.pack.filter(line => line.need === 'must' && line.paper === null)
      .map(line => line.code) ?? []

  it('is packed, sent by a numbered letter, answered, and may come back', async () => {
    const id = await signedFor()
    const referral = await prepare(id, 'arbitration')
    expect(await stepRefused(referral.id, 'sending', { note: null })).toBe('referral.papers-missing')
    await step(referral.id, 'pack', { codes: await must(id, 'arbitration') }, 'PUT')
    const { paperId } = await step(referral.id, 'sending', { note: '请依法审理。' })
    const text = await textOf(paperId, mediator)
    expect(text).toContain('移送函')
    expect(text).toContain('《劳动争议调解仲裁法》第27-29条')
    const away = await readCase(center, mediator, id)
    expect(away).toMatchObject({ status: 'handedOver', nextStep: 'awaitOutcome' })
    expect(away.clocks.find(clock => clock.ruleCode === 'LA-2')).toMatchObject({
      status: 'running',
      dueOn: away.nextDueOn,
    })
    expect(await refusal(id, 'closing', { note: null }, mediator)).toEqual(['case-file.referral-open'])
    expect(await refusal(id, 'taking-back', { reason: '收回' }, mediator)).toEqual(['case-file.referral-open'])
    expect(
      await stepRefused(referral.id, 'acceptance', { onDate: '2026-06-16', referenceNo: '石劳人仲1号', note: null }),
    ).toBe('referral.date-invalid')
    await step(referral.id, 'refusal', { onDate: TODAY, note: '不属于劳动争议' })
    await act(id, 'taking-back', { reason: '改走别的路' }, mediator)
    expect((await readCase(center, mediator, id)).status).toBe('accepted')
  })

  it('is followed until the body has decided, then the case ends as handed over', async () => {
    const id = await signedFor()
    const referral = await prepare(id, 'litigation')
    await step(referral.id, 'pack', { codes: await must(id, 'litigation') }, 'PUT')
    await step(referral.id, 'sending', { note: null })
    await step(referral.id, 'acceptance', { onDate: TODAY, referenceNo: '（2026）鄂1081民初12号', note: null })
    const waiting = await readCase(center, mediator, id)
    expect(waiting.clocks.filter(clock => clock.status === 'running').map(clock => clock.ruleCode)).toEqual([
      'COURT-5b',
    ])
    expect(waiting.nextDueOn).toBe(waiting.clocks.find(clock => clock.ruleCode === 'COURT-5b')?.dueOn)
    await step(referral.id, 'decision', { onDate: TODAY, outcome: '判决赔偿三千元', referenceNo: null })
    await act(id, 'closing', { note: null }, mediator)
    expect(await readCase(center, mediator, id)).toMatchObject({ status: 'closed', closingWay: 'handedOver' })
    expect((await list(id)).referrals[0]).toMatchObject({ status: 'decided', referenceNo: '（2026）鄂1081民初12号' })
  })

  it('is one at a time where it takes the case away, and open only where its table says', async () => {
    const id = await signedFor()
    await prepare(id, 'petition')
    const { kinds } = await list(id)
    expect(kinds.find(({ kind }) => kind === 'litigation')?.reasonKey).toBe('problems.referral.already-open')
    expect(kinds.find(({ kind }) => kind === 'judicialConfirmation')?.reasonKey).toBe('problems.referral.kind-not-open')
    expect(kinds.find(({ kind }) => kind === 'legalAid')?.isOpen).toBe(true)
    await expect(prepare(id, 'judicialConfirmation')).rejects.toThrow('referral.kind-not-open')
    expect((await center.refused('GET', `/case-files/${id}/referrals`, undefined, clerk)).status).toBe(404)
  })

  it('confirmation: both agree, in thirty days, with a joint application; the case stays settled', async () => {
    const desk = await settled()
    const due = await center.ask<{ caseFileId: number; daysLeft: number; reminder: number | null }[]>(
      'GET',
      '/confirmations',
      undefined,
      mediator,
    )
    expect(due.find(row => row.caseFileId === desk.caseFileId)).toMatchObject({ reminder: null })
    const referral = await prepare(desk.caseFileId, 'judicialConfirmation')
    await step(referral.id, 'pack', { codes: await must(desk.caseFileId, 'judicialConfirmation') }, 'PUT')
    const [first, second] = desk.partyIds
    const on = center.deps.now().slice(0, 10)
    await step(
      referral.id,
      'consents',
      {
        consents: [
          { partyId: first, on },
          { partyId: second, on: null },
        ],
      },
      'PUT',
    )
    expect(await stepRefused(referral.id, 'sending', { note: null })).toBe('referral.consent-missing')
    await step(referral.id, 'consents', { consents: [first, second].map(partyId => ({ partyId, on })) }, 'PUT')
    const { paperId } = await step(referral.id, 'sending', { note: null })
    const text = await textOf(paperId, mediator)
    expect(text).toContain('司法确认申请书')
    expect(text).toContain('共同申请人民法院依法确认协议效力')
    const file = await readCase(center, mediator, desk.caseFileId)
    expect(file.status).toBe('settled')
    expect(file.clocks.find(clock => clock.ruleCode === 'CONF-1')?.status).toBe('met')
    expect(file.clocks.find(clock => clock.ruleCode === 'CONF-2')?.status).toBe('running')
    await step(referral.id, 'decision', { onDate: on, outcome: '裁定有效', referenceNo: '（2026）鄂1081诉前调确3号' })
    await finish(center, mediator, desk.caseFileId, on)
    expect((await readCase(center, mediator, desk.caseFileId)).status).toBe('closed')
  })

  it('confirmation: reminds ten and three days before, and is closed when the days are over', async () => {
    const desk = await settled()
    const referral = await prepare(desk.caseFileId, 'judicialConfirmation')
    await step(referral.id, 'pack', { codes: await must(desk.caseFileId, 'judicialConfirmation') }, 'PUT')
    const dueOn = (await readCase(center, mediator, desk.caseFileId)).mediation?.agreement?.confirmationDueOn ?? ''
    const remindersAt = (days: number) =>
      at(`${addDays(dueOn, -days)}T02:00:00.000Z`, async () => {
        type Due = { caseFileId: number; reminder: number | null }
        const rows = await center.ask<Due[]>('GET', '/confirmations', undefined, mediator)
        return rows.find(row => row.caseFileId === desk.caseFileId)?.reminder
      })
    expect(await remindersAt(11)).toBeNull()
    expect(await remindersAt(10)).toBe(10)
    expect(await remindersAt(4)).toBe(10)
    expect(await remindersAt(3)).toBe(3)
  })
})

describe('the telling', () => {
  it('is there once; desks add and never change it; private notes are their author’s', async () => {
    const id = await signedFor()
    const note = (text: string, isPrivate: boolean, token: string) =>
      center.ask('POST', `/case-files/${id}/notes`, { opId: newOperationId(), text, isPrivate }, token)
    await note('电话里补充：水管也破了。', false, mediator)
    await note('印象：愿意让步。', true, mediator)
    const read = (token: string) => center.ask<Telling>('GET', `/case-files/${id}/telling`, undefined, token)
    const mine = await read(mediator)
    expect(mine.facts).toBe(plainMatter.facts)
    expect(mine.notes.map(({ text, isPrivate }) => [text, isPrivate])).toEqual([
      ['电话里补充：水管也破了。', false],
      ['印象：愿意让步。', true],
    ])
    expect((await read(lead)).notes.map(({ text }) => text)).toEqual(['电话里补充：水管也破了。'])
    expect(() => center.database.connection.prepare("update case_note set text = ''").run()).toThrow('never changed')
    expect(() => center.database.connection.prepare('delete from case_note').run()).toThrow('never removed')
    expect(
      (
        await center.refused(
          'POST',
          `/case-files/${id}/notes`,
          { opId: newOperationId(), text: '', isPrivate: false },
          mediator,
        )
      ).code,
    ).toBe('request.invalid')
  })
})

describe('the volume', () => {
  it('lists what must be there with page numbers, shows gaps, and is filed by somebody else as one file', async () => {
    const desk = await settled()
    const id = desk.caseFileId
    const read = (token: string) => center.ask<VolumeView>('GET', `/case-files/${id}/volume`, undefined, token)
    expect((await read(mediator)).gaps).toEqual(['followUpRecord'])
    const on = center.deps.now().slice(0, 10)
    await finish(center, mediator, id, on)
    const volume = await read(mediator)
    expect(volume).toMatchObject({ ending: 'settled', gaps: [], archived: null })
    expect(volume.entries.map(entry => entry.kind).filter(kind => kind !== 'dispatchSlip')).toEqual([
      'receipt',
      'rightsSheet',
      'mediationRecord',
      'agreement',
      'followUpRecord',
    ])
    let page = 1
    for (const entry of volume.entries) {
      expect(entry.firstPage).toBe(page)
      page += entry.pages ?? 0
    }
    expect(volume.pages).toBe(page - 1)
    expect((await center.refused('GET', `/case-files/${id}/volume-pdf`, undefined, mediator)).code).toBe(
      'volume.not-found',
    )
    expect((await refusal(id, 'archiving', { retention: 'long' }, mediator))[0]).toBe('permission.denied')
    const { paperId } = await act(id, 'archiving', { retention: 'long' }, lead)
    expect(await readCase(center, lead, id)).toMatchObject({ status: 'archived', closingWay: 'settled' })
    expect(await textOf(paperId, lead)).toContain(`本卷宗共${volume.pages}页`)
    const pdf = () => center.ask<Uint8Array>('GET', `/case-files/${id}/volume-pdf`, undefined, lead)
    const whole = await pdf()
    expect(pdfInfo(whole).Pages).toBe(String(volume.pages + 1))
    const text = pdfText(whole)
    for (const part of ['卷宗目录', '人民调解协议书', '人民调解回访记录', '来访登记回执']) expect(text).toContain(part)
    expect(await pdf()).toEqual(whole)
    expect(kindsOf(await readCase(center, lead, id))).toContain('volumeContents')
  })

  it('holds the material in its place, sheet by sheet, names what cannot be read, and is not touched any more', async () => {
    const desk = await settled()
    const id = desk.caseFileId
    const hand = async (kind: string, name: string, files: readonly Uint8Array[]) => {
      const pages: string[] = []
      for (const file of files) {
        const content = Buffer.from(file).toString('base64')
        const body = { opId: newOperationId(), content }
        pages.push((await center.ask<{ sha256: string }>('POST', '/attachment-contents', body, mediator)).sha256)
      }
      const attachment = { kind, name, provider: '', pages }
      const body = { opId: newOperationId(), id, attachment }
      return (await center.ask<{ id: number }>('POST', `/case-files/${id}/attachments`, body, mediator)).id
    }
    const scan = await quartersPdf([0, 90, 180], [420, 595])
    await hand('evidence', '漏水现场', [quartersJpeg(), webp(), scan])
    await hand('identity', '身份证复印件', [quartersPng(300, 200)])
    await hand('photo', '拍坏的照片', [png(30, 30)])
    const wrong = await hand('other', '拿错的材料', [quartersPng(32, 32)])
    const voiding = { opId: newOperationId(), id: wrong, reason: '拿错了' }
    await center.ask('POST', `/attachments/${wrong}/voiding`, voiding, mediator)
    await finish(center, mediator, id, center.deps.now().slice(0, 10))

    const read = () => center.ask<VolumeView>('GET', `/case-files/${id}/volume`, undefined, lead)
    const volume = await read()
    expect(
      volume.entries
        .filter(({ kind }) => kind !== 'dispatchSlip')
        .map(({ kind, material, pages, unread }) => [material?.name ?? kind, pages ?? 0, unread]),
    ).toEqual([
      ['receipt', expect.any(Number), []],
      ['rightsSheet', expect.any(Number), []],
      ['身份证复印件', 1, []],
      ['漏水现场', 4, [2]],
      ['拍坏的照片', 0, [1]],
      ['mediationRecord', expect.any(Number), []],
      ['agreement', expect.any(Number), []],
      ['followUpRecord', expect.any(Number), []],
    ])
    expect(volume.gaps).toEqual([])
    const { paperId } = await act(id, 'archiving', { retention: 'long' }, lead)
    const sheet = await textOf(paperId, lead)
    const placed = volume.entries.find(({ material }) => material?.name === '漏水现场')
    const first = placed?.firstPage ?? 0
    for (const part of [
      '证据材料漏水现场',
      `第${first}—${first + 3}页（第2页不能读出，未装订）`,
      '拍坏的照片',
      '无页（第1页不能读出，未装订）',
    ])
      expect(sheet).toContain(part)
    expect(sheet).not.toContain('拿错的材料')
    expect(sheet).toContain(`本卷宗共${volume.pages}页`)

    const whole = await center.ask<Uint8Array>('GET', `/case-files/${id}/volume-pdf`, undefined, lead)
    const pages = pdfPages(whole)
    const cover = pages.length - volume.pages
    expect(cover).toBeGreaterThan(0)
    const numbers = pages.slice(cover).map(({ words }) => words.find(({ top }) => top < 30)?.text)
    expect(numbers).toEqual(Array.from({ length: volume.pages }, (_, index) => String(index + 1)))
    // The picture and the three scanned pages stand at the numbers the contents give, the right way up.
    for (const number of [first, first + 1, first + 2, first + 3]) {
      expect(pages[cover + number - 1]?.words.map(({ text }) => text)).toEqual([String(number)])
      const colourAt = (across: number, down: number) => pdfColour(whole, cover + number, across, down)
      const [red = 0, green = 255] = colourAt(0.49, 0.49)
      expect([number, red > 200 && green < 60]).toEqual([number, true])
      const [, , blue = 0] = colourAt(0.49, 0.51)
      expect([number, blue > 200]).toEqual([number, true])
    }

    expect((await read()).entries).toEqual(volume.entries)
    const { attachments } = await center.ask<{ attachments: AttachmentView[] }>(
      'GET',
      `/case-files/${id}/attachments`,
      undefined,
      mediator,
    )
    expect(attachments.filter(({ canVoid }) => canVoid)).toEqual([])
    for (const { id: kept, voidReason } of attachments) {
      if (voidReason !== null) continue
      const late = { opId: newOperationId(), id: kept, reason: '换一份' }
      expect((await center.refused('POST', `/attachments/${kept}/voiding`, late, mediator)).code).toBe(
        'attachment.case-archived',
      )
    }
    const again = { opId: newOperationId(), id, attachment: { kind: 'other', name: '晚了', provider: '', pages: [] } }
    const { sha256 = '' } = attachments[0]?.pages[0] ?? {}
    const late = { ...again, attachment: { ...again.attachment, pages: [sha256] } }
    expect((await center.refused('POST', `/case-files/${id}/attachments`, late, mediator)).code).toBe(
      'attachment.case-archived',
    )
  })

  it('is not filed with a gap, and not by who closed the case', async () => {
    const desk = await onDesk()
    await endWithoutAgreement(center, mediator, desk)
    await act(desk.caseFileId, 'closing', { note: null }, lead)
    expect(await refusal(desk.caseFileId, 'archiving', { retention: 'short' }, lead)).toEqual(['volume.own-closing'])
    await openAsManager(desk.caseFileId)
    await act(desk.caseFileId, 'archiving', { retention: 'short' }, manager)
    expect((await readCase(center, lead, desk.caseFileId)).status).toBe('archived')
    expect(await refusal(desk.caseFileId, 'archiving', { retention: 'short' }, lead)).toEqual([
      'case-file.action-not-allowed',
    ])
  })
})
