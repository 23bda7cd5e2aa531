import { createContext, type Dispatch, useContext } from 'react'
import type { CardReader } from './card-reader.ts'
import type { KioskAction, KioskState } from './kiosk-state.ts'

/** How this visitor likes to see the kiosk; forgotten at the end of the visit. */
export interface Preferences {
  readonly isLarge: boolean
  readonly isHighContrast: boolean
  readonly isLow: boolean
}

export const USUAL_PREFERENCES: Preferences = { isLarge: false, isHighContrast: false, isLow: false }

export interface Kiosk {
  readonly state: KioskState
  readonly dispatch: Dispatch<KioskAction>
  readonly reader: CardReader | null
  readonly newOperationId: () => string
  readonly preferences: Preferences
  readonly setPreferences: (preferences: Preferences) => void
  readonly centerName: string | null
  readonly isDemo: boolean
  /** Day at the center, 'YYYY-MM-DD'. */
  readonly today: string
  readonly now: () => Date
  /** Ends the visit: asks first where something would be lost. */
  readonly leave: () => void
  /** Ends the visit at once and forgets everything. */
  readonly finish: () => void
}

export const KioskContext = createContext<Kiosk | null>(null)

/** The kiosk this page belongs to. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (kiosk === null) throw new Error('useKiosk outside of a kiosk')
  return kiosk
}
