import type { CenterEvent } from '#center/contract/events.ts'
import type { Deps } from '#center/services/deps.ts'

/** Tells open screens what changed; whoever fails to listen harms nobody else. */
export function createEventBus(): Deps['events'] {
  const listeners = new Set<(event: CenterEvent) => void>()
  return {
    publish: event => {
      for (const listener of listeners) listener(event)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
