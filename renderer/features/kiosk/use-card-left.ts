import { useEffect, useState } from 'react'
import type { KioskCenter } from './kiosk-center.ts'
import type { KioskState } from './kiosk-state.ts'

/** A card left on the reader is spoken of every five seconds, and staff is called after a minute (ux: idle timers). */
export const REMIND_MS = 5_000
export const FORGOTTEN_MS = 60_000

export interface CardLeft {
  /** The card of this visit still lies on the reader. */
  readonly isLeft: boolean
  /** It has lain there for a minute. */
  readonly isForgotten: boolean
}

/**
 * Looks, once the ticket is there, whether the card still lies on the reader. A reader that cannot tell answers 'nothing'
 * to this, and no one is reminded wrongly.
 */
export function useCardLeft({ page, draft }: KioskState, readCard: KioskCenter['readCard']): CardLeft {
  const [seen, setSeen] = useState(0)
  const number = draft?.proof == null ? null : (draft.identity?.documentNumber ?? null)
  const isOver = page !== 'ticket' || number === null
  useEffect(() => {
    if (isOver) return
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const reading = await readCard().catch(() => null)
      const isThere = reading?.state === 'lying'
      if (isGone) return
      setSeen(times => (isThere ? times + 1 : 0))
      if (isThere) timer = setTimeout(look, REMIND_MS)
    }
    timer = setTimeout(look, REMIND_MS)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [isOver, readCard])
  return { isLeft: !isOver && seen > 0, isForgotten: !isOver && seen * REMIND_MS >= FORGOTTEN_MS }
}
