import { describe, expect, it } from 'vitest'
import { SETTINGS } from '#center/contract/setting.ts'
import { DELIVERED as defaults } from '#center/domain/setting/delivered.ts'
import { checkFile, isFit } from './check-file.ts'
import { freeTopicCode, freeZoneCode, hoursDraft, hoursOf, planDraft, planOf, rulesDraft, rulesOf } from './drafts.ts'

const rules = SETTINGS.hallRules.parse(defaults.hallRules.value)
const plan = SETTINGS.hallPlan.parse({ ...defaults.hallPlan.value, arrows: { 一号窗口: 'left' } })

describe('the form of a setting', () => {
  it('gives back what it was opened with', () => {
    expect(rulesOf(rulesDraft(rules))).toEqual(rules)
    const hours = SETTINGS.openingHours.parse({ am: { from: '08:30', to: '12:00' }, pm: null })
    expect(hoursOf(hoursDraft(hours))).toEqual(hours)
    expect(planOf(planDraft(plan, ['一号窗口', '二号窗口']))).toEqual(plan)
  })

  it('lets the contract refuse what is no figure, at its place', () => {
    const typed = { ...rulesDraft(rules), returnMinutes: '两小时' }
    const checked = SETTINGS.hallRules.safeParse(rulesOf(typed))
    expect(checked.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['returnMinutes', 'problems.value.number'],
    ])
  })

  it('reads times as they are typed', () => {
    const am = { isOpen: true, from: '8:30', to: '12：00' }
    const pm = { isOpen: false, from: 'x', to: '' }
    expect(hoursOf({ am, pm, isOpenOnDaysOff: true })).toEqual({
      am: { from: '08:30', to: '12:00' },
      pm: null,
      isOpenOnDaysOff: true,
    })
  })

  it('forgets arrows of desks that are gone, and only those', () => {
    expect(planOf(planDraft(plan, ['二号窗口'])).arrows).toEqual({})
  })

  it('gives a new topic or zone a code that is free', () => {
    expect(freeTopicCode([{ code: 'family' }, { code: 'own-a' }])).toBe('own-b')
    expect(freeZoneCode([{ code: '1' }, { code: '3' }])).toBe('2')
  })
})

describe('a file of settings', () => {
  const settings = Object.fromEntries(Object.entries(defaults).map(([kind, { value }]) => [kind, value]))

  it('is fit where every setting is there and right', () => {
    expect(isFit(checkFile(JSON.stringify({ settings })) ?? [])).toBe(true)
  })

  it('is told apart setting by setting', () => {
    const { guides: _, ...rest } = settings
    const checks = checkFile(
      JSON.stringify({ settings: { ...rest, openingHours: { am: { from: '8', to: '12:00' }, pm: null } } }),
    )
    expect(checks?.filter(({ isThere, faults }) => !isThere || faults.length > 0)).toMatchObject([
      { kind: 'openingHours', isThere: true, faults: [{ place: 'am.from', key: 'problems.value.time' }] },
      { kind: 'guides', isThere: false },
    ])
  })

  it('is none where it is anything else', () => {
    for (const text of ['', 'x', '[]', '{}', 'null', '{"settings":1}']) expect(checkFile(text)).toBeNull()
  })
})
