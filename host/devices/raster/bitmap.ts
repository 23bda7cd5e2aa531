/** Picture of dots, as printers take it: lines from the top, eight dots a byte, the left one the highest bit, 1 black. */
export interface Bitmap {
  /** Dots a line; a multiple of eight. */
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** A picture that grows downwards while it is drawn. */
export function createCanvas(width: number) {
  let bits = new Uint8Array((width / 8) * 512)
  let height = 0

  function reach(lines: number): void {
    height = Math.max(height, lines)
    const needed = (width / 8) * height
    if (needed <= bits.length) return
    const larger = new Uint8Array(needed * 2)
    larger.set(bits)
    bits = larger
  }

  return {
    width,
    /** Makes the picture at least this high. */
    reach,
    /** Blackens a dot; dots beside the paper are lost. */
    set(x: number, y: number): void {
      if (x < 0 || x >= width || y < 0) return
      reach(y + 1)
      const at = y * (width / 8) + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    },
    finish: (): Bitmap => ({ width, height, bits: bits.slice(0, (width / 8) * height) }),
  }
}

export type Canvas = ReturnType<typeof createCanvas>
