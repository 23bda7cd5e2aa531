import { useCallback, useEffect, useEffectEvent, useState } from 'react'

export interface IdleClock {
  /** Seconds left once the warning is up; null before. */
  readonly left: number | null
  /** Starts anew; as often as one likes. */
  readonly extend: () => void
}

/**
 * Waits `quiet` seconds without a touch or key, then counts `warning` seconds down and calls `onEnd`.
 * A touch before the warning starts it anew; during the warning only `extend` does, so that a passing sleeve is no answer.
 * @param subject a change starts it anew too (the next page)
 */
export function useIdle(quiet: number, warning: number, subject: string, onEnd: () => void): IdleClock {
  const [left, setLeft] = useState<number | null>(null)
  const [round, setRound] = useState(0)
  const end = useEffectEvent(onEnd)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `subject` and `round` start the clock anew
  useEffect(() => {
    let seconds = 0
    setLeft(null)
    const timer = setInterval(() => {
      seconds += 1
      if (seconds < quiet) return
      if (seconds >= quiet + warning) {
        // Whoever stays on the page, as on an untouched home page, is waited for anew.
        seconds = 0
        setLeft(null)
        end()
      } else setLeft(quiet + warning - seconds)
    }, 1000)
    const touched = () => {
      if (seconds < quiet) seconds = 0
    }
    window.addEventListener('pointerdown', touched)
    window.addEventListener('keydown', touched)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [quiet, warning, subject, round])
  const extend = useCallback(() => setRound(count => count + 1), [])
  return { left, extend }
}
