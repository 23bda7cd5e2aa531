import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }

export interface CaseType {
  readonly code: string
  readonly label: { readonly zh: string; readonly en: string }
  /** Unit codes, lead first; '@town' is the center of the town the case lies in. */
  readonly units: readonly string[]
  readonly isMediable: boolean
}

const TYPES = new Map<string, CaseType>(
  caseTypes.map(type => [
    type.code,
    { code: type.code, label: type.label, units: type.units, isMediable: type.mediable },
  ]),
)

/** The type of a code of assets/reference/case-types.json; undefined: no such type. */
export function findCaseType(code: string): CaseType | undefined {
  return TYPES.get(code)
}

/** Marriage, adoption and inheritance: ink on paper only (电子签名法 art. 3). */
export function isInkOnly(code: string): boolean {
  return code === '0101' || code === '0102' || code === '0103'
}
