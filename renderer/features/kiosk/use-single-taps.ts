import { type MouseEvent, useRef } from 'react'

/** A second tap on the same spot within this time is a trembling finger (ux: touch). */
const BOUNCE_MS = 250

interface Tap {
  readonly page: string
  readonly target: EventTarget
  readonly at: number
}

/**
 * One tap is one press: what comes within 250 ms on the same button, or on the page the tap before brought up, is left out.
 */
export function useSingleTaps(page: string): (event: MouseEvent) => void {
  const last = useRef<Tap | null>(null)
  return event => {
    const at = performance.now()
    const before = last.current
    const isBounce = before !== null && before.target === event.target && at - before.at < BOUNCE_MS
    const isOfPageBefore = before !== null && before.page !== page && at - before.at < BOUNCE_MS
    // Only one tap is left out on a new page: who goes on tapping is heard.
    if (!isBounce) last.current = { page, target: event.target, at }
    if (isBounce || isOfPageBefore) {
      event.stopPropagation()
      event.preventDefault()
    }
  }
}
