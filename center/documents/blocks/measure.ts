import type { PaperSpacing } from '../paper-definition.ts'

/** Points of a length in millimetres. */
export const mm = (millimetres: number): number => Math.round((millimetres * 72 * 100) / 25.4) / 100

/** Chinese type sizes used on forms, in points (二号 = 22, 四号 = 14, 小四 = 12, 五号 = 10.5). */
export const SIZE = { title: 22, large: 14, body: 12, small: 10.5, note: 9 } as const

/** Width of the text of an A4 page in points: 210 − 28 − 26 mm. */
export const TEXT_WIDTH = mm(156)

/** Margin above and below a block in points. */
export const gap = (above: number, below = 0): PaperSpacing => [0, above, 0, below]
