import { useSyncExternalStore } from 'react'
import type { PermissionAction } from '#center/contract/permissions.ts'
import type { SessionView } from '#center/contract/staff.ts'
import { sessionToken } from '../lib/session-token.ts'

/** Who works at this page. Locked: the person went away; what was being typed stays behind the lock. */
export type SessionState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly session: SessionView }
  | { readonly kind: 'locked'; readonly session: SessionView }

let state: SessionState = { kind: 'signedOut' }
const listeners = new Set<() => void>()

function set(next: SessionState): void {
  state = next
  for (const listener of listeners) listener()
}

export const sessionStore = {
  get: (): SessionState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  enter: (session: SessionView): void => set({ kind: 'signedIn', session }),
  lock(): void {
    sessionToken.clear()
    if (state.kind === 'signedIn') set({ kind: 'locked', session: state.session })
  },
  leave(): void {
    sessionToken.clear()
    set({ kind: 'signedOut' })
  },
}

export const useSessionState = (): SessionState => useSyncExternalStore(sessionStore.subscribe, sessionStore.get)

/** The session of whoever is signed in; only for pages inside the staff layout. */
export function useSession(): SessionView {
  const current = useSessionState()
  if (current.kind === 'signedOut') throw new Error('no session: this page stands outside the staff layout')
  return current.session
}

/** Whether this person may take the action at least somewhere; the center decides again on each request. */
export function useMay(): (action: PermissionAction) => boolean {
  const { may } = useSession()
  return action => may.includes(action)
}
