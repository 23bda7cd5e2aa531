import { useEffect } from 'react'
import { problemOf } from '../../lib/client.ts'
import type { KioskCenter } from './kiosk-center.ts'
import type { KioskState } from './kiosk-state.ts'

const RETRY_MS = 5_000

/** What staff should come for without being asked; null while all is well. */
export function alertOf({ page, print }: KioskState, isCardLeft: boolean): 'minor' | 'ticket' | 'card' | null {
  if (isCardLeft) return 'card'
  if (page === 'minor') return 'minor'
  return page === 'ticket' && print === 'failed' ? 'ticket' : null
}

/** Calls staff once for a child that came alone, a ticket that did not print, or a card that was left on the reader. */
export function useAlerts(
  state: KioskState,
  isCardLeft: boolean,
  raiseHelp: KioskCenter['raiseHelp'],
  newOperationId: () => string,
): void {
  const alert = alertOf(state, isCardLeft)
  const visitId = state.ticket?.visitId ?? null
  const needs = state.draft?.needs
  // biome-ignore lint/correctness/useExhaustiveDependencies: one call for each trouble, whatever else changes
  useEffect(() => {
    if (alert === null) return
    const call = { opId: newOperationId(), kind: 'visitor' as const, page: alert, needs: [...(needs ?? [])], visitId }
    let timer: ReturnType<typeof setTimeout> | undefined
    const raise = () => {
      raiseHelp(call).catch(error => {
        if (problemOf(error) === null) timer = setTimeout(raise, RETRY_MS)
      })
    }
    raise()
    return () => clearTimeout(timer)
  }, [alert])
}
