import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'

/**
 * HMAC-SHA-256 in hex under a key of its own that follows from the data key; for look-ups and the journal chain. The key
 * is made ready once, since every write asks several times.
 */
export function keyedHashOf(dataKey: Uint8Array): (text: string) => string {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', 'keyed hash', 32)))
  return text => createHmac('sha256', key).update(text).digest('hex')
}
