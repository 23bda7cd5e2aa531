import { describe, expect, it } from 'vitest'
import file from '#assets/reference/clock-rules.json' with { type: 'json' }
import { clockRules, holidays } from '#center/contract/values/clock-rule.ts'
import { clockRulesDraft, clockRulesOf, newRule } from './clock-rule-drafts.ts'
import { holidaysOf, newYear, yearDraft, yearOfFile } from './holiday-drafts.ts'

const rules = clockRules.parse(file)
const today = '2026-11-22'

describe('clock rules as typed', () => {
  it('are what they were where nothing is typed', () => {
    expect(clockRulesOf(clockRulesDraft(rules), 0)).toEqual(rules)
  })

  it('take a law that is new, for the rule that is open', () => {
    const draft = clockRulesDraft(rules)
    draft.newLaw = { zh: '县综治中心运行管理方案', en: '' }
    const value = clockRules.parse(clockRulesOf(draft, 0))
    expect(value.laws['county-law-a']).toEqual({ zh: '县综治中心运行管理方案', en: '县综治中心运行管理方案' })
    expect(value.rules[0]?.basis.law).toBe('county-law-a')
    expect(value.rules[1]?.basis.law).toBe(rules.rules[1]?.basis.law)
  })

  it('of the county begin with a free code, no owner and no length, which the contract refuses', () => {
    const draft = clockRulesDraft(rules)
    draft.rules.push(newRule([{ code: 'HX-1' }]))
    const parsed = clockRules.safeParse(clockRulesOf(draft, draft.rules.length - 1))
    const paths = parsed.error?.issues.map(({ path }) => path.slice(2).join('.'))
    expect(draft.rules.at(-1)?.code).toBe('HX-2')
    expect(paths).toEqual(expect.arrayContaining(['n', 'owes', 'label.zh']))
  })

  it('know an extension without a maximum, and reminders in any punctuation', () => {
    const draft = clockRulesDraft(rules)
    const [first] = draft.rules
    if (first === undefined) throw new Error('no rules')
    draft.rules[0] = {
      ...first,
      extension: { isPossible: true, n: '5', approver: 'unitHead', max: ' ' },
      remindBefore: '10，3 1',
    }
    expect(clockRules.parse(clockRulesOf(draft, 0)).rules[0]).toMatchObject({
      extension: { n: 5, max: null },
      remindBefore: [10, 3, 1],
    })
  })
})

describe('a year of holidays', () => {
  const published = {
    year: 2027,
    papers: ['https://www.gov.cn/notice'],
    days: [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '春节', date: '2027-02-07', isOffDay: true },
      { name: '春节', date: '2027-02-06', isOffDay: true },
      { name: '春节', date: '2027-02-14', isOffDay: false },
    ],
  }

  it('comes out of a public file, days in a row as one block', () => {
    const draft = yearOfFile(JSON.stringify(published))
    expect(draft).toEqual({
      year: '2027',
      notice: 'https://www.gov.cn/notice',
      off: [
        { name: 'new-year', from: '2027-01-01', to: '2027-01-01' },
        { name: 'spring-festival', from: '2027-02-06', to: '2027-02-07' },
      ],
      work: [{ name: 'spring-festival', on: '2027-02-14' }],
    })
    const [year] = holidays.parse(holidaysOf(draft === null ? [] : [draft], today))
    expect(year === undefined ? null : yearDraft(year)).toEqual(draft)
  })

  it.each([
    ['no JSON', '{'],
    ['no days', JSON.stringify({ year: 2027 })],
    [
      'a holiday nobody knows',
      JSON.stringify({ ...published, days: [{ name: '植树节', date: '2027-03-12', isOffDay: true }] }),
    ],
    ['no year', JSON.stringify({ ...published, year: undefined })],
  ])('is refused as a whole with %s', (_title, text) => expect(yearOfFile(text)).toBeNull())

  it('begins as the year after the last known one; empty rows are none', () => {
    const draft = newYear([])
    expect(draft.year).toBe('2027')
    expect(holidaysOf([draft], today)).toEqual([{ year: 2027, notice: '', off: [], work: [] }])
  })
})
