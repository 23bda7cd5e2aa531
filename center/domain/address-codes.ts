import codes from '#assets/reference/divisions/id-address-codes.json' with { type: 'json' }

interface Period {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Rows are [name, first year, last year]; null where open or unknown. */
const TABLE: ReadonlyMap<string, readonly (readonly (string | number | null)[])[]> = new Map(Object.entries(codes))

function periodsOf(code: string): readonly Period[] {
  return (TABLE.get(code) ?? []).map(([name, from, to]) => ({
    name: String(name),
    from: Number(from ?? 0),
    to: Number(to ?? 9999),
  }))
}

/** Whether a six-digit address code was ever in use; withdrawn codes stay valid in the numbers of their holders. */
export function isAddressCode(code: string): boolean {
  return TABLE.has(code)
}

/** The name an address code had in a year, else the last one before, else the first; undefined for unknown codes. */
export function addressCodeName(code: string, year: number): string | undefined {
  const periods = periodsOf(code)
  const inUse = periods.find(({ from, to }) => from <= year && year <= to)
  const before = periods.findLast(({ to }) => to < year)
  return (inUse ?? before ?? periods[0])?.name
}
