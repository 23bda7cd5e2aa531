import type { TrialResult, TrialRow } from '#center/contract/clock.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { ClockRules } from '#center/contract/values/clock-rule.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addMonths } from '#center/contract/values/plain-date.ts'
import { ruleBook } from '#center/domain/clocks/clock-rules.ts'
import { clockRuleFaults } from '#center/domain/clocks/rule-faults.ts'
import { listClocksSince, listPauses, TRIAL_LIMIT } from '#db/repositories/clock.ts'
import { listExtensions } from '#db/repositories/clock-extension.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { countClock } from './count-clock.ts'
import { rulesOfClocks } from './rules-in-force.ts'

/** Differences one trial lists. */
const SHOWN = 100
/** Ids of one question for pauses and extensions. */
const PART = 500

/**
 * What draft rules would have done to the clocks of the last month: how many would have been late, and which days differ.
 * Nothing is saved.
 * @throws DomainError 'request.invalid' where the draft does not fit together
 */
export async function tryRules(deps: Deps, _actor: Actor, input: { rules: ClockRules }): Promise<TrialResult> {
  const faults = clockRuleFaults(input.rules)
  if (faults.length > 0)
    throw new DomainError(
      'request.invalid',
      {},
      { fields: faults.map(({ path, key }) => ({ path: ['rules', ...path], key: `problems.value.${key}` })) },
    )
  const now = deps.now()
  const since = addMonths(shanghaiDateOf(now), -1)
  const found = await listClocksSince(deps.db, startOfShanghaiDay(since))
  const clocks = found.slice(0, TRIAL_LIMIT)
  const draft = ruleBook(input.rules, 0)
  const ruleOf = await rulesOfClocks(deps, deps.db, clocks)
  const rows: TrialRow[] = []
  for (let from = 0; from < clocks.length; from += PART) {
    const part = clocks.slice(from, from + PART)
    const ids = part.map(({ id }) => id)
    const pauses = Map.groupBy(await listPauses(deps.db, ids), ({ clockId }) => clockId)
    const extensions = Map.groupBy(await listExtensions(deps.db, ids), ({ clockId }) => clockId)
    for (const clock of part) {
      const rule = ruleOf(clock)
      const until = clock.endedAt ?? now
      const under = (counted: typeof rule) =>
        countClock(counted, clock, pauses.get(clock.id) ?? [], extensions.get(clock.id) ?? [], deps.calendar, until)
      const due = under(rule)
      const drafted = under(draft.find(clock.ruleCode) ?? rule)
      rows.push({
        clockId: clock.id,
        caseFileId: clock.caseFileId,
        code: clock.code,
        rule: rule.label,
        startedAt: clock.startedAt,
        endedAt: clock.endedAt,
        dueOn: due.dueOn,
        draftDueOn: drafted.dueOn,
        wasLate: until > due.dueAt,
        wouldBeLate: until > drafted.dueAt,
      })
    }
  }
  const differing = rows.filter(row => row.dueOn !== row.draftDueOn || row.wasLate !== row.wouldBeLate)
  return {
    since,
    considered: rows.length,
    isCut: found.length > TRIAL_LIMIT,
    late: rows.filter(({ wasLate }) => wasLate).length,
    wouldBeLate: rows.filter(({ wouldBeLate }) => wouldBeLate).length,
    changed: differing.length,
    differences: differing.toSorted((one, other) => weight(other) - weight(one)).slice(0, SHOWN),
  }
}

/** Newly late first, then no longer late, then only another day. */
const weight = ({ wasLate, wouldBeLate }: TrialRow): number => (wasLate === wouldBeLate ? 0 : wouldBeLate ? 2 : 1)
