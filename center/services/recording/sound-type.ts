/** Kinds of sound a recording may be, by the first bytes of each: container formats that every page can play. */
export const SOUND_TYPES = ['audio/webm', 'audio/ogg', 'audio/wav', 'audio/mpeg'] as const
export type SoundType = (typeof SOUND_TYPES)[number]

/** Bytes of one phrase at most: 12 seconds of uncompressed speech at 20 kHz. */
export const MAX_SOUND_BYTES = 500_000

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte)
const letters = (text: string) => [...text].map(letter => letter.charCodeAt(0))

/** An MPEG audio frame of layer III: 11 bits of sync, a known version, layer and bit rate (ISO/IEC 11172-3, 2.4.1.3). */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && third >> 4 !== 0 && third >> 4 !== 15
}

/** What a file is by its first bytes, whatever its name says; undefined: no sound this center takes. */
export function soundTypeOf(bytes: Uint8Array): SoundType | undefined {
  // EBML header of WebM (RFC 8794), capture pattern of Ogg (RFC 3533), RIFF with WAVE, ID3 tag or MPEG frame.
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm'
  if (startsWith(bytes, letters('OggS'))) return 'audio/ogg'
  if (startsWith(bytes, letters('RIFF')) && startsWith(bytes, letters('WAVE'), 8)) return 'audio/wav'
  if (startsWith(bytes, letters('ID3')) || isMpegFrame(bytes)) return 'audio/mpeg'
  return undefined
}
