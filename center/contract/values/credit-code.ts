import { checkedString } from './checked-string.ts'

/** GB 32100 alphabet: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

export type CreditCodeCheck =
  | {
      readonly ok: true
      readonly normalised: string
      readonly warnings: readonly 'problems.value.credit-code.inner-checksum'[]
    }
  | {
      readonly ok: false
      readonly reasonKey:
        | 'problems.value.required'
        | 'problems.value.credit-code.format'
        | 'problems.value.credit-code.checksum'
    }

/** Check character of the first 17 characters: (31 − Σ mod 31) mod 31. */
export function creditCodeCheckCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(seventeen.charAt(index)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check character of an organization code (GB 11714), letters A = 10 … Z = 35. */
function organizationCheckCharacter(eight: string): string {
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(eight.charAt(index), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/**
 * Checks a 统一社会信用代码 (GB 32100, 18 characters). The check inside the organization code (positions 9–17) may fail on
 * real old codes, so it only warns.
 */
export function checkCreditCode(typed: string): CreditCodeCheck {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  if (code === '') return { ok: false, reasonKey: 'problems.value.required' }
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) {
    return { ok: false, reasonKey: 'problems.value.credit-code.format' }
  }
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) {
    return { ok: false, reasonKey: 'problems.value.credit-code.checksum' }
  }
  const isInnerRight = organizationCheckCharacter(code.slice(8, 16)) === code.charAt(16)
  return { ok: true, normalised: code, warnings: isInnerRight ? [] : ['problems.value.credit-code.inner-checksum'] }
}

/** A 统一社会信用代码 of form and route. */
export const creditCode = checkedString(checkCreditCode)
