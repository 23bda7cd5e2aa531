import county from '#assets/reference/divisions/county-421081.json' with { type: 'json' }

const TOWNS = new Map(county.towns.map(town => [town.code, town.label.zh]))
const VILLAGES = new Map(
  county.towns.flatMap(town =>
    town.villages.map(([code = '', name = '']) => [code, { town: town.code, name }] as const),
  ),
)

/** Whether a code names the county, a town (9 digits) or a village (12 digits) of it. */
export function isPlace(code: string): boolean {
  return code === county.code || TOWNS.has(code) || VILLAGES.has(code)
}

/** Code of the town a place lies in, or undefined for the county as a whole. */
export function townOf(code: string): string | undefined {
  return TOWNS.has(code) ? code : VILLAGES.get(code)?.town
}

/** A place in words as papers print it: 石首市绣林街道桥南居委会 + detail. @param code null: outside the county, the detail says all */
export function placeName(code: string | null, detail: string | null): string {
  const village = code === null ? undefined : VILLAGES.get(code)
  const town = code === null ? undefined : TOWNS.get(townOf(code) ?? '')
  return `${code === null ? '' : county.label.zh}${town ?? ''}${village?.name ?? ''}${detail ?? ''}`
}
