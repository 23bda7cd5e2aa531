/** Services that must have been measured before a wait is shown. */
const LEAST_SAMPLES = 5
const STEP_MINUTES = 5

/**
 * Estimated wait: people ahead × median service ÷ open windows, ±30 %, in steps of five minutes (docs/decisions/008).
 * @param serviceMs lengths of the last services in milliseconds
 * @returns minutes, or null where too few services were measured
 */
export function estimatedWait(
  peopleAhead: number,
  serviceMs: readonly number[],
  openWindows: number,
): { from: number; to: number } | null {
  if (serviceMs.length < LEAST_SAMPLES) return null
  const sorted = [...serviceMs].sort((left, right) => left - right)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const minutes = (peopleAhead * median) / 60_000 / Math.max(1, openWindows)
  return {
    from: Math.floor((minutes * 0.7) / STEP_MINUTES) * STEP_MINUTES,
    to: Math.max(STEP_MINUTES, Math.ceil((minutes * 1.3) / STEP_MINUTES) * STEP_MINUTES),
  }
}
