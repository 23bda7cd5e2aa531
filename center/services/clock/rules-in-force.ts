import { type ClockRule, clockRules, type LampLimits } from '#center/contract/values/clock-rule.ts'
import { DELIVERED_BOOK, type RuleBook, ruleBook } from '#center/domain/clocks/clock-rules.ts'
import { findSettingInForce, findSettingVersion } from '#db/repositories/setting.ts'
import type { SettingTable } from '#db/tables.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** Books already read, by center: a version is never changed, and ninety rules are not parsed for every write. */
const kept = new WeakMap<Deps, Map<string, RuleBook>>()

function bookOf(deps: Deps, row: Pick<SettingTable, 'version' | 'savedAt' | 'value'> | undefined): RuleBook {
  if (row === undefined) return DELIVERED_BOOK
  const books = kept.get(deps) ?? new Map<string, RuleBook>()
  kept.set(deps, books)
  const name = `${row.version} ${row.savedAt}`
  const known = books.get(name)
  if (known !== undefined) return known
  const book = ruleBook(clockRules.parse(JSON.parse(row.value)), row.version)
  books.set(name, book)
  return book
}

/** The clock rules a clock is started with on a day. @param on ISO date */
export async function rulesInForce(deps: Deps, db: Reader, on: string): Promise<RuleBook> {
  return bookOf(deps, await findSettingInForce(db, 'clockRules', on))
}

/** What counting depends on beside the rule: the limits of the lamp, and by which versions a clock was counted. @param on ISO date */
export async function countingInForce(
  deps: Deps,
  db: Reader,
  on: string,
): Promise<{ readonly limits: LampLimits; readonly countedWith: string }> {
  const version = (await findSettingInForce(db, 'lampLimits', on))?.version ?? 0
  return {
    limits: await settingInForce(db, 'lampLimits', on),
    countedWith: `${deps.calendar.version}.${version}`,
  }
}

/** Answers the rule a running or ended clock was started with. */
export type RuleOfClock = (clock: { readonly ruleCode: string; readonly ruleVersion: number }) => ClockRule

/**
 * The rules these clocks were started with; a clock keeps its rule when the county changes it (docs/decisions/027).
 * A code that is gone from its version is told as delivered.
 */
export async function rulesOfClocks(
  deps: Deps,
  db: Reader,
  clocks: readonly { readonly ruleVersion: number }[],
): Promise<RuleOfClock> {
  const books = new Map<number, RuleBook>([[0, DELIVERED_BOOK]])
  for (const version of new Set(clocks.map(({ ruleVersion }) => ruleVersion)))
    if (version > 0) books.set(version, bookOf(deps, await findSettingVersion(db, 'clockRules', version)))
  return ({ ruleCode, ruleVersion }) => books.get(ruleVersion)?.find(ruleCode) ?? DELIVERED_BOOK.get(ruleCode)
}
