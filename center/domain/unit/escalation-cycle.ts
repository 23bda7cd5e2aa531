/** A unit and the unit it turns to next. */
export interface Reporting {
  readonly id: number
  readonly reportsTo: number | null
}

/** Units above a unit, the next one first; ends where nobody is named or, in data older than the check, where it comes round. */
export function unitsAbove(units: readonly Reporting[], unitId: number): readonly number[] {
  const next = new Map(units.map(unit => [unit.id, unit.reportsTo]))
  const above: number[] = []
  for (
    let at = next.get(unitId) ?? null;
    at !== null && at !== unitId && !above.includes(at);
    at = next.get(at) ?? null
  )
    above.push(at)
  return above
}

/** Whether going up from a unit would come back to it, if it reported to `superior` (上报 must end somewhere). */
export function makesCycle(units: readonly Reporting[], unitId: number, superior: number | null): boolean {
  const next = new Map(units.map(unit => [unit.id, unit.reportsTo]))
  let at = superior
  for (let steps = 0; at !== null && steps <= units.length; steps += 1) {
    if (at === unitId) return true
    at = next.get(at) ?? null
  }
  return false
}
