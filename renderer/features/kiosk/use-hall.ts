import { useCallback, useEffect, useState } from 'react'
import type { CenterStatus } from '#center/contract/center.ts'
import type { HallView } from '#center/contract/hall.ts'
import type { KioskCenter } from './kiosk-center.ts'

const EVERY_MS = 5_000

export interface HallLink {
  readonly status: CenterStatus | null
  readonly hall: HallView | null
  /** The center does not answer, or is not set up yet; heals by itself. */
  readonly isAway: boolean
  /** Asks again at once. */
  readonly refresh: () => void
}

type Known = Omit<HallLink, 'refresh'>

/** Asks every five seconds whether the center is there, and how the hall stands. */
export function useHall({ status: askStatus, hall: askHall }: Pick<KioskCenter, 'status' | 'hall'>): HallLink {
  const [known, setKnown] = useState<Known>({ status: null, hall: null, isAway: false })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again at once
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const status = await askStatus().catch(() => null)
      const isReady = status?.state === 'ready'
      const hall = isReady ? await askHall().catch(() => null) : null
      if (isOver) return
      setKnown(before => ({ status: status ?? before.status, hall: hall ?? before.hall, isAway: !isReady }))
      timer = setTimeout(look, EVERY_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [askStatus, askHall, round])
  const refresh = useCallback(() => setRound(count => count + 1), [])
  return { ...known, refresh }
}
