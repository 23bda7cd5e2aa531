import templates from '#assets/reference/demo/narratives.json' with { type: 'json' }
import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import weights from '#assets/reference/demo/weights.json' with { type: 'json' }
import county from '#assets/reference/divisions/county-421081.json' with { type: 'json' }
import type { Matter, PartyInput } from '#center/contract/case-file.ts'
import { PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import type { Chance } from './chance.ts'
import type { InventedPerson, People } from './people.ts'

type Template = (typeof templates)[number]

/** One invented dispute with its people. */
export interface Story {
  readonly template: Template
  readonly applicant: InventedPerson
  readonly respondentName: string
  readonly parties: readonly PartyInput[]
  readonly matter: Matter
  /** Yuan that are asked for; null: none. */
  readonly amountYuan: number | null
  readonly clause: string
  readonly isMediable: boolean
}

const TYPES = Object.values(weights.kinds).flatMap(kind => Object.entries(kind as Record<string, number>))
const TOWNS = county.towns.map(town => [town, (weights.towns as Record<string, number>)[town.code] ?? 1] as const)
const SOURCES = [
  ['01', 70],
  ['02', 8],
  ['05', 6],
  ['06', 5],
  ['07', 6],
  ['04', 3],
  ['08', 2],
] as const

/** Puts values into the slots of a text: {name}. */
export const fillSlots = (text: string, slots: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(slots[key] ?? ''))

const chineseDate = (day: PlainDate) =>
  fillSlots(phrases.date, { year: day.slice(0, 4), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) })

/** What a quarrel of this kind brings along; threats are rare and red at once. */
function riskMarks(chance: Chance, typeCode: string): string[] {
  const marks: string[] = []
  if (/^(07|11)/.test(typeCode) && chance.is(0.6)) marks.push('livelihood')
  if (/^01/.test(typeCode) && chance.is(0.05)) marks.push('domestic-violence')
  if (chance.is(0.08)) marks.push('long-or-failed')
  if (chance.is(0.03)) marks.push('violence')
  if (chance.is(0.03)) marks.push('petition-announced')
  if (chance.is(0.02)) marks.push('online')
  if (chance.is(0.01)) marks.push('threat')
  return marks
}

const NOBODY: Omit<PartyInput, 'role' | 'kind' | 'name'> = {
  documentType: null,
  documentNumber: null,
  country: null,
  sex: null,
  birthDate: null,
  ethnicGroup: null,
  occupation: null,
  phone: null,
  address: null,
  legalRepresentative: null,
  representativeDuty: null,
  representative: null,
}

const personParty = (
  role: PartyInput['role'],
  person: InventedPerson,
  divisionCode: string,
  detail: string,
): PartyInput => ({
  ...NOBODY,
  role,
  kind: 'person',
  name: person.name,
  documentType: '111',
  documentNumber: person.documentNumber,
  sex: person.sex,
  birthDate: person.birthDate,
  ethnicGroup: '01',
  occupation: person.occupation,
  phone: person.phone,
  address: { divisionCode, detail },
})

const isMediableType = (code: string): boolean =>
  DELIVERED.caseTypes.value.some(type => type.code === code && type.isMediable)

/** Makes a dispute up: type and town by their weights, text from the narratives of the demonstration. @param on day it is told @param isMediable only types that can be mediated */
export function makeStory(people: People, chance: Chance, on: PlainDate, isMediable = false): Story {
  const typeCode = chance.weighted(isMediable ? TYPES.filter(([code]) => isMediableType(code)) : TYPES)
  const template = chance.pick(templates.filter(candidate => candidate.types.includes(typeCode)))
  const applicant = people.adult(chance, on)
  const other = people.adult(chance, on)
  const respondentName = template.other ?? other.name
  const town = chance.weighted(TOWNS)
  const [divisionCode = town.code, village = ''] = chance.pick(town.villages)
  const detail = fillSlots(town.area === 'urban' ? phrases.urbanAddress : phrases.villageAddress, {
    n: chance.int(1, town.area === 'urban' ? 60 : 9),
    unit: chance.int(1, 6),
  })
  const amountYuan =
    template.amount === null
      ? null
      : Math.round(chance.int(template.amount[0] ?? 0, template.amount[1] ?? 0) / 100) * 100
  const occurredOn = addDays(on, -chance.int(2, 150))
  const count = chance.int(3, 9)
  const slots: Readonly<Record<string, string>> = {
    a: applicant.name,
    b: respondentName,
    place: `${town.label.zh}${village.endsWith(phrases.villageEnding) ? village.slice(0, -phrases.villageEnding.length) : village}`,
    when: chineseDate(occurredOn),
    amount: String(amountYuan ?? ''),
    n: String(count),
  }
  const fill = (text: string) => fillSlots(text, slots)
  const isGroup = phrases.groupMarks.some(mark => template.facts.includes(mark))
  return {
    template,
    applicant,
    respondentName,
    parties: [
      personParty('applicant', applicant, divisionCode, detail),
      template.other === null
        ? personParty('respondent', other, divisionCode, fillSlots(phrases.villageAddress, { n: chance.int(1, 9) }))
        : { ...NOBODY, role: 'respondent', kind: 'organization', name: template.other },
    ],
    matter: {
      typeCode,
      source: chance.weighted(SOURCES),
      facts: fill(template.facts),
      requests: template.requests.map(fill),
      amountFen: amountYuan === null ? null : amountYuan * 100,
      occurredOn,
      place: { divisionCode, detail },
      involvedCount: isGroup ? count + 1 : chance.int(2, 4),
      riskMarks: riskMarks(chance, typeCode),
      isWillingToMediate: chance.is(0.97),
      complexity: chance.weighted([
        ['simple', 25],
        ['ordinary', 62],
        ['complex', 13],
      ]),
      particulars: PLAIN_PARTICULARS,
    },
    amountYuan,
    clause: fill(template.clause),
    isMediable: isMediableType(typeCode),
  }
}
