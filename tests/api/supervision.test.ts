import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import delivered from '#assets/reference/settings.json' with { type: 'json' }
import type {
  CirculatedUnit,
  SupervisionDetail,
  SupervisionRow,
  SupervisionView,
} from '#center/contract/supervision.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { handToSupervision } from '#center/services/clock/hand-to-supervision.ts'
import { scanClocks } from '#center/services/clock/scan-clocks.ts'
import { type Finding, raiseSupervision } from '#center/services/supervision/raise-supervision.ts'
import { scanSupervision } from '#center/services/supervision/scan-supervision.ts'
import { write } from '#center/services/write.ts'
import { createChance } from '#host/demo/chance.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, register, takeOver } from '#tests/fixtures/office.ts'
import { pdfText } from '#tests/fixtures/pdf-tools.ts'
import { quartersJpeg, quartersPng } from '#tests/fixtures/quarters.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

/** A Wednesday. */
const TODAY = '2026-06-17'
const daysOn = (days: number) => addMinutes(TEST_NOW, days * 24 * 60)

let center: TestCenter
let tokens: Record<'clerk' | 'mediator' | 'lead' | 'other' | 'manager', string>
let unitId: number
let otherUnitId: number
let centerUnitId: number

async function signAllIn(): Promise<void> {
  tokens = {
    clerk: await center.signIn('window1', '综合受理一号窗口'),
    mediator: await center.signIn('mediator1'),
    lead: await center.signIn('lead.t01'),
    other: await center.signIn('lead.p02'),
    manager: await center.signIn('manager'),
  }
}
const at = async (days: number) => {
  center.setNow(daysOn(days))
  await signAllIn()
}
beforeAll(async () => {
  center = await startTestCenter({ papers: createPaperRenderer() })
  await signAllIn()
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, tokens.clerk)
  const idOf = (code: string) => units.find(unit => unit.code === code)?.id ?? 0
  unitId = idOf('T01')
  otherUnitId = idOf('P02')
  centerUnitId = idOf('C00')
})
beforeEach(() => at(0))
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

async function caseAtDesk(): Promise<number> {
  const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
  const { id } = await register(center, tokens.clerk, caseFileInput({ matter }))
  await takeOver(center, tokens.mediator, id, await dispatch(center, tokens.clerk, id, unitId))
  return id
}
const letter = (caseFileId: number | null, more: object = {}) => ({
  opId: newOperationId(),
  caseFileId,
  unitId,
  cause: 'overdue',
  finding: null,
  level: 1,
  requirement: '请三日内办结并书面回复。',
  replyDueOn: null,
  ...more,
})
const raise = (caseFileId: number | null, more: object = {}) =>
  center.ask<{ id: number; paperId: number; documentNo: string }>(
    'POST',
    '/supervisions',
    letter(caseFileId, more),
    tokens.manager,
  )
const get = (id: number, token = tokens.manager) =>
  center.ask<SupervisionDetail>('GET', `/supervisions/${id}`, undefined, token)
const act = (id: number, what: string, body: object, token = tokens.manager) =>
  center.ask<{ id: number; status: string; nextId: number | null }>(
    'POST',
    `/supervisions/${id}/${what}`,
    { opId: newOperationId(), ...body },
    token,
  )
const reply = (id: number, more: object = {}, token = tokens.lead) =>
  act(
    id,
    'replies',
    { text: '已约双方到场，正在丈量。', evidence: '现场照片3张', materials: [], doneBy: null, ...more },
    token,
  )
const list = (view: SupervisionView | null, token = tokens.manager) =>
  center.ask<{ rows: SupervisionRow[]; total: { count: number } }>(
    'GET',
    view === null ? '/supervisions' : `/supervisions?view=${view}`,
    undefined,
    token,
  )
const scan = () => scanSupervision(center.deps)
const find = (finding: Finding) =>
  write(center.deps, null, { opId: newOperationId() }, work => raiseSupervision(center.deps, work, finding))
const pdf = (path: string, token = tokens.manager) => center.ask<Uint8Array>('GET', path, undefined, token)
const journal = (id: number) =>
  center.database.connection
    .prepare("select action, detail from journal where object = 'supervision' and object_id = ? order by id")
    .all(id) as { action: string; detail: string }[]

describe('a letter of supervision', () => {
  it('is filled in from the case: who, what was owed, since when, how that was counted, by when to reply', async () => {
    const id = await caseAtDesk()
    await at(20)
    const draft = await center.ask<Record<string, unknown>>(
      'GET',
      `/supervision-draft?caseFileId=${id}`,
      undefined,
      tokens.manager,
    )
    expect(draft).toMatchObject({ unitId, cause: 'overdue', level: 1, times: 1, owed: { kind: 'clock' } })
    // Three, two and one working days from Tuesday 7 July 2026.
    expect(draft.replyDueOn).toEqual(['2026-07-10', '2026-07-09', '2026-07-08'])
    const preview = await center.ask<Uint8Array>(
      'POST',
      '/supervision-previews',
      { ...letter(id), opId: undefined, supervisionId: null },
      tokens.manager,
    )
    const issued = await raise(id)
    const text = pdfText(await pdf(`/supervisions/${issued.id}/letter?which=letter`))
    for (const words of [
      '督办函',
      '人民调解委员会',
      '分管负责人',
      '超期未办结',
      '第1次督办',
      '2026年7月10日',
      '请三日内办结并书面回复。',
      '办理（一般）：应于2026年6月24日前完成，超期13天',
      '加7天（自然日）',
      '升级为二级督办',
      issued.documentNo.replaceAll(' ', ''),
    ])
      expect(text).toContain(words)
    // The case is known by its code; nobody's name stands on it in full.
    expect(text).not.toContain('欧阳𬭚喆')
    const shown = pdfText(preview)
    expect(shown).toContain('请三日内办结并书面回复。')
    expect(shown).not.toContain(issued.documentNo)
    const found = await get(issued.id)
    expect(found).toMatchObject({ status: 'issued', replyDueOn: '2026-07-10', times: 1, caseCode: expect.any(String) })
    expect(found.explain.map(({ key }) => key)).toContain('clocks.explain.count-working')
    const story = await center.ask<{ key: string }[]>('GET', `/case-files/${id}/timeline`, undefined, tokens.lead)
    expect(story.map(({ key }) => key)).toContain('supervision.issued')
  })

  it('counts how often the unit was written to about the case', async () => {
    const id = await caseAtDesk()
    const first = await raise(id)
    await act(first.id, 'lifting', { reason: '发错单位' })
    const second = await raise(id, { cause: 'unlawful', finding: '未依法告知当事人权利' })
    expect((await get(second.id)).times).toBe(2)
    expect(pdfText(await pdf(`/supervisions/${second.id}/letter?which=letter`))).toContain('第2次督办')
  })

  it('may be about a unit as such', async () => {
    const { id } = await raise(null, { cause: 'falsified', finding: '上报的回访记录与实际不符' })
    expect(await get(id)).toMatchObject({ caseFileId: null, caseCode: null, owed: { kind: 'other' } })
    expect(pdfText(await pdf(`/supervisions/${id}/letter?which=letter`))).toContain('上报的回访记录与实际不符')
    await act(id, 'lifting', { reason: '已核实' })
  })

  it('is refused for a case the unit does not have yet, for one that is over, and twice for the same', async () => {
    const fresh = await register(
      center,
      tokens.clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' } }),
    )
    expect((await center.refused('POST', '/supervisions', letter(fresh.id), tokens.manager)).code).toBe(
      'supervision.not-open-to-supervision',
    )
    const id = await caseAtDesk()
    await raise(id)
    expect((await center.refused('POST', '/supervisions', letter(id), tokens.manager)).code).toBe(
      'supervision.already-open',
    )
    const past = await center.refused(
      'POST',
      '/supervisions',
      letter(id, { cause: 'unlawful', replyDueOn: '2026-06-16' }),
      tokens.manager,
    )
    expect(past.fields).toEqual([{ path: ['replyDueOn'], key: 'problems.value.date-past' }])
  })
})

describe('replies', () => {
  it('are written by the unit, sent back with a reason, accepted with another', async () => {
    const { id } = await raise(await caseAtDesk())
    expect((await list(null, tokens.lead)).rows.map(row => row.id)).toContain(id)
    await reply(id)
    expect((await list('replied')).rows.map(row => row.id)).toContain(id)
    expect((await act(id, 'sending-back', { reason: '没有写明办结时间', replyDueOn: '2026-06-19' })).status).toBe(
      'sentBack',
    )
    await reply(id, { text: '6月22日前办结。', doneBy: '2026-06-22' })
    expect((await act(id, 'acceptance', { reason: '同意' })).status).toBe('accepted')
    const watched = await get(id)
    expect(watched.replyDueOn).toBe('2026-06-22')
    expect(watched.replies.map(({ decision, decisionNote }) => [decision, decisionNote])).toEqual([
      ['sentBack', '没有写明办结时间'],
      ['accepted', '同意'],
    ])
    expect((await act(id, 'lifting', { reason: '已于6月20日办结' })).status).toBe('lifted')
    expect(journal(id).map(({ action }) => action)).toEqual([
      'supervision.proposed',
      'supervision.issued',
      'supervision.replied',
      'supervision.sentBack',
      'supervision.replied',
      'supervision.accepted',
      'supervision.lifted',
    ])
  })

  it('that say it is done lift the supervision when they are accepted', async () => {
    const { id } = await raise(await caseAtDesk())
    await reply(id)
    expect((await act(id, 'acceptance', { reason: '已实地核实' })).status).toBe('lifted')
    expect((await get(id)).endReason).toBe('已实地核实')
  })

  it('name material of the case, which whoever sees the letter can open page by page', async () => {
    const caseFileId = await caseAtDesk()
    const hand = async (id: number, name: string, files: readonly Uint8Array[]) => {
      const pages: string[] = []
      for (const file of files) {
        const body = { opId: newOperationId(), content: Buffer.from(file).toString('base64') }
        pages.push((await center.ask<{ sha256: string }>('POST', '/attachment-contents', body, tokens.mediator)).sha256)
      }
      const attachment = { kind: 'photo', name, provider: '', pages }
      const body = { opId: newOperationId(), id, attachment }
      return (await center.ask<{ id: number }>('POST', `/case-files/${id}/attachments`, body, tokens.mediator)).id
    }
    const fence = await hand(caseFileId, '围墙丈量照片', [quartersJpeg(), quartersPng(20, 10)])
    const note = await hand(caseFileId, '现场笔录', [quartersPng(12, 8)])
    const wrong = await hand(caseFileId, '拿错的照片', [quartersPng(8, 8)])
    const unnamed = await hand(caseFileId, '没提到的照片', [quartersPng(9, 8)])
    const voiding = { opId: newOperationId(), id: wrong, reason: '拿错了' }
    await center.ask('POST', `/attachments/${wrong}/voiding`, voiding, tokens.mediator)
    const elsewhere = await hand(await caseAtDesk(), '别案的照片', [quartersPng(7, 7)])
    const { id } = await raise(caseFileId)
    for (const other of [wrong, elsewhere]) {
      const body = { opId: newOperationId(), text: '已办', evidence: null, materials: [fence, other], doneBy: null }
      expect((await center.refused('POST', `/supervisions/${id}/replies`, body, tokens.lead)).code).toBe(
        'attachment.not-found',
      )
    }
    expect((await get(id)).replies).toEqual([])
    await reply(id, { materials: [note, fence, fence] })
    const page = (material: number, number: number, token: string) =>
      center.call<Uint8Array>('GET', `/supervisions/${id}/materials/${material}/pages/${number}`, undefined, token)
    for (const token of [tokens.manager, tokens.lead]) {
      expect((await get(id, token)).replies[0]?.materials).toEqual([
        { id: fence, kind: 'photo', name: '围墙丈量照片', pages: ['image/jpeg', 'image/png'], isVoid: false },
        { id: note, kind: 'photo', name: '现场笔录', pages: ['image/png'], isVoid: false },
      ])
      expect([...(await page(fence, 1, token)).body]).toEqual([...quartersJpeg()])
      for (const [material, number] of [
        [unnamed, 1],
        [fence, 3],
      ] as const)
        expect((await page(material, number, token)).status).toBe(404)
    }
    const later = { opId: newOperationId(), id: note, reason: '字迹不清' }
    await center.ask('POST', `/attachments/${note}/voiding`, later, tokens.mediator)
    expect((await get(id)).replies[0]?.materials.map(({ isVoid }) => isVoid)).toEqual([false, true])
    expect((await page(note, 1, tokens.manager)).status).toBe(200)
    // Another unit has neither the letter nor what its reply names.
    expect((await page(fence, 1, tokens.other)).status).toBe(404)
  })

  it('are refused for a day that is over', async () => {
    const { id } = await raise(await caseAtDesk())
    const body = { opId: newOperationId(), text: '已办', evidence: null, materials: [], doneBy: '2026-06-16' }
    const refused = await center.refused('POST', `/supervisions/${id}/replies`, body, tokens.lead)
    expect(refused.fields).toEqual([{ path: ['doneBy'], key: 'problems.value.date-past' }])
  })
})

describe('who may', () => {
  it('see and answer a letter: the unit it was written to, and nobody of another', async () => {
    const { id } = await raise(await caseAtDesk())
    const body = { opId: newOperationId(), text: '已办', evidence: null, materials: [], doneBy: null }
    for (const token of [tokens.other, tokens.clerk]) {
      expect((await center.refused('GET', `/supervisions/${id}`, undefined, token)).code).toBe('supervision.not-found')
      expect((await center.refused('GET', `/supervisions/${id}/letter?which=letter`, undefined, token)).code).toBe(
        'supervision.not-found',
      )
      expect((await center.refused('POST', `/supervisions/${id}/replies`, body, token)).code).toBe(
        'supervision.not-found',
      )
    }
    expect((await get(id, tokens.mediator)).allowedActions).toEqual(['reply'])
    expect((await list(null, tokens.other)).rows).toEqual([])
  })

  it('issue, decide, lift and remind: the manager alone', async () => {
    const caseId = await caseAtDesk()
    const { id } = await raise(caseId)
    const denied: [string, object][] = [
      ['/supervisions', letter(caseId, { cause: 'unlawful' })],
      [`/supervisions/${id}/lifting`, { opId: newOperationId(), reason: '自己解除' }],
      [`/supervisions/${id}/acceptance`, { opId: newOperationId(), reason: '自己认可' }],
      ['/reminders', { opId: newOperationId(), caseFileIds: [caseId], message: '请办理' }],
      ['/circulations', { opId: newOperationId(), from: TODAY, to: TODAY, note: null }],
    ]
    for (const [path, body] of denied)
      for (const token of [tokens.lead, tokens.mediator, tokens.clerk])
        expect((await center.refused('POST', path, body, token)).code).toBe('permission.denied')
  })

  it('end a supervision: nobody without a reason', async () => {
    const { id } = await raise(await caseAtDesk())
    for (const what of ['lifting', 'acceptance']) {
      const body = { opId: newOperationId(), reason: '  ' }
      expect((await center.refused('POST', `/supervisions/${id}/${what}`, body, tokens.manager)).fields).toEqual([
        { path: ['reason'], key: 'problems.value.required' },
      ])
    }
    expect(() =>
      center.database.connection
        .prepare("update supervision set status = 'lifted', ended_at = ? where id = ?")
        .run(TEST_NOW, id),
    ).toThrow(/CHECK/)
  })
})

describe('what is found by itself', () => {
  const finding = (caseFileId: number): Finding => ({
    caseFileId,
    unitId,
    cause: 'notAccepted',
    owed: { kind: 'callOut', params: { number: '石综哨〔2026〕1号', time: '2026-06-17 10:00', place: '绣林街道' } },
    since: TODAY,
    origin: `callOut:${caseFileId}`,
  })

  it('is proposed once, shown to the manager and not to the unit, and ends with a letter or a reason', async () => {
    const caseId = await caseAtDesk()
    const id = (await find(finding(caseId))) ?? 0
    expect(await find(finding(caseId))).toBeNull()
    expect((await list('proposed')).rows.map(row => row.id)).toContain(id)
    expect((await list(null, tokens.lead)).rows.map(row => row.id)).not.toContain(id)
    expect((await center.refused('GET', `/supervisions/${id}`, undefined, tokens.lead)).code).toBe(
      'supervision.not-found',
    )
    await act(id, 'letter', { level: 1, requirement: '请立即派员到场。', replyDueOn: null })
    expect(pdfText(await pdf(`/supervisions/${id}/letter?which=letter`, tokens.lead))).toContain(
      '石综哨〔2026〕1号：应于2026-06-1710:00前派员到绣林街道',
    )

    const otherId = (await find({ ...finding(caseId), cause: 'noFeedback', origin: 'task:1' })) ?? 0
    expect((await act(otherId, 'dropping', { reason: '单位已电话说明' })).status).toBe('dropped')
    // Looked at and not issued: the same find is not raised again.
    expect(await find({ ...finding(caseId), cause: 'noFeedback', origin: 'task:1' })).toBeNull()
  })

  it('is a clock that ran out: the unit for its own, the window for what it has not dispatched', async () => {
    const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
    const waiting = await register(center, tokens.clerk, caseFileInput({ matter }))
    const unsigned = await register(center, tokens.clerk, caseFileInput({ matter }))
    await dispatch(center, tokens.clerk, unsigned.id, unitId)
    const handled = await caseAtDesk()
    await at(9)
    await scanClocks(center.deps, handToSupervision, async () => undefined)
    const { rows } = await list('proposed')
    const of = (id: number) =>
      rows.filter(row => row.caseFileId === id).map(row => [row.unitId, row.cause, row.owed.params.rule])
    expect(of(waiting.id)).toEqual([[centerUnitId, 'notAccepted', 'IN-1']])
    expect(of(unsigned.id)).toEqual([[unitId, 'notAccepted', 'IN-2']])
    expect(of(handled)).toEqual([[unitId, 'overdue', 'IN-4b']])
  })

  it('is an open case nobody wrote anything in, whoever looked at it', async () => {
    const id = await caseAtDesk()
    const proposals = () =>
      center.database.connection
        .prepare("select status from supervision where case_file_id = ? and cause = 'notHandled'")
        .all(id)
    await at(15)
    await scan()
    expect(proposals()).toEqual([])
    await at(17)
    await center.ask(
      'POST',
      `/case-files/${id}/openings`,
      { opId: newOperationId(), reason: '了解情况' },
      tokens.manager,
    )
    await scan()
    expect(proposals()).toEqual([{ status: 'proposed' }])
    await scan()
    expect(proposals()).toHaveLength(1)
  })
})

describe('tasks of other units', () => {
  it('are proposed once when they are late', async () => {
    const id = await caseAtDesk()
    center.database.connection
      .prepare(
        `insert into task (case_file_id, unit_id, what, due_on, status, version, asked_at, asked_by)
         values (?, ?, '提供土地权属材料', '2026-06-20', 'asked', 1, ?, 1)`,
      )
      .run(id, otherUnitId, TEST_NOW)
    await at(4)
    await scan()
    await scan()
    const proposed = (await list('proposed')).rows.filter(row => row.caseFileId === id)
    expect(proposed.map(row => [row.unitId, row.cause, row.owed])).toEqual([
      [otherUnitId, 'notHandled', { kind: 'task', params: { what: '提供土地权属材料', due: '2026-06-20' } }],
    ])
  })
})

describe('rules of supervision', () => {
  it('with a circle in the ladder are refused when they are saved', async () => {
    const { value } = delivered.supervisionRules
    const ladder = value.ladder.map(rung => (rung.code === 'discipline' ? { ...rung, next: 'unit-head' } : rung))
    const body = {
      opId: newOperationId(),
      setting: { kind: 'supervisionRules', value: { ...value, ladder } },
      version: 0,
      effectiveOn: TODAY,
      reason: '试改',
    }
    const refused = await center.refused('POST', '/settings/supervisionRules/versions', body, tokens.manager)
    expect(refused.fields).toContainEqual({
      path: ['setting', 'value', 'ladder', 1, 'next'],
      key: 'problems.value.rung-cycle',
    })
  })

  it('let letters of a level go out by themselves', async () => {
    const { value } = delivered.supervisionRules
    const levels = value.levels.map((level, index) => ({ ...level, isAutomatic: index === 0 }))
    const save = (next: object, version: number) =>
      center.ask(
        'POST',
        '/settings/supervisionRules/versions',
        {
          opId: newOperationId(),
          setting: { kind: 'supervisionRules', value: next },
          version,
          effectiveOn: TODAY,
          reason: '一级自动签发',
        },
        tokens.manager,
      )
    await save({ ...value, levels }, 0)
    const caseFileId = await caseAtDesk()
    const owed = { kind: 'task', params: { what: '报送材料', due: TODAY } } as const
    const id = await find({ caseFileId, unitId, cause: 'noFeedback', owed, since: TODAY, origin: 'task:4711' })
    expect(await get(id ?? 0)).toMatchObject({ status: 'issued', issuedByName: null, replyDueOn: '2026-06-23' })
    expect(pdfText(await pdf(`/supervisions/${id}/letter?which=letter`, tokens.lead))).toContain('报送材料')
    await save(value, 1)
  })
})

describe('escalation', () => {
  it('tells one unit further with each level: whom the unit reports to, then the one above', async () => {
    const connection = center.database.connection
    const report = (from: number, to: number | null) =>
      connection.prepare('update unit set reports_to = ? where id = ?').run(to, from)
    const named = (id: number) => String(connection.prepare('select name from unit where id = ?').pluck().get(id))
    const above = Number(connection.prepare("select id from unit where code = 'G02'").pluck().get())
    report(unitId, otherUnitId)
    report(otherUnitId, above)
    report(above, centerUnitId)
    const caseFileId = await caseAtDesk()
    const { copyTo } = await center.ask<{ copyTo: string[][] }>(
      'GET',
      `/supervision-draft?caseFileId=${caseFileId}`,
      undefined,
      tokens.manager,
    )
    const told = copyTo.map(names => names.filter(name => [otherUnitId, above, centerUnitId].map(named).includes(name)))
    expect(told).toEqual([[], [named(otherUnitId)], [named(otherUnitId), named(above)]])
    const { id } = await raise(caseFileId, { level: 2 })
    expect((await get(id)).copyTo.slice(-1)).toEqual([named(otherUnitId)])
    expect(pdfText(await pdf(`/supervisions/${id}/letter?which=letter`))).toContain(named(otherUnitId))
    for (const unit of [unitId, otherUnitId, above]) report(unit, null)
  })

  it('leaves out no level, waits for the time of grace, and ends in the advice', async () => {
    const { id } = await raise(await caseAtDesk())
    const early = { opId: newOperationId(), reason: '太慢', requirement: '请办结' }
    expect((await center.refused('POST', `/supervisions/${id}/escalation`, early, tokens.manager)).code).toBe(
      'supervision.not-due',
    )
    // Due on Monday the 22nd with one working day of grace; the 19th is Dragon Boat Festival.
    expect((await get(id)).replyDueOn).toBe('2026-06-23')
    await at(7)
    await scan()
    expect((await get(id)).status).toBe('issued')
    await at(8)
    await scan()
    const one = await get(id)
    expect([one.status, one.endReason]).toEqual(['escalated', expect.stringContaining('2026年6月23日')])
    const second = await get(one.escalatedToId ?? 0)
    expect([second.level, second.status, second.escalatedFromId]).toEqual([2, 'proposed', id])
    const other = { opId: newOperationId(), level: 3, requirement: '请办结', replyDueOn: null }
    expect((await center.refused('POST', `/supervisions/${second.id}/letter`, other, tokens.manager)).code).toBe(
      'supervision.level-fixed',
    )
    await act(second.id, 'letter', { level: 2, requirement: '请主要负责人到中心说明。', replyDueOn: null })
    await at(30)
    const third = await act(second.id, 'escalation', { reason: '仍未整改', requirement: '限期整改。' })
    expect(await get(third.nextId ?? 0)).toMatchObject({ level: 3, status: 'issued', times: 3 })
    await at(60)
    await scan()
    // Above the last level is a paper a person signs: it waits, and does not end.
    expect((await list('toAdvise')).rows.map(row => row.id)).toContain(third.nextId)
    const advice = await act(third.nextId ?? 0, 'escalation', {
      reason: '三次督办未整改',
      requirement: '建议对负责人诫勉。',
    })
    expect(advice.nextId).toBeNull()
    const text = pdfText(await pdf(`/supervisions/${third.nextId}/letter?which=advice`))
    for (const words of [
      '问责建议书',
      '纪检监察机关',
      '经3次督办仍未整改',
      '建议对负责人诫勉。',
      '第1级',
      '第2级',
      '第3级',
    ])
      expect(text).toContain(words)
  })

  it('takes a promise that was not kept one level up', async () => {
    const { id } = await raise(await caseAtDesk())
    await reply(id, { doneBy: '2026-06-18' })
    await act(id, 'acceptance', { reason: '同意' })
    await at(12)
    await scan()
    expect((await get(id)).status).toBe('escalated')
  })

  it('waits while the center owes the decision', async () => {
    const { id } = await raise(await caseAtDesk())
    await reply(id)
    await at(40)
    await scan()
    expect((await get(id)).status).toBe('replied')
  })
})

describe('whatever people and the clock do', () => {
  it('no level is left out, nothing ends without a reason on record, and every case of it goes on somewhere', async () => {
    const chance = createChance(421_081)
    const ids = await Promise.all([1, 2, 3, 4].map(async () => (await raise(await caseAtDesk())).id))
    const known = () =>
      center.database.connection
        .prepare('select * from supervision where id >= ? and unit_id = ? order by id')
        .all(Math.min(...ids), unitId) as Row[]
    for (let step = 1; step <= 20; step += 1) {
      center.setNow(daysOn(step * 4))
      tokens.manager = await center.signIn('manager')
      tokens.lead = await center.signIn('lead.t01')
      await scan()
      for (const { id, status } of known()) {
        const { allowedActions } = await get(id)
        const forUnit = status === 'issued' || status === 'sentBack'
        const acts = [...allowedActions, ...(forUnit ? ['reply'] : [])]
        if (acts.length > 0 && chance.is(0.4)) await actAtRandom(id, chance.pick(acts), chance.is(0.5))
      }
    }
    const rows = known()
    for (const row of rows) {
      const next = rows.filter(other => other.escalated_from === row.id)
      if (row.status !== 'escalated') expect(next).toEqual([])
      else if (row.level === 3) expect([next.length, row.advice_paper_id !== null]).toEqual([0, true])
      else expect(next.map(({ level }) => level)).toEqual([row.level + 1])
      const isOver = ['dropped', 'lifted', 'escalated'].includes(row.status)
      expect(Boolean(row.end_reason)).toBe(isOver)
      const ends = journal(row.id).filter(({ action }) => /\.(dropped|lifted|escalated)$/.test(action))
      expect(ends.map(({ detail }) => JSON.parse(detail).reason)).toEqual(isOver ? [row.end_reason] : [])
    }
    // The walk has been everywhere, or it would prove little.
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
    for (const status of ['lifted', 'escalated']) expect(rows.map(row => row.status)).toContain(status)
  })
})

interface Row {
  readonly id: number
  readonly level: number
  readonly status: string
  readonly escalated_from: number | null
  readonly advice_paper_id: number | null
  readonly end_reason: string | null
}

async function actAtRandom(id: number, action: string, isDone: boolean): Promise<void> {
  const reason = `第${id}件`
  const soon = addMinutes(center.deps.now(), 3 * 24 * 60).slice(0, 10)
  const { level } = await get(id)
  switch (action) {
    case 'issue':
      return void (await act(id, 'letter', { level, requirement: '请办结。', replyDueOn: null }))
    case 'reply':
      return void (await reply(id, { doneBy: isDone ? null : soon }))
    case 'sendBack':
      return void (await act(id, 'sending-back', { reason, replyDueOn: soon }))
    case 'accept':
      return void (await act(id, 'acceptance', { reason }))
    case 'escalate':
      return void (await act(id, 'escalation', { reason, requirement: '请整改。' }))
    case 'drop':
      return void (await act(id, 'dropping', { reason }))
    // Lifting ends most walks early; it comes at the end of a reply often enough.
    default:
      return
  }
}

describe('reminders', () => {
  it('go to many cases in one act, and say which were left out', async () => {
    const one = await caseAtDesk()
    const two = await caseAtDesk()
    const gone = await register(center, tokens.clerk, {
      ...caseFileInput({
        outcome: 'giveAdvice',
        answer: '已当场答复',
        matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' },
      }),
    })
    const told = await center.ask<{ reminded: number[]; skipped: number[] }>(
      'POST',
      '/reminders',
      { opId: newOperationId(), caseFileIds: [one, two, two, gone.id], message: '明日到期，请抓紧办理。' },
      tokens.manager,
    )
    expect(told).toEqual({ reminded: [one, two], skipped: [gone.id] })
    const read = (token: string) =>
      center.ask<{ caseFileId: number }[]>('GET', `/reminders?caseFileId=${one}`, undefined, token)
    expect((await read(tokens.lead)).map(({ caseFileId }) => caseFileId)).toEqual([one])
    expect(await read(tokens.other)).toEqual([])
  })
})

describe('the notice of a period', () => {
  it('counts letters and replies by unit and stays what it was', async () => {
    const from = '2026-10-10'
    const days = 118
    await at(days)
    const [inTime, late, never] = [await caseAtDesk(), await caseAtDesk(), await caseAtDesk()].map(id => id)
    const first = await raise(inTime ?? 0)
    await reply(first.id)
    const second = await raise(late ?? 0)
    await raise(never ?? 0)
    await at(days + 6)
    await reply(second.id)
    const draft = () =>
      center.ask<{ units: CirculatedUnit[] }>(
        'GET',
        `/circulations/draft?from=${from}&to=2026-10-31`,
        undefined,
        tokens.manager,
      )
    const expected = {
      unitId,
      supervised: 3,
      levels: [3, 0, 0],
      repliedInTime: 1,
      repliedLate: 1,
      notReplied: 1,
      pending: 0,
      advised: 0,
    }
    expect((await draft()).units).toMatchObject([expected])
    const body = { opId: newOperationId(), from, to: '2026-10-31', note: '请各单位举一反三。' }
    const issued = await center.ask<{ id: number }>('POST', '/circulations', body, tokens.manager)
    const text = pdfText(await pdf(`/circulations/${issued.id}/pdf`))
    expect(text).toContain('督办3件（一级3、二级0、三级0），按时回复1件，逾期回复1件，未回复1件')
    expect(text).toContain('请各单位举一反三。')
    // Later letters change the draft, never the notice.
    await raise(await caseAtDesk(), { unitId: otherUnitId, cause: 'unlawful', finding: '另一件' })
    expect((await draft()).units).toHaveLength(2)
    const kept = await center.ask<{ id: number; units: CirculatedUnit[] }[]>(
      'GET',
      '/circulations',
      undefined,
      tokens.manager,
    )
    expect(kept.find(({ id }) => id === issued.id)?.units).toMatchObject([expected])
    const reversed = await center.refused(
      'GET',
      '/circulations/draft?from=2026-10-31&to=2026-10-01',
      undefined,
      tokens.manager,
    )
    expect(reversed.fields).toEqual([{ path: ['to'], key: 'problems.value.date-order' }])
  })
})
