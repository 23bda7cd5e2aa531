import { createContext, type Dispatch, useContext } from 'react'
import type { HallView } from '#center/contract/hall.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import type { IdleKind } from './idle-rules.ts'
import type { KioskCenter } from './kiosk-center.ts'
import type { CardOnReader, ErrandPage, KioskAction, KioskState, NumberSeed, VisitorCheck } from './kiosk-state.ts'

/** How this visitor likes to see and hear the kiosk; forgotten at the end of the visit. */
export interface Preferences {
  readonly isLarge: boolean
  readonly isHighContrast: boolean
  readonly isLow: boolean
  /** 'Read to me' was pressed: the next pages read themselves. */
  readonly isReadAloud: boolean
}

export const USUAL_PREFERENCES: Preferences = {
  isLarge: false,
  isHighContrast: false,
  isLow: false,
  isReadAloud: false,
}

export interface Kiosk {
  readonly state: KioskState
  readonly dispatch: Dispatch<KioskAction>
  /** Every call the kiosk may make. */
  readonly center: KioskCenter
  /** What is known of the hall; null until the center answered the first time. */
  readonly hall: HallView | null
  /** Asks for the hall again at once: assist mode or a call for help has just changed. */
  readonly refreshHall: () => void
  readonly newOperationId: () => string
  readonly preferences: Preferences
  readonly setPreferences: (preferences: Preferences) => void
  readonly centerName: string | null
  readonly isDemo: boolean
  /** Day at the center, 'YYYY-MM-DD'. */
  readonly today: string
  readonly now: () => Date
  /** Begins a visit (K1). */
  readonly start: () => void
  /** Opens an errand over this page; `dispatch({ do: 'back' })` returns to it. */
  readonly open: (page: ErrandPage) => void
  /** Shows and prints a ticket an errand was given (K8). */
  readonly toTicket: (ticket: VisitTicket) => void
  /** Takes a number at once for whoever should ask at the window. */
  readonly takeNumber: (seed: NumberSeed) => void
  /** Goes on as a visit of this person (K3). */
  readonly continueAs: (card: CardOnReader, check: VisitorCheck) => void
  /** Takes a new millimetre scale over at once, after a calibration. */
  readonly applyMmPerPixel: (mmPerPixel: number) => void
  /** Slips asked for in this visit; three at most. */
  readonly slips: number
  readonly countSlip: () => void
  /** A page within an errand that waits longer or shorter than its errand does; null: as the errand does. */
  readonly setIdleKind: (kind: IdleKind | null) => void
  /** Ends the visit: asks first where something would be lost. */
  readonly leave: () => void
  /** Ends the visit at once, forgets everything and shows home. */
  readonly finish: () => void
}

export const KioskContext = createContext<Kiosk | null>(null)

/** The kiosk this page belongs to. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (kiosk === null) throw new Error('useKiosk outside of a kiosk')
  return kiosk
}
