import { useEffect, useEffectEvent, useState } from 'react'
import { checkIdentityNumber, documentTypeOf } from '#center/contract/values/identity-number.ts'
import type { CardReading } from '#center/contract/visitor-self.ts'
import { useKiosk } from './kiosk-context.ts'
import type { CardOnReader, Identity } from './kiosk-state.ts'
import { listenToWedge, meaningOf } from './wedge-reader.ts'

/** Between two questions to the reader; the host waits for a card itself (ux §10: one request at a time). */
const AGAIN_MS = 300
const TROUBLE_MS = 3_000

/** waiting: for a card; lying: one that was read before; unreadable: of an unknown kind, or moved too soon; unavailable: no answer. */
export type ReaderState = 'waiting' | 'lying' | 'unreadable' | 'unavailable'

/** The card of a reading; undefined where it lacks a number. */
export function cardOf(reading: CardReading): CardOnReader | undefined {
  if (reading.state !== 'card') return undefined
  const { documentType, documentNumber } = reading.identity
  if (documentType === null || documentNumber === null) return undefined
  const { validUntil, proof } = reading
  return { identity: { ...reading.identity, documentType, documentNumber }, validUntil, proof }
}

/** What a reader that types like a keyboard sent: a number, without anything to prove it by. */
function cardOfText(text: string, today: string): CardOnReader | undefined {
  const meaning = meaningOf(text)
  if (meaning.kind !== 'identityNumber') return undefined
  const documentType = documentTypeOf(meaning.number)
  const check = checkIdentityNumber({ number: meaning.number, documentType, today })
  if (!check.ok) return undefined
  const { normalised, sex = null, birthDate = null } = check
  const known: Pick<Identity, 'documentType' | 'documentNumber'> = { documentType, documentNumber: normalised }
  const rest = { name: null, country: null, readBy: 'typed', sex, birthDate, ethnicGroup: null, address: null } as const
  return { identity: { ...known, ...rest }, validUntil: null, proof: null }
}

/**
 * Listens to the card reader while the page is shown: asks the host, one request at a time, and takes what a reader that
 * types like a keyboard sends.
 * @param onCard every card that is put down, again only after it was lifted
 */
export function useCardReading(onCard: (card: CardOnReader) => void): ReaderState {
  const { center, hall, today } = useKiosk()
  const [state, setState] = useState<ReaderState>('waiting')
  const take = useEffectEvent((card: CardOnReader | undefined) => {
    setState(card === undefined ? 'unreadable' : 'waiting')
    if (card !== undefined) onCard(card)
  })
  const adapter = hall?.cardReader ?? 'none'
  const { readCard } = center
  useEffect(() => {
    if (adapter === 'none' || adapter === 'keyboard') return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let lying: string | undefined
    const look = async () => {
      const reading = await readCard().catch(() => ({ state: 'unavailable', reason: 'noAnswer' }) as const)
      if (isOver) return
      const number = reading.state === 'card' ? (reading.identity.documentNumber ?? undefined) : undefined
      if (reading.state === 'unavailable') setState('unavailable')
      else if (reading.state === 'unreadable') setState('unreadable')
      else if (reading.state === 'lying') setState('lying')
      else if (reading.state === 'nothing') setState(now => (now === 'unreadable' ? now : 'waiting'))
      else if (number === undefined || number !== lying) take(cardOf(reading))
      lying = number
      timer = setTimeout(look, reading.state === 'unavailable' ? TROUBLE_MS : AGAIN_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [adapter, readCard])
  const takeText = useEffectEvent((text: string) => take(cardOfText(text, today)))
  useEffect(() => (adapter === 'keyboard' ? listenToWedge(text => takeText(text)) : undefined), [adapter])
  return state
}
