import { SAFE_ALPHABET } from './check-character.ts'

/**
 * Verification code of a paper: the first 40 bits of the SHA-256 of its bytes as eight characters of the safe alphabet.
 * Throws RangeError for fewer than five bytes.
 */
export function verificationCode(hash: Uint8Array): string {
  if (hash.length < 5) throw new RangeError('a verification code needs five bytes of hash')
  const bits = [...hash.subarray(0, 5)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: 8 }, (_, index) =>
    SAFE_ALPHABET.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('')
}
