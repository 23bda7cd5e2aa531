import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToCenter } from '../lib/center-events.ts'
import { useSessionState } from './session-store.ts'

/** Keeps every open list live: a noun that changed at the center makes the queries whose key begins with it stale. */
export function useCenterEvents(): void {
  const queries = useQueryClient()
  const isSignedIn = useSessionState().kind === 'signedIn'
  useEffect(() => {
    if (!isSignedIn) return
    return listenToCenter(({ noun }) => {
      // 'center' is also sent after a reconnect: anything may have changed meanwhile.
      void queries.invalidateQueries(noun === 'center' ? {} : { queryKey: [noun] })
      if (noun === 'risk' || noun === 'supervision') void queries.invalidateQueries({ queryKey: ['caseFile'] })
      if (noun === 'meeting') void queries.invalidateQueries({ queryKey: ['caseFile'] })
      // What is left open at a window follows its tickets, cases and drafts.
      if (noun === 'ticket' || noun === 'caseFile' || noun === 'help')
        void queries.invalidateQueries({ queryKey: ['shift'] })
      // An open case shows who is here for its meeting.
      if (noun === 'ticket')
        void queries.invalidateQueries({
          predicate: ({ queryKey: [key, id] }) => key === 'caseFile' && typeof id === 'number',
        })
      // Who is here decides what routing, dispatch and the window say of a unit.
      if (noun === 'roster') void queries.invalidateQueries({ queryKey: ['unit'] })
      if (noun === 'setting' || noun === 'emergency') void queries.invalidateQueries({ queryKey: ['hall'] })
    })
  }, [queries, isSignedIn])
}
