import typeModel from '#assets/reference/type-model.json' with { type: 'json' }
import { routesOf } from '#center/api/routes.ts'
import { contract } from '#center/contract/index.ts'
import { checkCreditCode } from '#center/contract/values/credit-code.ts'
import { checkIdentityNumber, documentTypeOf } from '#center/contract/values/identity-number.ts'
import { instantOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { amountInWords } from '#center/contract/values/money.ts'
import { PUBLISHED_CALENDAR } from '#center/domain/calendar/published-calendar.ts'
import { type CalendarData, createWorkCalendar } from '#center/domain/calendar/working-days.ts'
import { getClockRule } from '#center/domain/clocks/clock-rules.ts'
import { type ClockInput, dueOf } from '#center/domain/clocks/due-of.ts'
import { SERIES } from '#center/domain/numbering/series.ts'
import { suggestTypes } from '#center/domain/type-suggestion/suggest-types.ts'
import { openModel } from '#center/domain/type-suggestion/type-model.ts'
import { SCHEMA_VERSION } from '#db/migrations/index.ts'
import packageJson from '#package' with { type: 'json' }

/** What of the product the adapter shows without starting anything; runs on every Node from 20 on. */
export const info = {
  appVersion: packageJson.version,
  protocolVersion: 1,
  schemaVersion: SCHEMA_VERSION,
  series: SERIES,
  routes: routesOf(contract).map(({ method, path, action, object }) => ({ method, path, action, object })),
}

interface ClockQuestion {
  /** Code of a rule, e.g. 'CONF-1'. */
  readonly rule: string
  /** ISO date, or instant where the rule counts hours. */
  readonly start: string
  readonly pauses?: ClockInput['pauses']
  /** Holiday tables by year; the published ones where nothing is given. */
  readonly calendar?: CalendarData
}

const now = () => instantOf(Date.now())

/** When a clock is due and why. @throws RangeError for a rule that is in no table */
export function clockDue({ rule, start, pauses, calendar }: ClockQuestion) {
  const { due, nominal, provisional, explain } = dueOf(getClockRule(rule), {
    ...(start.length > 10 ? { startedAt: start } : { startOn: start }),
    ...(pauses === undefined ? {} : { pauses }),
    calendar: calendar === undefined ? PUBLISHED_CALENDAR : createWorkCalendar(calendar),
    now: now(),
  })
  return { due, nominal, provisional, explain }
}

/** The number of an identity document as the forms check it; the kind is guessed from its shape. */
export function validateId(text: string) {
  const check = checkIdentityNumber({ number: text, documentType: documentTypeOf(text), today: shanghaiDateOf(now()) })
  return check.ok
    ? { valid: true, normalised: check.normalised, birthDate: check.birthDate ?? null, sex: check.sex ?? null }
    : { valid: false, reason: check.reasonKey }
}

/** A unified social credit code as the forms check it. */
export function validateUscc(text: string) {
  const check = checkCreditCode(text)
  return check.ok ? { valid: true, normalised: check.normalised } : { valid: false, reason: check.reasonKey }
}

const model = openModel(typeModel)

/** What a narrative may be about, the likeliest first. @returns label: a dispute type of published statistics; score: 0–1 */
export function suggestType(text: string) {
  return suggestTypes(model, text, model.labels.length).map(({ type, label, score }) => ({ type, label, score }))
}

export { amountInWords }
