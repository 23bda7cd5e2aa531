import variants from '#assets/reference/names/variants.json' with { type: 'json' }
import { comparable } from '../name/comparable.ts'
import { readingsOfName, soundOf } from '../name/readings.ts'

const USUAL: ReadonlyMap<string, string> = new Map(Object.entries(variants))

/** A name with its variant and traditional characters as the usual ones: 刘喆 and 劉哲 are written the same. */
const usualForm = (name: string): string => [...comparable(name)].map(letter => USUAL.get(letter) ?? letter).join('')

export type NameLikeness = 'name' | 'variantName' | 'sameSound'

/** How two whole names are alike; null: they are not. */
export function likenessOf(one: string, other: string): NameLikeness | null {
  if (comparable(one) === '' || comparable(other) === '') return null
  if (comparable(one) === comparable(other)) return 'name'
  if (usualForm(one) === usualForm(other)) return 'variantName'
  const sounds = new Set(readingsOfName(one).map(soundOf))
  return readingsOfName(other).some(reading => sounds.has(soundOf(reading))) ? 'sameSound' : null
}
