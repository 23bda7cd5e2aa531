import { client } from '../lib/client.ts'
import { queryClient } from './query-client.ts'
import { sessionStore } from './session-store.ts'

/** Told before the page is locked or left, so that what is being typed is saved while the session still lasts. */
const beforeLeaving = new Set<() => Promise<void>>()

/** Registers a saver for `lockSession` and `endSession`. @returns function that takes it back */
export function saveBeforeLeaving(save: () => Promise<void>): () => void {
  beforeLeaving.add(save)
  return () => beforeLeaving.delete(save)
}

async function endOnHost(): Promise<void> {
  // The page is locked in any case; a host that is away or has ended the session already changes nothing about that.
  await Promise.allSettled([...beforeLeaving].map(save => save()))
  await client.session.signOut().catch(() => undefined)
}

/** Ends the session on the host and hides the page; the same person continues where they were. */
export function lockSession(): void {
  void endOnHost().finally(() => sessionStore.lock())
}

/** Ends the session and forgets everything that was read, the page too: the next person begins at their own start. */
export function endSession(): void {
  void endOnHost().finally(() => {
    sessionStore.leave()
    location.hash = '/'
    queryClient.removeQueries({ predicate: query => query.queryKey[0] !== 'center' })
  })
}
