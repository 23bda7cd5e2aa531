import type { Rung, SupervisionLevel, SupervisionRules } from '#center/contract/values/supervision-rules.ts'

/** What a supervision that was not answered becomes. */
export type NextRung = { readonly kind: 'level'; readonly level: SupervisionLevel } | { readonly kind: 'advice' }

/** The step above a level: no level is left out, and above the last comes the 问责建议. */
export function stepAbove(level: SupervisionLevel): NextRung {
  switch (level) {
    case 1:
      return { kind: 'level', level: 2 }
    case 2:
      return { kind: 'level', level: 3 }
    case 3:
      return { kind: 'advice' }
  }
}

/** Clock rule of the reply to a letter of this level. */
export const replyRule = (level: SupervisionLevel): string => `SUP-${level}`

/** Rungs above a rung in their order; stops where the ladder ends, leads nowhere or comes back to itself. */
export function rungsAbove(ladder: readonly Rung[], code: string): readonly string[] {
  const byCode = new Map(ladder.map(rung => [rung.code, rung.next]))
  const above: string[] = []
  for (let next = byCode.get(code) ?? null; next !== null && byCode.has(next); next = byCode.get(next) ?? null) {
    if (next === code || above.includes(next)) break
    above.push(next)
  }
  return above
}

/** Place and text key of what is wrong with a ladder. */
export interface LadderFault {
  readonly path: readonly (string | number)[]
  readonly key: string
}

/**
 * What is wrong with rules of supervision: codes twice, rungs that lead nowhere or back to themselves, letters to rungs that
 * do not exist, and levels that do not climb.
 */
export function ladderFaults(rules: SupervisionRules): readonly LadderFault[] {
  const { ladder, levels, adviceTo } = rules
  const codes = ladder.map(rung => rung.code)
  const isKnown = (code: string) => codes.includes(code)
  const faults: LadderFault[] = []
  for (const [index, { code, next }] of ladder.entries()) {
    if (codes.indexOf(code) !== index) faults.push({ path: ['ladder', index, 'code'], key: 'twice' })
    if (next === null) continue
    if (!isKnown(next)) faults.push({ path: ['ladder', index, 'next'], key: 'rung' })
    else if (comesBack(ladder, code)) faults.push({ path: ['ladder', index, 'next'], key: 'rung-cycle' })
  }
  for (const [index, { to, copyTo }] of levels.entries()) {
    if (!isKnown(to)) faults.push({ path: ['levels', index, 'to'], key: 'rung' })
    for (const [at, code] of copyTo.entries())
      if (!isKnown(code)) faults.push({ path: ['levels', index, 'copyTo', at], key: 'rung' })
    const below = levels[index - 1]
    if (below !== undefined && isKnown(to) && isKnown(below.to) && !isAtOrAbove(ladder, below.to, to))
      faults.push({ path: ['levels', index, 'to'], key: 'rung-lower' })
  }
  if (!isKnown(adviceTo)) faults.push({ path: ['adviceTo'], key: 'rung' })
  else if (isKnown(levels[2].to) && !isAtOrAbove(ladder, levels[2].to, adviceTo))
    faults.push({ path: ['adviceTo'], key: 'rung-lower' })
  return faults
}

const isAtOrAbove = (ladder: readonly Rung[], from: string, to: string) =>
  from === to || rungsAbove(ladder, from).includes(to)

/** Whether following the ladder from a rung leads round in a circle. */
function comesBack(ladder: readonly Rung[], start: string): boolean {
  const seen = new Set<string>()
  for (let code: string | null = start; code !== null; ) {
    if (seen.has(code)) return true
    seen.add(code)
    const at: string = code
    code = ladder.find(rung => rung.code === at)?.next ?? null
  }
  return false
}
