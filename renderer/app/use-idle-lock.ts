import { useEffect, useEffectEvent } from 'react'

/** Calls `onIdle` after `minutes` without key, pointer or wheel. */
export function useIdleLock(minutes: number, onIdle: () => void): void {
  const lock = useEffectEvent(onIdle)
  useEffect(() => {
    let timer = 0
    const restart = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, minutes * 60_000)
    }
    const signs = ['keydown', 'pointerdown', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, restart, { passive: true })
    restart()
    return () => {
      window.clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, restart)
    }
  }, [minutes])
}
