/**
 * Whether a PIN is among the first ones tried: one digit only, a run up or down (123456, 890123, 654321), a group that
 * comes again (121212, 123123), or three pairs (112233).
 * Source: the guesses that lead every published list of leaked PINs; the rule itself is the product's own.
 * @param pin six digits
 */
export function isTrivialPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  const isRun = steps.every(step => step === 1) || steps.every(step => step === 9)
  return isRun || /^(\d{1,3})\1+$/.test(pin) || /^(\d)\1(\d)\2(\d)\3$/.test(pin)
}
