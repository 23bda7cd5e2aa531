/** Name of the clip of a text key: 'kiosk:card.title' → 'kiosk.card.title'. */
export const clipOfKey = (key: string): string => key.replace(':', '.')

export const clipOfSign = (sign: string): string => `sign.${sign}`

/** What stands beside the number in the name of a desk that is only numbered. */
export const WINDOW_CLIP = 'place.window'

/** Clip of a desk, room or zone by its Chinese name: 'place.' and its FNV-1a hash, 32 bits in hex (RFC 9923). */
export function clipOfPlace(name: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name.trim())) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return `place.${hash.toString(16).padStart(8, '0')}`
}
