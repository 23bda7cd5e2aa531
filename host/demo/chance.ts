/** Chance with a fixed seed: the same demonstration every time, on every machine. */
export interface Chance {
  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  /** True with this probability, 0–1. */
  is(probability: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(pairs: readonly (readonly [T, number])[]): T
  /** Operation id of 128 bits in hex. */
  opId(): string
}

/** mulberry32: small, fast, good enough for invented people; never for secrets. @param seed 32-bit integer */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  return {
    int,
    pick,
    is: probability => next() < probability,
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of pairs) {
        left -= weight
        if (left < 0) return value
      }
      return pick(pairs)[0]
    },
    opId: () => Array.from({ length: 4 }, () => int(0, 0xffffffff).toString(16).padStart(8, '0')).join(''),
  }
}
