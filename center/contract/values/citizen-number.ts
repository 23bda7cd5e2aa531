import { isPlainDate, type PlainDate } from './plain-date.ts'

/** GB 11643 weights of the first 17 characters (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** Province codes of GB/T 2260 that a citizen number may begin with, 71 Taiwan and 81–83 residence permits included. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** What can be read from an 18-character number. */
export interface NumberParts {
  readonly birthDate: PlainDate
  readonly sex: '1' | '2'
}

export type EighteenCheck =
  | ({ readonly ok: true } & NumberParts)
  | {
      readonly ok: false
      readonly reasonKey:
        | 'problems.value.id-number.format'
        | 'problems.value.id-number.birth-date'
        | 'problems.value.id-number.checksum'
    }

/** Check character of the first 17 digits: '0'–'9' or 'X' (GB 11643, MOD 11-2). */
export function citizenCheckCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** Whether the number begins with the code of a province. */
export function hasProvince(number: string): boolean {
  return PROVINCES.test(number)
}

/** Form, birth date (1900-01-01 to `today`) and check character of an 18-character number; sex as GB/T 2261.1 code. */
export function checkEighteen(number: string, today: PlainDate): EighteenCheck {
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, reasonKey: 'problems.value.id-number.format' }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isPlainDate(birthDate) || birthDate > today) {
    return { ok: false, reasonKey: 'problems.value.id-number.birth-date' }
  }
  if (citizenCheckCharacter(number) !== number.charAt(17)) {
    return { ok: false, reasonKey: 'problems.value.id-number.checksum' }
  }
  return { ok: true, birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? '1' : '2' }
}

/** First-generation number (15 digits) as 18 characters: '19' before the year, check character at the end. */
export function citizenNumberOf15(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return `${seventeen}${citizenCheckCharacter(seventeen)}`
}
