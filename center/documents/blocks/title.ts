import type { PaperNode } from '../paper-definition.ts'
import { gap, SIZE } from './measure.ts'

/**
 * Head of a paper: body that issues it, title, number at the right.
 * @param issuer name of the committee or center
 * @param number complete number line
 */
export function titleBlock(issuer: string, title: string, number: string): PaperNode {
  return {
    stack: [
      { text: issuer, fontSize: 16, alignment: 'center' },
      { text: title, fontSize: SIZE.title, bold: true, alignment: 'center', margin: gap(2, 6) },
      { text: number, fontSize: SIZE.body, alignment: 'right', margin: gap(0, 6) },
    ],
  }
}
