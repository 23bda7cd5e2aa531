import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterCaseFileInput } from '#center/contract/case-file.ts'
import type { FoundBy, FoundCase } from '#center/contract/search.ts'
import { dispatch, type Office, type Registered, register, takeOver } from '#tests/fixtures/office.ts'
import {
  caseFileInput,
  newOperationId,
  openSmallCenter,
  partyNamed,
  type SmallCenter,
  visitInput,
} from '#tests/fixtures/small-center.ts'

const DOCUMENT = { documentType: '111', country: null, documentNumber: '42108119900307002X' }
const PHONE = '13871234567'

/** A registration on the day of the test center. */
function input(parties: RegisterCaseFileInput['parties'], matter: object = {}): RegisterCaseFileInput {
  const plain = caseFileInput({ parties })
  return { ...plain, matter: { ...plain.matter, occurredOn: '2026-05-01', ...matter } }
}

let center: SmallCenter
let office: Office
let seconds = 0
let first: Registered

beforeAll(async () => {
  center = await openSmallCenter({ now: () => `2026-07-03T02:00:${String(seconds).padStart(2, '0')}.000Z` })
  office = { ask: center.call, opId: newOperationId }
  const applicant = { ...partyNamed('applicant', '王建国'), ...DOCUMENT, phone: PHONE }
  first = await register(office, center.tokens.clerk, input([applicant, partyNamed('respondent', '欧阳𬭚喆')]))
  const sides = [partyNamed('applicant', '汪健国'), partyNamed('respondent', '曾乐')]
  await register(office, center.tokens.clerk, input(sides, { facts: '电梯停了三个月。', typeCode: '0101' }))
})
afterAll(() => center.database.close())

interface Answer {
  readonly rows: readonly FoundCase[]
  readonly cursor: string | null
  readonly searchedTo: string | null
}

const search = (body: object, token = center.tokens.manager) => center.call<Answer>('POST', '/searches', body, token)
const found = async (
  words: string,
  token = center.tokens.manager,
): Promise<readonly (readonly [FoundBy, string | null])[]> =>
  (await search({ words, hasNumbers: true }, token)).rows.map(row => [row.foundBy, row.applicant] as const)

describe('the search', () => {
  it('finds by code, receipt code and the beginning of a code', async () => {
    for (const words of [first.code, first.receiptCode, first.code.toLowerCase()])
      expect([words, await found(words)]).toEqual([words, [['code', '王*国']]])
    expect(await found(first.code.slice(0, 14))).toHaveLength(2)
  })

  it('finds by name: whole, part, rare characters, the same sound, and says which it was', async () => {
    expect(await found('王建国')).toEqual([
      ['name', '王*国'],
      ['sound', '汪*国'],
    ])
    expect(await found('建国')).toEqual([
      ['name', '王*国'],
      ['sound', '汪*国'],
    ])
    expect(await found('𬭚喆')).toEqual([['name', '王*国']])
    expect(await found('王民')).toEqual([])
  })

  it('finds by pinyin, surnames and second readings among it', async () => {
    expect((await found('wjg')).map(([by]) => by)).toEqual(['pinyin', 'pinyin'])
    expect((await found('wangjianguo')).map(([by]) => by)).toEqual(['pinyin', 'pinyin'])
    expect(await found('zengyue')).toEqual([['pinyin', '汪*国']])
    expect(await found('zengle')).toEqual([['pinyin', '汪*国']])
    expect(await found('cengle')).toEqual([])
  })

  it('finds by words of the narrative, a single character too, and not by words that are not there', async () => {
    for (const words of ['排水沟', '沟', '水沟，雨'])
      expect([words, await found(words)]).toEqual([words, [['words', '王*国']]])
    for (const words of ['排水管', '%', '_', '，']) expect([words, await found(words)]).toEqual([words, []])
  })

  it('finds by the last characters of a number, six of a document and four of a phone, once they are asked for', async () => {
    for (const words of ['07002X', '07002x', DOCUMENT.documentNumber, '4567', PHONE])
      expect([words, await found(words)]).toEqual([words, [['number', '王*国']]])
    expect(await found('002X')).toEqual([])
    expect((await search({ words: '07002X' })).rows).toEqual([])
  })

  it('keeps to thirty parts of numbers an hour for each person', async () => {
    const { mediator } = center.tokens
    for (let times = 0; times < 30; times++) await search({ words: '123456', hasNumbers: true }, mediator)
    await expect(search({ words: '123456', hasNumbers: true }, mediator)).rejects.toThrow('search.too-many-numbers')
    expect(await found(DOCUMENT.documentNumber, mediator)).toEqual([])
    expect(await found('07002X')).toHaveLength(1)
  })

  it('shows a mediator their own cases only, a clerk those of the week, and a kiosk none', async () => {
    const { mediator, clerk, kiosk } = center.tokens
    expect(await found('王建国', mediator)).toEqual([])
    expect(await found('王建国', clerk)).toHaveLength(2)
    const units = await center.call<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
    const unitId = units.find(({ code }) => code === 'T01')?.id ?? 0
    await takeOver(office, mediator, first.id, await dispatch(office, clerk, first.id, unitId))
    expect(await found('王建国', mediator)).toEqual([['name', '王*国']])
    expect(await found('电梯', mediator)).toEqual([])
    await expect(search({ words: '王建国' }, kiosk)).rejects.toThrow('permission.denied')
  })

  it('narrows what is found by filters, and lists by filters alone', async () => {
    const rows = async (words: string, filter: object) => (await search({ words, filter })).rows.length
    expect(await rows('建国', { typeClass: '01' })).toBe(1)
    expect(await rows('建国', { view: 'handling' })).toBe(1)
    expect(await rows('', { view: 'handling' })).toBe(1)
    expect(await rows('', { town: '421081001' })).toBe(2)
    expect(await rows('', { town: '421081002' })).toBe(0)
    expect(await rows('', { riskColour: 'high' })).toBe(0)
    expect(await rows('', { from: '2100-01-01' })).toBe(0)
    expect(await rows('', { to: '2100-01-01', status: 'registered' })).toBe(1)
  })

  it('follows a name that became known later', async () => {
    const nothing = { sex: null, birthDate: null, ethnicGroup: null, address: null, phone: null }
    const visitor = { ...DOCUMENT, ...nothing, name: '王晓鸣', readBy: 'reader' as const }
    await center.call('POST', '/visits', visitInput({ visitor }), center.tokens.clerk)
    expect(await found('王晓鸣')).toEqual([['name', '王*鸣']])
    expect((await found('王建国')).map(([by]) => by)).toEqual(['sound'])
  })

  it('goes on where a page ended, and finds everything once', async () => {
    const sides = [partyNamed('applicant', '周海'), partyNamed('respondent', '钱江')]
    const ids: number[] = []
    for (let serial = 0; serial < 60; serial++)
      ids.push(
        (await register(office, center.tokens.clerk, input(sides, { facts: `周海说鱼塘第${serial}次漏水。` }))).id,
      )
    for (const words of ['周海', '鱼塘', 'zh']) {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const page: Answer = await search({ words, cursor })
        seen.push(...page.rows.map(row => row.id))
        cursor = page.cursor
      } while (cursor !== null)
      expect([words, seen]).toEqual([words, ids.toReversed()])
    }
  })
})

describe('cases opened last', () => {
  it('stand in the order they were opened, twenty at most, each person their own', async () => {
    const { clerk, mediator } = center.tokens
    const recent = (token: string) => center.call<readonly { id: number }[]>('GET', '/recent-cases', undefined, token)
    const open = (id: number, token: string) => center.call('POST', `/case-files/${id}/views`, {}, token)
    expect(await recent(mediator)).toEqual([])
    await open(first.id, mediator)
    expect((await recent(mediator)).map(({ id }) => id)).toEqual([first.id])
    const ids = (await search({ words: '周海' }, clerk)).rows.map(({ id }) => id)
    for (const [second, id] of ids.slice(0, 22).entries()) {
      seconds = second
      await open(id, clerk)
    }
    expect((await recent(clerk)).map(({ id }) => id)).toEqual(ids.slice(2, 22).toReversed())
    expect((await recent(mediator)).map(({ id }) => id)).toEqual([first.id])
    await expect(open(ids[0] ?? 0, mediator)).rejects.toThrow('case-file.not-found')
  })
})
