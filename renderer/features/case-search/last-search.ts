import { useSyncExternalStore } from 'react'
import { type SearchFilter, searchFilter } from '#center/contract/search.ts'

/** What the search page looks for. Kept here and not in the address, where names and numbers must not stand. */
export interface LastSearch {
  readonly words: string
  readonly filter: SearchFilter
  /** Something was asked for; otherwise the page waits. */
  readonly isAsked: boolean
  /** Rises with every search, so that the same one can be made again. */
  readonly turn: number
}

export const NO_FILTER: SearchFilter = searchFilter.parse({})
const NOTHING: LastSearch = { words: '', filter: NO_FILTER, isAsked: false, turn: 0 }

let last = NOTHING
const listeners = new Set<() => void>()

export const lastSearch = {
  get: (): LastSearch => last,
  set(next: Omit<LastSearch, 'turn'>): void {
    last = { ...next, turn: last.turn + 1 }
    for (const listener of listeners) listener()
  },
  /** Forgotten when somebody else may sit down. */
  clear: (): void => lastSearch.set(NOTHING),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useLastSearch = (): LastSearch => useSyncExternalStore(lastSearch.subscribe, lastSearch.get)
