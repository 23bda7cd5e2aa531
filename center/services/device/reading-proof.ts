import type { Deps } from '../deps.ts'

const MINUTE_MS = 60_000
/** Minutes a proof holds: as long as a visitor at the kiosk needs from the card to the last question. */
const VALID_MINUTES = 5

interface Reading {
  readonly stationId: number
  readonly documentLookup: string
  /** Instant. */
  readonly now: string
}

const minuteOf = (now: string) => Math.floor(Date.parse(now) / MINUTE_MS)
const signed = (deps: Deps, { stationId, documentLookup }: Omit<Reading, 'now'>, minute: number) =>
  deps.keyedHash(`reading:${stationId}:${documentLookup}:${minute}`)

/** Signs that this document lay on the reader of this station in this minute. */
export function signProof(deps: Deps, reading: Reading): string {
  const minute = minuteOf(reading.now)
  return `${minute}.${signed(deps, reading, minute)}`
}

/** Whether a proof was signed here, for this station and document, within the last five minutes. */
export function checkProof(deps: Deps, reading: Reading & { readonly proof: string }): boolean {
  const [, minuteText = '', signature = ''] = /^(\d{1,10})\.([0-9a-f]{64})$/.exec(reading.proof) ?? []
  const age = minuteOf(reading.now) - Number(minuteText)
  if (signature === '' || age < 0 || age > VALID_MINUTES) return false
  return isSame(signature, signed(deps, reading, Number(minuteText)))
}

/** Compares in the same time wherever the texts differ. */
function isSame(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let at = 0; at < left.length; at++) difference |= left.charCodeAt(at) ^ right.charCodeAt(at)
  return difference === 0
}
