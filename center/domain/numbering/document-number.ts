/** A document number of any series: place and kind, 〔year〕 in six-corner brackets, number without leading zeros (GB/T 9704). */
export const DOCUMENT_NUMBER = /^[^\s〔〕\d]{1,20}〔\d{4}〕第?[1-9]\d*号$/u

export interface DocumentNumberParts {
  /** Short name of the place and committee, e.g. 石综. */
  readonly place: string
  readonly year: number
  /** Gap-free per series and year, from 1. */
  readonly n: number
}

/**
 * Fills the number template of a series (a setting of the county) with {place}, {year} and {n}:
 * '{place}调字〔{year}〕第{n}号' → 石综调字〔2026〕第12号.
 * Throws RangeError where the result is no document number, so a wrong setting is found before a paper is printed.
 */
export function documentNumber(template: string, { place, year, n }: DocumentNumberParts): string {
  const number = template
    .replace('{place}', () => place)
    .replace('{year}', String(year))
    .replace('{n}', String(n))
  if (!isNumberTemplate(template) || !DOCUMENT_NUMBER.test(number)) {
    throw new RangeError(`not a document number: ${number}`)
  }
  return number
}

/** Whether a template names year and number once each, so that no two papers of a series share a number. */
export function isNumberTemplate(template: string): boolean {
  return ['{year}', '{n}'].every(part => template.split(part).length === 2) && template.split('{place}').length <= 2
}
