/** A reader that types is faster than any finger: keys this close together are one reading. */
const GAP_MS = 50
/** Shorter bursts are typing. */
const LEAST_CHARACTERS = 8

/**
 * Listens for readers that type like a keyboard (identity cards, codes on paper): a burst of at least eight characters, each
 * within 50 ms of the one before, ended by Enter. The Enter is kept from the page, so that it presses no button.
 * @param now milliseconds of a clock that only goes forward
 * @returns ends the listening
 */
export function listenToWedge(
  onBurst: (text: string) => void,
  now: () => number = () => performance.now(),
): () => void {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  const take = (event: KeyboardEvent) => {
    if (event.isComposing || ['Shift', 'CapsLock'].includes(event.key)) return
    const at = now()
    const isBurst = at - last <= GAP_MS
    last = at
    if (event.key === 'Enter') {
      const burst = isBurst ? text.trim() : ''
      text = ''
      if (burst.length < LEAST_CHARACTERS) return
      event.preventDefault()
      event.stopImmediatePropagation()
      onBurst(burst)
    } else if (event.key.length === 1) text = isBurst ? text + event.key : event.key
    else text = ''
  }
  window.addEventListener('keydown', take, { capture: true })
  return () => window.removeEventListener('keydown', take, { capture: true })
}

/** What a burst says: the number of an identity card, the code of a receipt, or nothing known. */
export type BurstMeaning =
  | { readonly kind: 'identityNumber'; readonly number: string }
  | { readonly kind: 'receipt'; readonly code: string }
  | { readonly kind: 'unknown' }

/** Reads a burst; readers may set the number between other words of the card. Check digits are checked where it is used. */
export function meaningOf(burst: string): BurstMeaning {
  const text = burst.normalize('NFKC').toUpperCase()
  const [number] = /(?<![0-9])\d{17}[\dX](?![0-9A-Z])/.exec(text) ?? []
  if (number !== undefined) return { kind: 'identityNumber', number }
  const [code] = /^[A-HJKMNP-TV-Z]\d{7,9}[0-9A-HJKMNP-TV-Z]$/.exec(text.replaceAll(/[\s-]/g, '')) ?? []
  return code === undefined ? { kind: 'unknown' } : { kind: 'receipt', code }
}
