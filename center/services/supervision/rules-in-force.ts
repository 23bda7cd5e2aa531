import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { SupervisionLevel, SupervisionRules } from '#center/contract/values/supervision-rules.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { replyRule } from '#center/domain/supervision/ladder.ts'
import type { Reader } from '#db/transaction.ts'
import { rulesInForce } from '../clock/rules-in-force.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** The rules of supervision in force on a day (ISO date). */
export const supervisionRulesOn = (db: Reader, today: string): Promise<SupervisionRules> =>
  settingInForce(db, 'supervisionRules', today)

/** When the reply to a letter of this level is due, and how that is counted (clock rules SUP-1 to SUP-3). @param startedAt ISO instant of the letter */
export async function replyDue(deps: Deps, db: Reader, level: SupervisionLevel, startedAt: string) {
  const rule = (await rulesInForce(deps, db, shanghaiDateOf(startedAt))).get(replyRule(level))
  return dueOf(rule, { startedAt, calendar: deps.calendar, now: startedAt })
}

/** Name of a rung in the language of papers. */
export const rungName = (rules: SupervisionRules, code: string): string =>
  rules.ladder.find(rung => rung.code === code)?.label.zh ?? ''
