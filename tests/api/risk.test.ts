import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import delivered from '#assets/reference/settings.json' with { type: 'json' }
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { CenterEvent } from '#center/contract/events.ts'
import type { RiskAlertView, RiskCaseView, RiskHintView, RiskRow, RiskView } from '#center/contract/risk.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import { pdfText } from '#tests/fixtures/pdf-tools.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let tokens: Record<'clerk' | 'mediator' | 'lead' | 'other' | 'manager', string>
let unitId: number
const events: CenterEvent[] = []

async function signAllIn(): Promise<void> {
  tokens = {
    clerk: await center.signIn('window1', '综合受理一号窗口'),
    mediator: await center.signIn('mediator1'),
    lead: await center.signIn('lead.t01'),
    other: await center.signIn('lead.p02'),
    manager: await center.signIn('manager'),
  }
}
beforeAll(async () => {
  center = await startTestCenter({ papers: createPaperRenderer() })
  center.deps.events.subscribe(event => events.push(event))
  await signAllIn()
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, tokens.clerk)
  unitId = units.find(({ code }) => code === 'T01')?.id ?? 0
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  await signAllIn()
  events.length = 0
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const input = (riskMarks: readonly string[], involvedCount = 2) =>
  caseFileInput({
    matter: { ...caseFileInput().matter, occurredOn: '2026-06-01', riskMarks: [...riskMarks], involvedCount },
  })
const registered = async (marks: readonly string[], involvedCount = 2) =>
  (await register(center, tokens.clerk, input(marks, involvedCount))).id
async function atDesk(marks: readonly string[]): Promise<number> {
  const id = await registered(marks)
  await takeOver(center, tokens.mediator, id, await dispatch(center, tokens.clerk, id, unitId))
  return id
}
const risk = (id: number, token = tokens.mediator) =>
  center.ask<RiskCaseView>('GET', `/case-files/${id}/risk`, undefined, token)
const assessment = async (id: number, marks: readonly string[], more: object = {}, token = tokens.mediator) => ({
  opId: newOperationId(),
  version: (await readCase(center, token, id)).version,
  marks: [...marks],
  reason: '双方情绪有变化',
  measures: '每日走访，安排两名调解员在场',
  reviewOn: '2026-06-18',
  ...more,
})
const assess = async (id: number, marks: readonly string[], more: object = {}) =>
  center.ask<{ colour: string; score: number }>(
    'POST',
    `/case-files/${id}/risk-assessments`,
    await assessment(id, marks, more),
    tokens.mediator,
  )
const alerts = () => center.ask<RiskAlertView[]>('GET', '/risk-alerts', undefined, tokens.manager)
const board = (view: RiskView, token = tokens.manager) =>
  center.ask<{ rows: RiskRow[]; counts: Record<RiskView, number> }>('GET', `/risk-board?view=${view}`, undefined, token)
const clockOf = (id: number) =>
  center.database.connection
    .prepare("select status from clock where case_file_id = ? and rule_code = 'IN-6' order by id")
    .pluck()
    .all(id)

describe('a red case', () => {
  it('is told to the duty leader at once, seen by name and time, and reviewed within 24 hours', async () => {
    const id = await registered(['threat'])
    expect(events).toContainEqual({ noun: 'risk', id })
    const alert = (await alerts()).find(({ caseFileId }) => caseFileId === id)
    expect(alert).toMatchObject({ seenAt: null, seenByName: null })
    expect((await board('high')).rows.find(row => row.id === id)).toMatchObject({ isSeen: false, isPoliceTold: false })
    expect(clockOf(id)).toEqual(['running'])

    await center.ask('POST', `/risk-alerts/${alert?.id}/seeing`, { opId: newOperationId() }, tokens.manager)
    const twice = await center.refused(
      'POST',
      `/risk-alerts/${alert?.id}/seeing`,
      { opId: newOperationId() },
      tokens.manager,
    )
    expect(twice.code).toBe('risk.nothing-to-see')
    const seen = await risk(id, tokens.clerk)
    expect(seen.alert).toMatchObject({ seenAt: TEST_NOW, seenByName: expect.any(String) })
    expect(seen.review?.dueAt).toBe(addMinutes(TEST_NOW, 24 * 60))
  })

  it('is told whatever became of the matter', async () => {
    const { id } = await register(center, tokens.clerk, {
      ...input(['threat']),
      outcome: 'giveAdvice',
      answer: '已劝解',
    })
    expect((await alerts()).map(({ caseFileId }) => caseFileId)).toContain(id)
    expect(clockOf(id)).toEqual([])
  })

  it('needs measures and the day of the next look; the look ends the 24 hours', async () => {
    const id = await atDesk(['threat'])
    const refused = await center.refused(
      'POST',
      `/case-files/${id}/risk-assessments`,
      await assessment(id, ['threat'], { measures: null, reviewOn: null }),
      tokens.mediator,
    )
    expect(refused.fields.map(({ path }) => path)).toEqual([['measures'], ['reviewOn']])
    await assess(id, ['threat'])
    expect(clockOf(id)).toEqual(['met'])
    expect((await board('high')).rows.find(row => row.id === id)).toMatchObject({
      measures: '每日走访，安排两名调解员在场',
      reviewOn: '2026-06-18',
      isReviewLate: false,
    })
    center.setNow(addMinutes(TEST_NOW, 3 * 24 * 60))
    await signAllIn()
    expect((await board('review')).rows.map(row => row.id)).toContain(id)
  })

  it('goes down with a reason, and every look is kept', async () => {
    const id = await atDesk(['threat'])
    expect(await assess(id, ['livelihood', 'online'], { measures: null, reviewOn: null })).toMatchObject({
      colour: 'low',
      score: 20,
    })
    const { assessments } = await risk(id)
    expect(assessments.map(({ colour, reason }) => [colour, reason])).toEqual([
      ['low', '双方情绪有变化'],
      ['high', null],
    ])
    expect(assessments[1]?.factors.map(({ label }) => label?.zh)).toEqual(['扬言自杀、杀人、放火、报复'])
    const story = await center.ask<{ key: string }[]>('GET', `/case-files/${id}/timeline`, undefined, tokens.mediator)
    expect(story.map(({ key }) => key)).toContain('risk.assessed')
  })
})

describe('a case that grows', () => {
  it('becomes red when more people come, and the marks stay what they were', async () => {
    const id = await atDesk(['livelihood'])
    const file = await center.ask<CaseFileView>('GET', `/case-files/${id}`, undefined, tokens.mediator)
    const matter = { ...file.matter, involvedCount: 30, riskMarks: [] }
    await center.ask(
      'PUT',
      `/case-files/${id}`,
      { opId: newOperationId(), version: file.version, matter },
      tokens.mediator,
    )
    const after = await risk(id)
    expect([after.colour, after.marks]).toEqual(['high', ['livelihood']])
    expect((await alerts()).map(({ caseFileId }) => caseFileId)).toContain(id)
  })

  it('is yellow of this week while it is', async () => {
    const id = await registered(['violence'])
    expect((await board('week')).rows.map(row => row.id)).toContain(id)
    center.setNow(addMinutes(TEST_NOW, 7 * 24 * 60))
    await signAllIn()
    const { rows, counts } = await board('week')
    expect(rows.map(row => row.id)).not.toContain(id)
    expect((await board('medium')).rows.map(row => row.id)).toContain(id)
    expect(counts.medium).toBeGreaterThan(counts.week)
  })
})

describe('the notice to the police', () => {
  const told = (more: object = {}) => ({
    opId: newOperationId(),
    toldAt: addMinutes(TEST_NOW, -5),
    station: '绣林派出所',
    receiver: '刘警官',
    phone: '0716-7280000',
    way: 'phone',
    content: '当事人扬言放火，情绪激动。',
    answer: '派员到场',
    ...more,
  })

  it('says who told whom, when and how, on a paper', async () => {
    const id = await atDesk(['threat'])
    const { paperId } = await center.ask<{ paperId: number }>(
      'POST',
      `/case-files/${id}/police-notices`,
      told(),
      tokens.mediator,
    )
    const text = pdfText(await center.ask<Uint8Array>('GET', `/papers/${paperId}/pdf`, undefined, tokens.mediator))
    for (const words of [
      '第二十五条',
      '2026年6月17日10:25',
      '绣林派出所',
      '刘警官',
      '0716-7280000',
      '当事人扬言放火',
      '派员到场',
    ])
      expect(text).toContain(words)
    expect((await board('high')).rows.find(row => row.id === id)).toMatchObject({ isPoliceTold: true })
  })

  it('is refused for a time to come, and without a person who was told', async () => {
    const id = await atDesk(['threat'])
    const path = `/case-files/${id}/police-notices`
    const late = await center.refused('POST', path, told({ toldAt: addMinutes(TEST_NOW, 1) }), tokens.mediator)
    expect(late.fields).toEqual([{ path: ['toldAt'], key: 'problems.value.date-to-come' }])
    const nobody = await center.refused('POST', path, told({ receiver: '' }), tokens.mediator)
    expect(nobody.fields.map(field => field.path)).toEqual([['receiver']])
  })
})

describe('the warning letter', () => {
  it('tells the unit what is asked and by when, and hides what is restricted', async () => {
    const id = await atDesk(['threat', 'person-at-risk'])
    const letter = {
      opId: newOperationId(),
      unitId,
      consequence: '可能发生人身伤害。',
      measures: '落实专人稳控，每日报告。',
      replyDueOn: '2026-06-19',
      secrecy: 'internal',
    }
    const issued = await center.ask<{ id: number; paperId: number }>(
      'POST',
      `/case-files/${id}/risk-letters`,
      letter,
      tokens.manager,
    )
    const text = pdfText(
      await center.ask<Uint8Array>('GET', `/papers/${issued.paperId}/pdf`, undefined, tokens.mediator),
    )
    for (const words of [
      '预警函',
      '红色（高风险）',
      '可能发生人身伤害。',
      '落实专人稳控',
      '2026年6月19日',
      '另有限知悉的风险因素',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('精神障碍')
    const answer = { opId: newOperationId(), answer: '已落实专人。' }
    await center.ask('POST', `/risk-letters/${issued.id}/answer`, answer, tokens.manager)
    expect((await risk(id)).letters).toMatchObject([{ answer: '已落实专人。', answeredAt: TEST_NOW }])
    const again = { opId: newOperationId(), answer: '再报' }
    expect((await center.refused('POST', `/risk-letters/${issued.id}/answer`, again, tokens.manager)).code).toBe(
      'risk.letter-not-found',
    )
  })
})

describe('restricted factors', () => {
  it('are shown to who handles the case and the manager, and to nobody else', async () => {
    const id = await atDesk(['person-at-risk', 'livelihood'])
    expect((await risk(id)).marks).toEqual(['person-at-risk', 'livelihood'])
    const lead = await risk(id, tokens.lead)
    expect([lead.marks, lead.hiddenMarks]).toEqual([['livelihood'], 1])
    expect(lead.assessments[0]?.factors.map(({ label }) => label?.zh ?? null)).toEqual([
      null,
      '涉及生计（工资、土地、住房）',
    ])
    expect(JSON.stringify(lead)).not.toContain('person-at-risk')
    const file = await readCase(center, tokens.lead, id)
    expect(file.matter.riskMarks).toEqual(['livelihood'])
    // The score stays the same for everybody: hiding a reason does not hide the risk.
    expect([lead.score, lead.colour]).toEqual([25, 'medium'])
  })

  it('stay on the case when somebody who cannot see them assesses it', async () => {
    const id = await atDesk(['person-at-risk'])
    const body = await assessment(id, ['online'], { measures: null, reviewOn: null }, tokens.lead)
    await center.ask('POST', `/case-files/${id}/risk-assessments`, body, tokens.lead)
    expect((await risk(id)).marks.toSorted()).toEqual(['online', 'person-at-risk'])
  })
})

describe('who may', () => {
  it('see and change the risk of a case: nobody of another unit', async () => {
    const id = await atDesk(['threat'])
    for (const token of [tokens.other, tokens.clerk]) {
      expect((await center.refused('GET', `/case-files/${id}/risk`, undefined, token)).code).toBe('case-file.not-found')
      const body = { ...(await assessment(id, [])), opId: newOperationId() }
      expect((await center.refused('POST', `/case-files/${id}/risk-assessments`, body, token)).code).toBe(
        'case-file.not-found',
      )
    }
    for (const token of [tokens.clerk, tokens.mediator, tokens.lead])
      expect((await center.refused('GET', '/risk-alerts', undefined, token)).code).toBe('permission.denied')
    expect((await board('high', tokens.other)).rows).toEqual([])
    expect((await board('high', tokens.lead)).rows.map(row => row.id)).toContain(id)
  })
})

describe('the score sheet', () => {
  const sheet = delivered.riskSheet.value
  const save = (value: object, version: number) =>
    center.ask(
      'POST',
      '/settings/riskSheet/versions',
      {
        opId: newOperationId(),
        setting: { kind: 'riskSheet', value },
        version,
        effectiveOn: TODAY,
        reason: '按本县情况调整',
      },
      tokens.manager,
    )

  it('is a version of its own: new cases score by the new one, old marks keep their words', async () => {
    const old = await atDesk(['online'])
    const changed = sheet.factors.flatMap(factor =>
      factor.code === 'online' ? [] : [factor.code === 'livelihood' ? { ...factor, points: 60 } : factor],
    )
    await save({ ...sheet, factors: changed }, 0)
    const fresh = await registered(['livelihood'])
    expect((await risk(fresh, tokens.clerk)).colour).toBe('high')
    const kept = await risk(old)
    expect(kept.assessments).toMatchObject([
      { sheetVersion: 0, score: 10, factors: [{ label: { zh: '网络传播或媒体关注' } }] },
    ])
    const unknown = await center.refused('POST', '/case-files', input(['online']), tokens.clerk)
    expect(unknown.fields).toEqual([{ path: ['matter', 'riskMarks'], key: 'problems.value.risk-mark' }])
    await save(sheet, 1)
  })

  it('gives hints from the story, which never tick anything', async () => {
    const body = { facts: '他说再不给钱就同归于尽，还要发抖音', occurredOn: '2025-01-01', visitId: null }
    const hints = await center.ask<RiskHintView[]>('POST', '/risk-hints', body, tokens.clerk)
    expect(hints.map(({ factor, because }) => [factor, because])).toEqual([
      ['threat', 'words'],
      ['online', 'words'],
      ['long-or-failed', 'duration'],
    ])
    expect(
      await center.ask<RiskHintView[]>('POST', '/risk-hints', { ...body, facts: '', occurredOn: null }, tokens.clerk),
    ).toEqual([])
  })
})
