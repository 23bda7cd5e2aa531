import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from '../lib/client.ts'
import { sessionStore } from './session-store.ts'

/** A session that ended on the host locks the page; nothing typed is lost. */
export function lockIfSessionEnded(error: unknown): void {
  if (problemOf(error)?.code === 'session.required') sessionStore.lock()
}

/** The host is on this machine or the next one: never wait for "online", never retry what was refused. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lockIfSessionEnded }),
  mutationCache: new MutationCache({ onError: lockIfSessionEnded }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => problemOf(error) === null && failures < 2,
      retryDelay: 1_000,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
