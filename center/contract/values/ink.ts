import { z } from 'zod'

/** Side of the drawing in its own units; a stroke keeps to 0…INK_SIZE in both directions. */
export const INK_SIZE = 1000
/** A name of four characters takes about 50 strokes and 1,500 points. */
export const MAX_STROKES = 300
export const MAX_POINTS = 8000
/** Width of the pad to its height: room for a name in one line; a picture of the ink keeps to it. */
export const INK_ASPECT = 2.5

/**
 * What a finger drew, as strokes of x, y, x, y … in thousandths of the pad. Kept as numbers, not as a picture file: nothing to
 * parse, nothing hidden in it, sharp at any size.
 */
export const ink = z
  .array(
    z
      .array(z.int().min(0).max(INK_SIZE))
      .min(2)
      .max(MAX_POINTS * 2),
  )
  .min(1, 'problems.value.required')
  .max(MAX_STROKES, 'problems.value.ink')
  .refine(strokes => strokes.every(stroke => stroke.length % 2 === 0), { error: 'problems.value.ink', abort: true })
  .refine(strokes => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MAX_POINTS * 2, 'problems.value.ink')
export type Ink = z.infer<typeof ink>
