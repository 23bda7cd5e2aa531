/**
 * Letters and digits of every code a person may read out or type: no I, L, O (taken for 1 and 0) and no U. 32 of them,
 * so a character is an element of the field GF(2^5).
 */
export const SAFE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The alphabet as it stands in a regular expression. */
export const SAFE_CLASS = '[0-9A-HJKMNP-TV-Z]'

/** What was typed as it is compared: upper case, half-width, without blanks and hyphens, I and L read as 1, O as 0. */
export function normaliseCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}

function elementOf(character: string): number {
  const value = SAFE_ALPHABET.indexOf(character)
  if (character === '' || value < 0) throw new RangeError(`not a character of a code: ${character}`)
  return value
}

/** Multiplication by the generator of GF(2^5), polynomial x^5 + x^2 + 1; its powers differ for 31 positions. */
function double(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function remainder(text: string): number {
  return [...text].reduce((state, character) => double(state) ^ elementOf(character), 0)
}

/**
 * Check character of a code. As a sum of distinct non-zero multiples in a field it catches every single wrong character
 * and every exchange of two characters up to 30 places apart, and it never needs a sign outside the alphabet.
 * Throws RangeError for characters outside SAFE_ALPHABET.
 */
export function checkCharacter(text: string): string {
  return SAFE_ALPHABET.charAt(double(remainder(text)))
}

/** Whether the last character is the check character of the others; false for foreign characters. */
export function hasRightCheck(code: string): boolean {
  return [...code].every(character => SAFE_ALPHABET.includes(character)) && code.length > 1 && remainder(code) === 0
}
