import type { SearchFilter, SearchInput } from '#center/contract/search.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'

/** The form of the search page; every field a text. Paths equal those of the route. */
export interface SearchValues {
  words: string
  filter: Record<keyof SearchFilter, string>
}

export function searchValues(words: string, filter: SearchFilter): SearchValues {
  const { view, unitId, typeClass, status, lamp, riskColour, from, to, town } = filter
  return {
    words,
    filter: {
      view,
      unitId: unitId === null ? '' : String(unitId),
      typeClass: typeClass ?? '',
      status: status ?? '',
      lamp: lamp ?? '',
      riskColour: riskColour ?? '',
      from: from ?? '',
      to: to ?? '',
      town: town ?? '',
    },
  }
}

/** What the form asks for; what cannot be read is left for the contract to refuse. @param today the center's date */
export function toSearchInput({ words, filter }: SearchValues, today: string): Record<keyof SearchInput, unknown> {
  const given = (text: string) => (text === '' ? null : text)
  return {
    words,
    hasNumbers: true,
    cursor: null,
    filter: {
      view: filter.view,
      unitId: filter.unitId === '' ? null : Number(filter.unitId),
      typeClass: given(filter.typeClass),
      status: given(filter.status),
      lamp: given(filter.lamp),
      riskColour: given(filter.riskColour),
      from: dayOfField(filter.from, today),
      to: dayOfField(filter.to, today),
      town: given(filter.town),
    },
  }
}
