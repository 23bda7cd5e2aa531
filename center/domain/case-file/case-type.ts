import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }

export interface CaseType {
  readonly code: string
  readonly label: { readonly zh: string; readonly en: string }
  /** Unit codes, lead first; '@town' is the center of the town the case lies in. */
  readonly units: readonly string[]
  readonly isMediable: boolean
  /** Class it belongs to; null: it is a class itself. */
  readonly parent: string | null
}

const TYPES = new Map<string, CaseType>(
  caseTypes.map(type => [
    type.code,
    { code: type.code, label: type.label, units: type.units, isMediable: type.mediable, parent: type.parent },
  ]),
)

/** The type of a code of assets/reference/case-types.json; undefined: no such type. */
export function findCaseType(code: string): CaseType | undefined {
  return TYPES.get(code)
}

/** A type in words as papers name it, with its class: a leaf alone ("其他") would say nothing. '' for an unknown code. */
export function caseTypeName(code: string, language: 'zh' | 'en'): string {
  const type = TYPES.get(code)
  const parent = type?.parent == null ? undefined : TYPES.get(type.parent)
  if (type === undefined) return ''
  if (parent === undefined) return type.label[language]
  return language === 'zh' ? `${parent.label.zh}（${type.label.zh}）` : `${parent.label.en} (${type.label.en})`
}

/** Marriage, adoption and inheritance: ink on paper only (电子签名法 art. 3). */
export function isInkOnly(code: string): boolean {
  return code === '0101' || code === '0102' || code === '0103'
}
