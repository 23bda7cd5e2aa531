import type { Bitmap } from '../raster/bitmap.ts'

/**
 * Bytes of ESC/POS, as the reference of its maker (Epson) writes them and all receipt printers of the field understand.
 * Only pictures are sent: no printer is asked to know Chinese.
 */
const RESET = [0x1b, 0x40]
/** ESC 2: the printer's usual line spacing, so that feeding by lines is the same everywhere. */
const USUAL_SPACING = [0x1b, 0x32]
/** ESC d n: prints and feeds n lines, past the knife. */
const FEED = [0x1b, 0x64, 4]
/** GS V 66 0: feeds to the knife and cuts, leaving one point; printers without a knife pass it over. */
const CUT = [0x1d, 0x56, 0x42, 0x00]

/** Lines of dots a band has; small printers keep no more in memory. */
const BAND_LINES = 128

/** A picture as a print job: reset, bands of GS v 0, feed, cut. */
export function escposJob({ width, height, bits }: Bitmap): Uint8Array {
  const bytesALine = width / 8
  const parts: Uint8Array[] = [Uint8Array.from([...RESET, ...USUAL_SPACING])]
  for (let top = 0; top < height; top += BAND_LINES) {
    const lines = Math.min(BAND_LINES, height - top)
    // GS v 0 m xL xH yL yH: bytes a line and lines, low byte first.
    const head = [0x1d, 0x76, 0x30, 0, bytesALine & 0xff, bytesALine >> 8, lines & 0xff, lines >> 8]
    parts.push(Uint8Array.from(head), bits.subarray(top * bytesALine, (top + lines) * bytesALine))
  }
  parts.push(Uint8Array.from([...FEED, ...CUT]))
  return new Uint8Array(Buffer.concat(parts))
}

export type PaperState = 'enough' | 'low' | 'none'

/** A question about the paper, and what its one byte of answer says; undefined: the byte is no answer to it. */
export interface PaperQuestion {
  readonly bytes: Uint8Array
  understand(answer: number): PaperState | undefined
}

/** DLE EOT 4, answered at once, whatever the printer does. Bits 1 and 4 set, 0 and 7 clear; 5, 6: none; 2, 3: low. */
export const PAPER_NOW: PaperQuestion = {
  bytes: Uint8Array.from([0x10, 0x04, 0x04]),
  understand(answer) {
    if ((answer & 0x93) !== 0x12) return undefined
    if ((answer & 0x60) !== 0) return 'none'
    return (answer & 0x0c) === 0 ? 'enough' : 'low'
  },
}

/**
 * GS r 1, answered in its turn, so only after everything before it was printed. Bits 4 and 7 clear; 2, 3: none; 0, 1: low.
 * A printer that ran out of paper meanwhile does not answer.
 */
export const PAPER_AFTER_JOB: PaperQuestion = {
  bytes: Uint8Array.from([0x1d, 0x72, 0x01]),
  understand(answer) {
    if ((answer & 0x90) !== 0) return undefined
    if ((answer & 0x0c) !== 0) return 'none'
    return (answer & 0x03) === 0 ? 'enough' : 'low'
  },
}
