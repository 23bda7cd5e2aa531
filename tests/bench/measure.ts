/** Value below which a share of all values lies. @param share 0.5 for the median */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds that an action takes. */
export async function timed(action: () => unknown): Promise<number> {
  const from = performance.now()
  await action()
  return performance.now() - from
}

export interface Pairs {
  readonly ours: readonly number[]
  readonly baseline: readonly number[]
}

/**
 * Runs two actions in turn, so that a busy machine weighs on both alike.
 * @param warmUp pairs that do not count
 * @param before each pair, not measured
 */
export async function inTurn(
  runs: number,
  warmUp: number,
  ours: () => unknown,
  baseline: () => unknown,
  before: () => unknown = () => undefined,
): Promise<Pairs> {
  const pairs = { ours: [] as number[], baseline: [] as number[] }
  for (let run = -warmUp; run < runs; run++) {
    // The one that goes first changes, as the first pays for what both share, such as a write-ahead log that is full.
    const isOursFirst = run % 2 === 0
    before()
    const first = await timed(isOursFirst ? ours : baseline)
    const second = await timed(isOursFirst ? baseline : ours)
    if (run < 0) continue
    pairs.ours.push(isOursFirst ? first : second)
    pairs.baseline.push(isOursFirst ? second : first)
  }
  return pairs
}
