/** One stroke x, y, x, y … as an SVG path in the pad's units; a single point is a dot. */
export function inkPath(stroke: readonly number[]): string {
  const [x = 0, y = 0, ...rest] = stroke
  return rest.length === 0 ? `M${x} ${y}h0` : `M${x} ${y}L${rest.join(' ')}`
}
