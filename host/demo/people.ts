import names from '#assets/reference/demo/names.json' with { type: 'json' }
import surnames from '#assets/reference/names/surnames.json' with { type: 'json' }
import { citizenCheckCharacter } from '#center/contract/values/citizen-number.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Chance } from './chance.ts'

/** The hundred most frequent surnames carry four people of five. */
const SURNAMES = Object.entries(surnames).slice(0, 220)
const REGION = '421081'

export interface InventedPerson {
  readonly name: string
  readonly sex: '1' | '2'
  readonly birthDate: PlainDate
  readonly documentNumber: string
  readonly phone: string
  readonly occupation: string
}

/** Makes people up, none of whom shares a document with another. */
export interface People {
  name(chance: Chance, sex: '1' | '2'): string
  /** @param on day on which the person is of age */
  adult(chance: Chance, on: PlainDate): InventedPerson
}

/** Looks like a mobile number of nobody: four zeros where the area of the network stands. */
const phone = (chance: Chance) =>
  `1${chance.pick(['38', '39', '58', '77', '86', '89'])}0000${String(chance.int(0, 9999)).padStart(4, '0')}`

export function createPeople(): People {
  const taken = new Set<string>()
  const name = (chance: Chance, sex: '1' | '2') =>
    chance.weighted(SURNAMES) + chance.pick(sex === '1' ? names.male : names.female)
  /**
   * Sequence 998 and 999 were kept for people of a hundred years and more, so with a later birth date the number is
   * nobody's, while its check character is right.
   */
  const documentNumber = (chance: Chance, sex: '1' | '2', on: PlainDate): { number: string; birthDate: PlainDate } => {
    for (;;) {
      const birthDate = addDays(on, -chance.int(20 * 365, 78 * 365))
      const seventeen = `${REGION}${birthDate.replaceAll('-', '')}${sex === '1' ? '999' : '998'}`
      const number = `${seventeen}${citizenCheckCharacter(seventeen)}`
      if (taken.has(number)) continue
      taken.add(number)
      return { number, birthDate }
    }
  }
  return {
    name,
    adult(chance, on) {
      const rare = chance.is(0.012) ? chance.pick(names.rare) : undefined
      const sex = (rare?.[1] ?? (chance.is(0.52) ? '1' : '2')) === '1' ? '1' : '2'
      const { number, birthDate } = documentNumber(chance, sex, on)
      return {
        name: rare?.[0] ?? name(chance, sex),
        sex,
        birthDate,
        documentNumber: number,
        phone: phone(chance),
        occupation: chance.pick(names.occupations),
      }
    },
  }
}
