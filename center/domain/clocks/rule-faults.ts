import type { CitizenLimits } from '#center/contract/values/citizen-limit.ts'
import type { ClockRule, ClockRules, ClockUnit } from '#center/contract/values/clock-rule.ts'
import { CLOCK_RULES } from './clock-rules.ts'

export interface RuleFault {
  readonly path: readonly (string | number)[]
  readonly key: string
}

/** Longest period the field knows in each unit, with room: ten years, a year of days, thirty days of hours. */
const LONGEST: Readonly<Record<ClockUnit, number>> = { hour: 720, calendar: 400, working: 250, month: 120 }

const fault = (path: readonly (string | number)[], key: string): RuleFault => ({ path, key })

/**
 * What no single field of the clock rules can say: each code once, each law known, a length the unit can have, an extension
 * not shorter than its step, reminders from long to short, and every rule the program counts by still there.
 */
export function clockRuleFaults({ laws, rules }: ClockRules): RuleFault[] {
  const codes = rules.map(({ code }) => code)
  const missing = CLOCK_RULES.find(({ code }) => !codes.includes(code))
  return [
    ...(missing === undefined ? [] : [fault(['rules'], 'clock-needed')]),
    ...rules.flatMap((rule, index) => [
      ...(codes.indexOf(rule.code) === index ? [] : [fault(['rules', index, 'code'], 'twice')]),
      ...lawFaults(rule, laws).map(path => fault(['rules', index, ...path], 'law')),
      ...ruleFaults(rule).map(({ path, key }) => fault(['rules', index, ...path], key)),
    ]),
  ]
}

function lawFaults({ basis, otherBases }: ClockRule, laws: ClockRules['laws']): (string | number)[][] {
  return [
    ...(basis.law in laws ? [] : [['basis', 'law']]),
    ...otherBases.flatMap(({ law }, at) => (law in laws ? [] : [['otherBases', at, 'law']])),
  ]
}

function ruleFaults({ unit, n, direction, rollEnd, extension, remindBefore }: ClockRule): RuleFault[] {
  const isFalling = remindBefore.every((days, at) => at === 0 || days < (remindBefore[at - 1] ?? 0))
  return [
    ...(n > LONGEST[unit] || (n === 0) !== (direction === 'set') ? [fault(['n'], 'clock-length')] : []),
    // Hours run from the moment, and what counts before an event would be shortened by moving on; a set day is nobody's to move.
    ...(unit === 'hour' && (rollEnd !== 'none' || direction !== 'after') ? [fault(['unit'], 'clock-length')] : []),
    ...(direction !== 'after' && (rollEnd !== 'none' || extension !== null)
      ? [fault(['direction'], 'clock-length')]
      : []),
    ...(extension !== null && extension.max !== null && extension.max < extension.n
      ? [fault(['extension', 'max'], 'extension-max')]
      : []),
    ...(isFalling ? [] : [fault(['remindBefore'], 'remind-order')]),
  ]
}

/** What does not fit of the limits that bind the citizen: each rule known and owed by the citizen, each pair once, types known. */
export function citizenLimitFaults(
  { limits }: CitizenLimits,
  { rules }: ClockRules,
  typeCodes: ReadonlySet<string>,
): RuleFault[] {
  const byCode = new Map(rules.map(rule => [rule.code, rule]))
  const names = limits.map(({ rule, event }) => `${rule} ${event}`)
  return limits.flatMap(({ rule, types }, index) => {
    const found = byCode.get(rule)
    return [
      ...(found === undefined ? [fault(['limits', index, 'rule'], 'clock-rule')] : []),
      ...(found !== undefined && found.owes !== 'citizen' ? [fault(['limits', index, 'rule'], 'clock-citizen')] : []),
      ...(names.indexOf(names[index] ?? '') === index ? [] : [fault(['limits', index, 'event'], 'twice')]),
      ...types.flatMap((type, at) => (typeCodes.has(type) ? [] : [fault(['limits', index, 'types', at], 'type')])),
    ]
  })
}
