import sampleCards from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { Identity } from './kiosk-state.ts'

/**
 * A reader of identity cards. Every device may be absent: then the kiosk goes straight to typing.
 * `waitForCard` resolves with the next card that is put down and rejects when `signal` is aborted.
 */
export interface CardReader {
  readonly waitForCard: (signal: AbortSignal) => Promise<Identity>
  /** Cards of the simulated reader that can be put down by a tap; empty for a real one. */
  readonly samples: readonly Identity[]
  readonly putDown: (card: Identity) => void
}

/** Invented people of the model county; the numbers are well formed and belong to nobody. */
const SAMPLES: readonly Identity[] = sampleCards.map(card => ({
  ...card,
  sex: card.sex === '1' ? '1' : '2',
  documentType: '111',
  readBy: 'reader',
  ethnicGroup: '01',
}))

/** The reader of demonstrations and tests. */
export function simulatedCardReader(): CardReader {
  const table = new EventTarget()
  return {
    samples: SAMPLES,
    putDown: identity => table.dispatchEvent(new CustomEvent('card', { detail: identity })),
    waitForCard: signal =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        const take = (event: Event) => resolve((event as CustomEvent<Identity>).detail)
        table.addEventListener('card', take, { once: true, signal })
      }),
  }
}
