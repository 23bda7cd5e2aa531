import { checkCharacter, hasRightCheck, normaliseCode, SAFE_CLASS } from './check-character.ts'

export const RECEIPT_CODE = new RegExp(`^([A-HJKMNP-TV-Z]\\d{1,3})(\\d{6})(${SAFE_CLASS})$`)

/**
 * Receipt code: station prefix (a letter and 1–3 digits, e.g. 'K1') + local counter (6 digits, from 1) + check
 * character. A station makes it alone, at once and for ever. Throws RangeError if prefix or counter do not fit.
 */
export function receiptCode(stationPrefix: string, counter: number): string {
  const body = `${stationPrefix}${String(counter).padStart(6, '0')}`
  if (!Number.isInteger(counter) || counter < 1 || counter > 999_999 || !RECEIPT_CODE.test(`${body}0`)) {
    throw new RangeError('not the parts of a receipt code')
  }
  return `${body}${checkCharacter(body)}`
}

/** Station prefix and counter of a code as typed, or undefined if it is no right receipt code. */
export function parseReceiptCode(
  typed: string,
): { readonly stationPrefix: string; readonly counter: number } | undefined {
  const code = normaliseCode(typed)
  const match = RECEIPT_CODE.exec(code)
  if (!match || !hasRightCheck(code)) return undefined
  const [, stationPrefix = '', counter] = match
  return { stationPrefix, counter: Number(counter) }
}
