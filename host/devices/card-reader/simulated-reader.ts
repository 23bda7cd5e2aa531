import sampleCards from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { RawReading } from '#center/services/device/devices.ts'

/** A reader without a reader: cards of invented people are put down by a button and lie for one reading. */
export function createSimulatedReader() {
  let onReader: RawReading | undefined
  let wake = () => {}
  return {
    samples: sampleCards.map(({ code, name }) => ({ code, name })),
    /** @returns false where there is no such card */
    putDown(code: string): boolean {
      const card = sampleCards.find(sample => sample.code === code)
      if (card === undefined) return false
      const { name, documentType, documentNumber, birthDate, ethnicGroup, address, validUntil } = card
      const sex = card.sex === '1' ? '1' : '2'
      onReader = { state: 'card', name, documentType, documentNumber, sex, birthDate, ethnicGroup, address, validUntil }
      wake()
      return true
    },
    /** Waits for a card that is put down. */
    async read(waitMs: number, signal: AbortSignal | undefined): Promise<RawReading> {
      if (onReader === undefined) {
        const put = Promise.withResolvers<void>()
        wake = put.resolve
        const timer = setTimeout(put.resolve, waitMs)
        signal?.addEventListener('abort', () => put.resolve(), { once: true })
        await put.promise
        clearTimeout(timer)
      }
      if (onReader === undefined || signal?.aborted === true) return { state: 'nothing' }
      const card = onReader
      onReader = undefined
      return card
    },
  }
}
