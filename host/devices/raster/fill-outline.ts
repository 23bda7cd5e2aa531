import type { Canvas } from './bitmap.ts'

/** A piece of an outline: from one point to the other, in dots, y downwards. */
export interface Edge {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Lines looked at inside one line of dots. */
const SUB_LINES = 4
/** Part of a dot that has to be covered for it to be black; a little under the half keeps thin strokes whole. */
const COVERED = 0.45

/** Fills an outline by the non-zero rule: the same outline gives the same dots on every machine. */
export function fillOutline(canvas: Canvas, edges: readonly Edge[]): void {
  const xs = edges.flatMap(edge => [edge.x0, edge.x1])
  const ys = edges.flatMap(edge => [edge.y0, edge.y1])
  const left = Math.floor(Math.min(...xs))
  const columns = Math.ceil(Math.max(...xs)) - left + 1
  const bottom = Math.ceil(Math.max(...ys))
  for (let line = Math.floor(Math.min(...ys)); line < bottom; line++) {
    const covered = new Float64Array(columns)
    for (let sub = 0; sub < SUB_LINES; sub++)
      for (const [from, to] of spansAt(edges, line + (sub + 0.5) / SUB_LINES)) cover(covered, from - left, to - left)
    for (const [column, part] of covered.entries()) if (part / SUB_LINES >= COVERED) canvas.set(left + column, line)
  }
}

/** The stretches of a level line that lie inside the outline. */
function spansAt(edges: readonly Edge[], y: number): [from: number, to: number][] {
  const crossings: { x: number; turn: 1 | -1 }[] = []
  for (const { x0, y0, x1, y1 } of edges)
    if (y0 <= y !== y1 <= y) crossings.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 })
  crossings.sort((a, b) => a.x - b.x)
  const spans: [number, number][] = []
  let turns = 0
  let from = 0
  for (const { x, turn } of crossings) {
    if (turns === 0) from = x
    turns += turn
    if (turns === 0) spans.push([from, x])
  }
  return spans
}

function cover(covered: Float64Array, from: number, to: number): void {
  for (let column = Math.floor(from); column < to; column++)
    covered[column] = (covered[column] ?? 0) + Math.min(to, column + 1) - Math.max(from, column)
}
