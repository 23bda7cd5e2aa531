import { useEffect, useState } from 'react'
import type { CenterStatus } from '#center/contract/center.ts'

const EVERY_MS = 5_000

export interface CenterLink {
  readonly status: CenterStatus | null
  /** The center does not answer, or is not set up yet; heals by itself. */
  readonly isAway: boolean
}

/** Asks every five seconds whether the center is there. */
export function useCenterStatus(ask: () => Promise<CenterStatus>): CenterLink {
  const [link, setLink] = useState<CenterLink>({ status: null, isAway: false })
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const status = await ask().catch(() => null)
      if (isOver) return
      setLink(before => ({ status: status ?? before.status, isAway: status === null || status.state !== 'ready' }))
      timer = setTimeout(look, EVERY_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [ask])
  return link
}
