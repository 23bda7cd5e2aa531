import { isPlainDate, type PlainDate } from '#center/contract/values/plain-date.ts'
import { checkCharacter, hasRightCheck, normaliseCode, SAFE_CLASS } from './check-character.ts'

/** 一案一码: region(6) + unit(3) + yyyymmdd + serial(4, more when a day is full) + check(1). */
export interface CaseCodeParts {
  /** GB/T 2260, six digits. */
  readonly region: string
  /** Code of the unit, three characters of the safe alphabet. */
  readonly unit: string
  readonly registeredOn: PlainDate
  /** From 1, per unit and day. */
  readonly serial: number
}

export const CASE_CODE = new RegExp(`^(\\d{6})(${SAFE_CLASS}{3})(\\d{4})(\\d{2})(\\d{2})(\\d{4,6})(${SAFE_CLASS})$`)

/** The code of a case, e.g. 421081C00202611220001 + check. Throws RangeError if a part does not fit its place. */
export function caseCode({ region, unit, registeredOn, serial }: CaseCodeParts): string {
  const body = `${region}${unit}${registeredOn.replaceAll('-', '')}${String(serial).padStart(4, '0')}`
  if (!Number.isInteger(serial) || serial < 1 || !CASE_CODE.test(`${body}0`)) {
    throw new RangeError('not the parts of a case code')
  }
  return `${body}${checkCharacter(body)}`
}

/** The parts of a code as typed (case, blanks and hyphens do not matter), or undefined if it is no right case code. */
export function parseCaseCode(typed: string): CaseCodeParts | undefined {
  const code = normaliseCode(typed)
  const match = CASE_CODE.exec(code)
  if (!match || !hasRightCheck(code)) return undefined
  const [, region = '', unit = '', year, month, day, serial] = match
  const registeredOn = `${year}-${month}-${day}`
  return isPlainDate(registeredOn) && Number(serial) > 0
    ? { region, unit, registeredOn, serial: Number(serial) }
    : undefined
}
