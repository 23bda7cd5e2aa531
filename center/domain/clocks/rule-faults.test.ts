import { describe, expect, it } from 'vitest'
import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import file from '#assets/reference/citizen-limits.json' with { type: 'json' }
import { citizenLimits } from '#center/contract/values/citizen-limit.ts'
import { type ClockRule, clockRules } from '#center/contract/values/clock-rule.ts'
import { DELIVERED_CLOCK_RULES as delivered, getClockRule } from './clock-rules.ts'
import { citizenLimitFaults, clockRuleFaults } from './rule-faults.ts'

const changed = (code: string, change: Partial<ClockRule>) => ({
  ...delivered,
  rules: delivered.rules.map(rule => (rule.code === code ? { ...rule, ...change } : rule)),
})
const keys = (rules: typeof delivered) => clockRuleFaults(rules).map(({ path, key }) => [path.slice(2).join('.'), key])
const extension = { n: 10, approver: 'unitHead' as const, max: 5 }

describe('clock rules', () => {
  it('as delivered fit', () => expect(clockRuleFaults(delivered)).toEqual([]))

  it.each<[string, Partial<ClockRule>, string, string]>([
    ['an unknown law', { basis: { law: 'some-law', article: '1' } }, 'basis.law', 'law'],
    ['another unknown law', { otherBases: [{ law: 'some-law', article: '1' }] }, 'otherBases.0.law', 'law'],
    ['more working days than a year has', { unit: 'working', n: 251 }, 'n', 'clock-length'],
    ['hours that roll', { unit: 'hour', n: 2, rollEnd: 'nextWorkingDay' }, 'unit', 'clock-length'],
    ['a maximum below one extension', { extension }, 'extension.max', 'extension-max'],
    ['reminders from short to long', { remindBefore: [3, 10] }, 'remindBefore', 'remind-order'],
  ])('are refused with %s', (_title, change, path, key) => {
    expect(keys(changed('XF-5', change))).toEqual([[path, key]])
  })

  it('are refused with a code twice, or without one the center counts by', () => {
    expect(keys({ ...delivered, rules: [...delivered.rules, getClockRule('IN-1')] })).toEqual([['code', 'twice']])
    expect(clockRuleFaults({ ...delivered, rules: delivered.rules.slice(1) })).toEqual([
      { path: ['rules'], key: 'clock-needed' },
    ])
  })

  it('are refused by the contract without an owner', () => {
    const { owes: _, ...ownerless } = getClockRule('XF-5')
    const parsed = clockRules.safeParse({ ...delivered, rules: [ownerless] })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['rules', 0, 'owes'], message: 'problems.value.clock-owner' })
  })
})

describe('limits of the citizen', () => {
  const limits = citizenLimits.parse(file)
  const types = new Set(caseTypes.map(({ code }) => code))
  const first = limits.limits[0]
  if (first === undefined) throw new Error('nothing delivered')
  const faults = (change: Partial<typeof first>) =>
    citizenLimitFaults({ ...limits, limits: [{ ...first, ...change }] }, delivered, types).map(({ path, key }) => [
      path.slice(2).join('.'),
      key,
    ])

  it('as delivered fit', () => expect(citizenLimitFaults(limits, delivered, types)).toEqual([]))

  it('are refused with a rule that is not there or not the citizen’s, an unknown type, a pair twice', () => {
    expect(faults({ rule: 'NO-1' })).toEqual([['rule', 'clock-rule']])
    expect(faults({ rule: 'IN-1' })).toEqual([['rule', 'clock-citizen']])
    expect(faults({ types: ['98'] })).toEqual([['types.0', 'type']])
    const twice = { ...limits, limits: [first, first] }
    expect(citizenLimitFaults(twice, delivered, types)).toEqual([{ path: ['limits', 1, 'event'], key: 'twice' }])
  })
})
