import type { KioskPage } from './kiosk-state.ts'

/** card: it was left; still: K18; away: K19, go to the window; leave: are you sure; busy: one moment. */
export type Overlay = 'card' | 'still' | 'away' | 'leave' | 'busy'

export interface OverlayReasons {
  /** The idle warning counts down. */
  readonly isWarning: boolean
  /** The center does not answer. */
  readonly isAway: boolean
  readonly isCardLeft: boolean
  readonly isLeaving: boolean
  readonly isWaitLong: boolean
}

/** The one dialog over the page. A ticket counts down on its own page and needs no center any more. */
export function overlayOf(page: KioskPage, reasons: OverlayReasons): Overlay | null {
  if (page === 'ticket') return reasons.isCardLeft ? 'card' : null
  if (reasons.isWarning) return 'still'
  if (reasons.isAway && page !== 'service') return 'away'
  if (reasons.isLeaving) return 'leave'
  return reasons.isWaitLong ? 'busy' : null
}
