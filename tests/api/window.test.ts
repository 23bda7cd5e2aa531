import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttachmentView } from '#center/contract/attachment.ts'
import type { CaseFileView, Matter } from '#center/contract/case-file.ts'
import type { ConversationView } from '#center/contract/conversation.ts'
import type { OpenThings } from '#center/contract/shift.ts'
import { PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { EXIF, jpeg, pdf } from '#tests/fixtures/files.ts'
import { caseFileInput, newOperationId, partyNamed, visitInput } from '#tests/fixtures/small-center.ts'

const WINDOW = '1号窗口'
let center: TestCenter
let clerk = ''
let other = ''
let manager = ''
beforeAll(async () => {
  center = await startTestCenter({ now: '2026-11-18T02:30:00.000Z' })
  const [desk] = await center.ask<{ name: string }[]>('GET', '/windows')
  clerk = await center.signIn('window1', desk?.name ?? WINDOW)
  other = await center.signIn('window2')
  manager = await center.signIn('manager')
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const register = (overrides: object = {}, token = clerk) =>
  center.ask<{ id: number; code: string; status: string; version: number }>(
    'POST',
    '/case-files',
    { ...caseFileInput(), ...overrides },
    token,
  )
const view = (id: number, token = clerk) => center.ask<CaseFileView>('GET', `/case-files/${id}`, undefined, token)
const upload = (bytes: Uint8Array, token = clerk) =>
  center.ask<{ sha256: string; type: string; sheets: number; size: number }>(
    'POST',
    '/attachment-contents',
    { opId: newOperationId(), content: base64(bytes) },
    token,
  )
const papersOf = async (id: number) => (await view(id)).papers.map(({ kind }) => kind)
const dataOf = (id: number, kind: string) =>
  JSON.parse(
    String(
      center.database.connection
        .prepare('select data from paper where case_file_id = ? and kind = ?')
        .pluck()
        .get(id, kind),
    ),
  ) as Record<string, unknown>

describe('what is asked beside the dispute', () => {
  const particulars = {
    channel: 'referral',
    originLevel: 'town',
    wish: 'mediation',
    priorHandling: [{ body: '绣林街道', on: '2026-09-01', result: '没有谈成' }],
    sender: { name: '市信访局', referenceNo: '信转〔2026〕12号', receivedOn: '2026-11-17', dueOn: '2026-12-01' },
  }
  it('is kept with the case and changed with its matter', async () => {
    const { matter } = caseFileInput()
    const { id, version } = await register({ matter: { ...matter, particulars } })
    expect((await view(id)).matter.particulars).toEqual(particulars)
    const changed = { ...matter, particulars: { ...particulars, wish: null, sender: null } }
    await center.ask('PUT', `/case-files/${id}`, { opId: newOperationId(), version, matter: changed }, clerk)
    expect((await view(id)).matter.particulars).toEqual(changed.particulars)
  })

  it('may be left out by older programs', async () => {
    const { particulars: _, ...older } = caseFileInput().matter
    const { id } = await register({ matter: older, statement: undefined, refusal: undefined, materials: undefined })
    expect((await view(id)).matter.particulars).toEqual(PLAIN_PARTICULARS)
    expect(await papersOf(id)).toEqual(['receipt'])
  })

  it.each([
    [
      'a day that is still to come',
      { priorHandling: [{ body: '村委会', on: '2026-12-01', result: '' }] },
      ['priorHandling', 0, 'on'],
    ],
    [
      'a body without a name',
      { priorHandling: [{ body: ' ', on: null, result: '调过' }] },
      ['priorHandling', 0, 'body'],
    ],
    [
      'a letter from tomorrow',
      { sender: { ...particulars.sender, receivedOn: '2026-11-19' } },
      ['sender', 'receivedOn'],
    ],
    [
      'an answer due before the letter came',
      { sender: { ...particulars.sender, dueOn: '2026-11-01' } },
      ['sender', 'dueOn'],
    ],
    ['a way nobody knows', { channel: 'pigeon' }, ['channel']],
  ])('refuses %s at its field', async (_name, wrong, path) => {
    const matter = { ...caseFileInput().matter, particulars: { ...particulars, ...wrong } }
    const problem = await center.refused('POST', '/case-files', { ...caseFileInput(), matter }, clerk)
    expect(problem.fields.map(field => field.path)).toEqual([['matter', 'particulars', ...path]])
  })
})

describe('one telling', () => {
  const strokes = [[100, 200, 300, 400, 500, 200]]
  it('is signed once: the record with the drawn signature is issued with the registration', async () => {
    const { id } = await register({ statement: { way: 'signed', ink: strokes, witness: '' } })
    expect((await papersOf(id)).toSorted()).toEqual(['receipt', 'statementRecord'])
    expect(dataOf(id, 'statementRecord')).toMatchObject({ way: 'signed', ink: strokes, speaker: '欧阳𬭚喆' })
    expect(dataOf(id, 'statementRecord').contentHash).toMatch(/^[0-9a-f]{16}$/)
  })

  it('has a witness where somebody cannot or will not sign', async () => {
    const { id } = await register({ statement: { way: 'cannotSign', ink: null, witness: '社区李主任' } })
    expect(dataOf(id, 'statementRecord')).toMatchObject({ way: 'cannotSign', witness: '社区李主任', ink: null })
    for (const way of ['cannotSign', 'refusesToSign']) {
      const statement = { way, ink: null, witness: ' ' }
      const problem = await center.refused('POST', '/case-files', { ...caseFileInput(), statement }, clerk)
      expect(problem.fields).toEqual([expect.objectContaining({ path: ['statement', 'witness'] })])
    }
  })

  it('is not signed without ink, nor by two ways at once', async () => {
    for (const statement of [
      { way: 'signed', ink: null, witness: '' },
      { way: 'notPresent', ink: strokes, witness: '' },
    ]) {
      const problem = await center.refused('POST', '/case-files', { ...caseFileInput(), statement }, clerk)
      expect(problem.fields).toEqual([expect.objectContaining({ path: ['statement', 'ink'] })])
    }
  })
})

describe('who is sent away', () => {
  it.each(['refuse', 'redirect'])('%s gives a slip with the rule and the right door', async outcome => {
    const refusal = { basis: '《信访工作条例》第三十一条', door: '市劳动人事争议仲裁院' }
    const { id } = await register({ outcome, answer: '请去仲裁', refusal })
    expect((await papersOf(id)).toSorted()).toEqual(['receipt', 'refusalNotice'])
    expect(dataOf(id, 'refusalNotice')).toMatchObject({ to: '欧阳𬭚喆', text: '请去仲裁', params: refusal })
  })

  it('is never sent away without both', async () => {
    for (const refusal of [null, { basis: '', door: '' }]) {
      const input = { ...caseFileInput(), outcome: 'refuse', answer: '不归这里', refusal }
      expect((await center.refused('POST', '/case-files', input, clerk)).status).toBe(422)
    }
  })
})

describe('a question answered on the spot', () => {
  const consult = (overrides: object = {}) => ({
    opId: newOperationId(),
    visitId: null,
    typeCode: '0701',
    channel: 'phone',
    question: '工资拖了三个月怎么办',
    answer: '可以申请劳动仲裁。',
    name: null,
    phone: null,
    ...overrides,
  })
  it('is a case of advice without a name, with a slip, and counts as advice', async () => {
    const before = await advice()
    const { id, status } = await center.ask<{ id: number; status: string }>('POST', '/consults', consult(), clerk)
    expect(status).toBe('adviceGiven')
    expect((await papersOf(id)).toSorted()).toEqual(['consultSlip', 'receipt'])
    expect((await view(id)).matter).toMatchObject({ source: '07', particulars: { channel: 'phone', wish: 'advice' } })
    expect(await advice()).toBe(before + 1)
  })

  it('belongs to the visit it was asked on, once', async () => {
    const visit = await center.ask<{ visitId: number }>('POST', '/visits', visitInput(), clerk)
    await center.ask('POST', '/consults', consult({ visitId: visit.visitId, channel: 'window' }), clerk)
    const again = consult({ visitId: visit.visitId, channel: 'window' })
    expect((await center.refused('POST', '/consults', again, clerk)).code).toBe('visit.not-found')
  })

  it.each([
    ['question', { question: ' ' }],
    ['answer', { answer: '' }],
    ['phone', { phone: '12' }],
    ['typeCode', { typeCode: '9999' }],
  ])('names a wrong %s', async (name, wrong) => {
    const problem = await center.refused('POST', '/consults', consult(wrong), clerk)
    expect([problem.status, problem.fields.some(({ path }) => path.includes(name))]).toEqual([422, true])
  })

  it('finds sentences in use', async () => {
    const phrases = await center.ask<{ consult: unknown[]; conversation: unknown[] }>(
      'GET',
      '/window-phrases',
      undefined,
      clerk,
    )
    expect(phrases.consult.length).toBeGreaterThan(3)
    expect(phrases.conversation.length).toBeGreaterThan(3)
  })

  const advice = async () =>
    Number(
      center.database.connection.prepare("select sum(count) from case_rollup where outcome = 'advice'").pluck().get(),
    )
})

describe('materials', () => {
  it('are kept by their hash, added to a case, shown page by page, and voided with a reason', async () => {
    const { id } = await register()
    const [first, second] = [await upload(jpeg(2000, 1500)), await upload(pdf(2))]
    const attachment = { kind: 'evidence', name: '借条', provider: '欧阳𬭚喆', pages: [first.sha256, second.sha256] }
    const added = await center.ask<{ id: number }>(
      'POST',
      `/case-files/${id}/attachments`,
      { opId: newOperationId(), id, attachment },
      clerk,
    )
    const list = () =>
      center.ask<{ attachments: AttachmentView[]; canAdd: boolean }>(
        'GET',
        `/case-files/${id}/attachments`,
        undefined,
        clerk,
      )
    expect(await list()).toMatchObject({
      canAdd: true,
      attachments: [
        {
          name: '借条',
          pages: [
            { type: 'image/jpeg', sheets: 1 },
            { type: 'application/pdf', sheets: 2 },
          ],
          voidReason: null,
        },
      ],
    })
    const page = await center.call<Uint8Array>('GET', `/attachments/${added.id}/pages/1`, undefined, clerk)
    expect([page.headers.get('content-type'), page.body.length]).toEqual(['image/jpeg', first.size])
    expect((await center.refused('GET', `/attachments/${added.id}/pages/3`, undefined, clerk)).code).toBe(
      'attachment.not-found',
    )

    const voiding = { opId: newOperationId(), id: added.id, reason: '拿错了' }
    await center.ask('POST', `/attachments/${added.id}/voiding`, voiding, clerk)
    expect((await list()).attachments).toMatchObject([{ voidReason: '拿错了', canVoid: false }])
    expect((await center.call('GET', `/attachments/${added.id}/pages/1`, undefined, clerk)).status).toBe(200)
    const again = { ...voiding, opId: newOperationId() }
    expect((await center.refused('POST', `/attachments/${added.id}/voiding`, again, clerk)).code).toBe(
      'attachment.action-not-allowed',
    )
  })

  it('come with a registration, and their names stand on the receipt', async () => {
    const { sha256 } = await upload(jpeg(640, 480))
    const { id } = await register({ materials: [{ kind: 'photo', name: '现场照片', provider: '', pages: [sha256] }] })
    expect(dataOf(id, 'receipt')).toMatchObject({ materials: ['现场照片'] })
    const { attachments } = await center.ask<{ attachments: AttachmentView[] }>(
      'GET',
      `/case-files/${id}/attachments`,
      undefined,
      clerk,
    )
    expect(attachments).toMatchObject([{ name: '现场照片' }])
  })

  it.each([
    ['not-a-file', new TextEncoder().encode('<svg onload=alert(1)>')],
    ['carries-place', jpeg(100, 100, EXIF)],
    ['active-content', pdf(1, '<< /OpenAction 2 0 R >>')],
    ['too-large', jpeg(10_000, 9000)],
  ])('refuse %s', async (reason, bytes) => {
    const body = { opId: newOperationId(), content: base64(bytes) }
    expect((await center.refused('POST', '/attachment-contents', body, clerk)).code).toBe(`attachment.${reason}`)
  })

  it('take ten megabytes and no more, and other bodies stay small', async () => {
    const large = new Uint8Array(9_900_000)
    large.set(jpeg(100, 100))
    expect((await upload(large)).size).toBe(large.length)
    const tooLarge = { opId: newOperationId(), content: base64(new Uint8Array(10_100_000)) }
    expect([413, 422]).toContain((await center.refused('POST', '/attachment-contents', tooLarge, clerk)).status)
    const story = { ...caseFileInput(), filler: 'x'.repeat(1_100_000) }
    expect((await center.refused('POST', '/case-files', story, clerk)).code).toBe('request.too-large')
  })

  it('are not there for others: pages, cases and what lies aside', async () => {
    const { id } = await register()
    const { sha256 } = await upload(jpeg(321, 123))
    const attachment = { kind: 'other', name: '材料', provider: '', pages: [sha256] }
    const add = { opId: newOperationId(), id, attachment }
    const { id: mine } = await center.ask<{ id: number }>('POST', `/case-files/${id}/attachments`, add, clerk)
    expect((await center.refused('GET', `/attachments/${mine}/pages/1`, undefined, other)).code).toBe(
      'attachment.not-found',
    )
    expect((await center.refused('GET', `/case-files/${id}/attachments`, undefined, other)).code).toBe(
      'case-file.not-found',
    )
    expect((await center.refused('GET', `/attachment-contents/${sha256}`, undefined, other)).code).toBe(
      'attachment.not-found',
    )
    expect((await center.call('GET', `/attachment-contents/${sha256}`, undefined, clerk)).status).toBe(200)
    expect((await center.refused('GET', `/case-files/${id}/attachments`, undefined, manager)).code).toBe(
      'case-file.reason-needed',
    )
    const { id: theirs } = await register({}, other)
    const stolen = { opId: newOperationId(), id: theirs, attachment }
    expect((await center.refused('POST', `/case-files/${theirs}/attachments`, stolen, other)).code).toBe(
      'attachment.content-missing',
    )
  })

  it('that nobody named in a day are swept; named ones stay', async () => {
    const kept = (sha256: string) =>
      center.database.connection.prepare('select count(*) from attachment_content where sha256 = ?').pluck().get(sha256)
    const [loose, named] = [await upload(jpeg(11, 11)), await upload(jpeg(12, 12))]
    await register({ materials: [{ kind: 'other', name: '留下', provider: '', pages: [named.sha256] }] })
    center.setNow('2026-11-19T03:30:00.000Z')
    clerk = await center.signIn('window1')
    other = await center.signIn('window2')
    await upload(jpeg(13, 13))
    expect([kept(loose.sha256), kept(named.sha256)]).toEqual([0, 1])
  })

  it('are twenty at most', async () => {
    const { id } = await register()
    const { sha256 } = await upload(jpeg(20, 20))
    const add = () => ({
      opId: newOperationId(),
      id,
      attachment: { kind: 'other', name: '页', provider: '', pages: [sha256] },
    })
    for (let number = 0; number < 20; number += 1)
      await center.ask('POST', `/case-files/${id}/attachments`, add(), clerk)
    expect((await center.refused('POST', `/case-files/${id}/attachments`, add(), clerk)).code).toBe(
      'attachment.too-many',
    )
  })
})

describe('a talk in writing', () => {
  const line = { by: 'visitor', at: '2026-11-18T02:30:00.000Z', text: '我听不见', ink: null }
  it('is kept only with consent, and shown with the case of its visit', async () => {
    const { visitId } = await center.ask<{ visitId: number }>('POST', '/visits', visitInput(), clerk)
    const body = {
      opId: newOperationId(),
      visitId,
      hasConsent: true,
      lines: [line, { ...line, by: 'clerk', text: '请慢慢写' }],
    }
    const refused = await center.refused('POST', '/conversations', { ...body, hasConsent: false }, clerk)
    expect(refused.fields).toEqual([expect.objectContaining({ path: ['hasConsent'] })])
    await center.ask('POST', '/conversations', body, clerk)
    const { id } = await register({ visitId })
    const { conversations } = await center.ask<{ conversations: ConversationView[] }>(
      'GET',
      `/case-files/${id}/attachments`,
      undefined,
      clerk,
    )
    expect(conversations.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['我听不见', '请慢慢写']])
    const empty = { ...body, opId: newOperationId(), lines: [{ ...line, text: ' ' }] }
    expect((await center.refused('POST', '/conversations', empty, clerk)).status).toBe(422)
    const nowhere = { ...body, opId: newOperationId(), visitId: 999_999 }
    expect((await center.refused('POST', '/conversations', nowhere, clerk)).code).toBe('visit.not-found')
  })
})

describe('taking a change back', () => {
  const changed = (matter: Matter) => ({ ...matter, facts: '改过的经过', amountFen: 100 })
  const edit = (id: number, version: number, matter: Matter) =>
    center.ask<{ version: number }>('PUT', `/case-files/${id}`, { opId: newOperationId(), version, matter }, clerk)
  const undo = (version: number) => ({ opId: newOperationId(), version })

  it('puts back what stood before, as a further change', async () => {
    const { id, version } = await register()
    const before = (await view(id)).matter
    const { version: second } = await edit(id, version, changed(before))
    const path = `/case-files/${id}/edit-undoing`
    expect((await center.refused('POST', path, undo(version), clerk)).code).toBe('case-file.changed-meanwhile')
    await center.ask('POST', path, undo(second), clerk)
    expect((await view(id)).matter).toEqual(before)
    const actions = center.database.connection
      .prepare("select action from journal where case_file_id = ? and action like 'caseFile.edit%' order by id")
      .pluck()
      .all(id)
    expect(actions).toEqual(['caseFile.edited', 'caseFile.editUndone'])
  })

  it('is too late after five minutes, and nothing is taken back that is no change', async () => {
    const { id, version } = await register()
    const path = `/case-files/${id}/edit-undoing`
    expect((await center.refused('POST', path, undo(version), clerk)).code).toBe('case-file.nothing-to-undo')
    const { version: second } = await edit(id, version, changed((await view(id)).matter))
    center.setNow('2026-11-19T03:36:00.000Z')
    expect((await center.refused('POST', path, undo(second), clerk)).code).toBe('case-file.nothing-to-undo')
  })
})

describe('the change of shift', () => {
  const things = (token: string) => center.ask<OpenThings>('GET', '/shift', undefined, token)
  const handOver = (overrides: object = {}) => ({
    opId: newOperationId(),
    password: DEMO_PASSWORD,
    taker: { username: 'window2', password: DEMO_PASSWORD },
    note: '下午两点有人来补材料',
    ...overrides,
  })

  it('passes on cases, drafts and promised calls, on paper', async () => {
    const { id, code } = await register()
    const taker = other
    await center.ask('PUT', '/drafts', { key: 'intake:77', version: 0, value: '{"a":1}' }, clerk)
    await center.ask('PUT', '/drafts', { key: 'intake:letter', version: 0, value: '{"b":1}' }, clerk)
    await center.ask('PUT', '/drafts', { key: 'intake:letter', version: 0, value: '{"c":1}' }, taker)
    const promise = {
      opId: newOperationId(),
      caseFileId: id,
      name: '王明',
      phone: '138 1234 5678',
      about: '补材料',
      dueOn: '2026-11-20',
    }
    const { id: callBack } = await center.ask<{ id: number }>('POST', '/call-backs', promise, clerk)
    const open = await things(clerk)
    expect(open.caseFiles).toContainEqual(expect.objectContaining({ code }))
    expect(open.callBacks).toContainEqual(expect.objectContaining({ phone: '138****5678', caseCode: code }))

    const answer = await center.ask<{ keptDrafts: string[]; paperId: number }>(
      'POST',
      '/shift-hand-overs',
      handOver(),
      clerk,
    )
    expect(answer.keptDrafts).toEqual(['intake:letter'])
    expect((await center.call('GET', `/papers/${answer.paperId}/pdf`, undefined, clerk)).status).toBe(200)
    expect((await center.refused('GET', `/papers/${answer.paperId}/pdf`, undefined, other)).code).toBe(
      'paper.not-found',
    )
    expect(await things(clerk)).toMatchObject({ caseFiles: [], callBacks: [], drafts: [{ key: 'intake:letter' }] })
    const theirs = await things(taker)
    expect(theirs.caseFiles).toContainEqual(expect.objectContaining({ id, code }))
    expect(theirs.drafts.map(({ key }) => key).toSorted()).toEqual(['intake:77', 'intake:letter'])
    expect((await view(id, taker)).owner.staff?.name).toBeDefined()

    const reveal = { opId: newOperationId(), id: callBack }
    expect((await center.refused('POST', `/call-backs/${callBack}/reveals`, reveal, clerk)).code).toBe(
      'call-back.not-found',
    )
    expect(await center.ask('POST', `/call-backs/${callBack}/reveals`, reveal, taker)).toEqual({ phone: '13812345678' })
    const done = () => ({ opId: newOperationId(), id: callBack, note: '明天来' })
    await center.ask('POST', `/call-backs/${callBack}/finish`, done(), taker)
    expect((await center.refused('POST', `/call-backs/${callBack}/finish`, done(), taker)).code).toBe(
      'call-back.action-not-allowed',
    )
    const stored = center.database.connection.prepare('select answer from operation').pluck().all().join()
    expect(stored).not.toContain('13812345678')
  })

  it.each([
    ['a wrong own password', { password: 'nothing' }, 'session.wrong-credentials'],
    ['oneself as the next', { taker: { username: 'window1', password: DEMO_PASSWORD } }, 'approval.refused'],
    ['somebody who may not register', { taker: { username: 'admin', password: DEMO_PASSWORD } }, 'approval.refused'],
    [
      'a wrong password of the next',
      { taker: { username: 'window2', password: 'nothing' } },
      'session.wrong-credentials',
    ],
  ])('refuses %s', async (_name, wrong, code) => {
    expect((await center.refused('POST', '/shift-hand-overs', handOver(wrong), clerk)).code).toBe(code)
  })

  it('promises no call in the past and none about a case of others', async () => {
    const { id } = await register({}, other)
    const promise = {
      opId: newOperationId(),
      caseFileId: null,
      name: '王明',
      phone: '13812345678',
      about: '补材料',
      dueOn: '2026-11-01',
    }
    expect((await center.refused('POST', '/call-backs', promise, clerk)).code).toBe('call-back.in-past')
    const theirs = { ...promise, opId: newOperationId(), dueOn: '2026-11-30', caseFileId: id }
    expect((await center.refused('POST', '/call-backs', theirs, clerk)).code).toBe('case-file.not-found')
  })
})

describe('forms and deadlines', () => {
  it('of a case are rendered and nothing of them is kept', async () => {
    const { id } = await register({ parties: [partyNamed('applicant', '欧阳𬭚喆')] })
    for (const form of ['dataNotice', 'mediationApplication', 'authorization']) {
      const answer = await center.call('GET', `/case-files/${id}/visitor-forms/${form}`, undefined, clerk)
      expect([form, answer.headers.get('content-type')]).toEqual([form, 'application/pdf'])
    }
    expect(await papersOf(id)).toEqual(['receipt'])
    expect((await center.refused('GET', `/case-files/${id}/visitor-forms/other`, undefined, clerk)).status).toBe(422)
    expect((await center.refused('GET', `/case-files/${id}/visitor-forms/dataNotice`, undefined, other)).code).toBe(
      'case-file.not-found',
    )
  })

  it('tell by when a case must be sent, signed for and handled', async () => {
    const ask = (query: string) =>
      center.ask<Record<string, string>>('GET', `/intake-deadlines?${query}`, undefined, clerk)
    const ordinary = await ask('complexity=ordinary&risk=low')
    const urgent = await ask('complexity=simple&risk=high')
    expect(Object.values(ordinary).every(day => /^2026-1[12]-\d\d$/.test(day))).toBe(true)
    expect(String(urgent.signBy) <= String(ordinary.signBy)).toBe(true)
    expect(String(urgent.handleBy) < String(ordinary.handleBy)).toBe(true)
  })
})
