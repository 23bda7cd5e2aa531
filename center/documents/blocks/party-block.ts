import type { PaperCell, PaperLanguage, PaperNode, PaperTable, Texts } from '../paper-definition.ts'
import type { PaperOrganization, PaperParty, PaperPerson, PaperRepresentative, PaperRole } from '../paper-party.ts'
import { headCell, labelCell, restWidth, valueCell } from './labelled-rows.ts'
import { gap } from './measure.ts'
import { paperDate } from './words.ts'

const ROLE_KEYS = {
  applicant: 'party.role.applicant',
  respondent: 'party.role.respondent',
  thirdParty: 'party.role.thirdParty',
} as const satisfies Record<PaperRole, string>

const REPRESENTATIVE_KEYS = {
  legal: 'party.representative.legal',
  general: 'party.representative.general',
  special: 'party.representative.special',
} as const satisfies Record<PaperRepresentative['kind'], string>

/** Widths for 姓名 … 性别 … 民族; the name takes the rest. */
const WIDTHS = [58, restWidth([58, 40, 56, 50, 88]), 40, 56, 50, 88]

/** Side of the dispute in words. */
export function roleName(role: PaperRole, texts: Texts): string {
  return texts(ROLE_KEYS[role])
}

/** Names of all parties of one side or of all sides, joined as running text. */
export function partyNames(parties: readonly PaperParty[], texts: Texts): string {
  return parties.map(party => party.name).join(texts('party.separator'))
}

/** One table per party with the fields of the national forms; a party is not torn over two pages. */
export function partyBlocks(parties: readonly PaperParty[], texts: Texts, language: PaperLanguage): PaperNode[] {
  return parties.map(party => partyTable(party, sideNumber(parties, party), texts, language))
}

/** 1, 2, 3 within a side that has several parties; null for the only one of its side. */
function sideNumber(parties: readonly PaperParty[], party: PaperParty): number | null {
  const side = parties.filter(other => other.role === party.role)
  return side.length > 1 ? side.indexOf(party) + 1 : null
}

function partyTable(party: PaperParty, number: number | null, texts: Texts, language: PaperLanguage): PaperTable {
  const role = roleName(party.role, texts)
  const head = number === null ? role : texts('party.numbered', { role, number })
  const fields = party.kind === 'person' ? personRows(party, texts, language) : organizationRows(party, texts)
  const representatives = party.representatives.map(representative => representativeRow(representative, texts))
  return {
    table: [[headCell(head, 6)], ...fields, ...representatives],
    widths: WIDTHS,
    layout: 'grid',
    margin: gap(0, 6),
    unbreakable: true,
  }
}

function personRows(person: PaperPerson, texts: Texts, language: PaperLanguage): PaperCell[][] {
  const born = person.bornOn === null ? null : paperDate(person.bornOn, language)
  const age = person.age === null ? null : texts('party.age', { age: person.age })
  return [
    [
      labelCell(texts('party.name')),
      valueCell(person.name),
      labelCell(texts('party.sex')),
      valueCell(person.sex),
      labelCell(texts('party.ethnicGroup')),
      valueCell(person.ethnicGroup),
    ],
    [
      labelCell(texts('party.born')),
      valueCell(born ?? age),
      labelCell(texts('party.occupation')),
      valueCell(person.occupation),
      labelCell(texts('party.phone')),
      valueCell(person.phone),
    ],
    [labelCell(texts('party.address')), valueCell(person.address, 5)],
    [labelCell(texts('party.idNumber')), valueCell(person.idNumber, 5)],
  ]
}

function organizationRows(organization: PaperOrganization, texts: Texts): PaperCell[][] {
  return [
    [labelCell(texts('party.organizationName')), valueCell(organization.name, 5)],
    [
      labelCell(texts('party.legalRepresentative')),
      valueCell(organization.legalRepresentative),
      labelCell(texts('party.duty')),
      valueCell(organization.duty),
      labelCell(texts('party.phone')),
      valueCell(organization.phone),
    ],
    [labelCell(texts('party.seat')), valueCell(organization.address, 5)],
    [labelCell(texts('party.creditCode')), valueCell(organization.creditCode, 5)],
  ]
}

function representativeRow(representative: PaperRepresentative, texts: Texts): PaperCell[] {
  const kind = texts(REPRESENTATIVE_KEYS[representative.kind])
  const name = texts('party.withRole', { name: representative.name, role: kind })
  const words = [name, representative.relation, representative.phone].filter(word => word !== null)
  return [labelCell(texts('party.representative.label')), valueCell(words.join(texts('party.comma')), 5)]
}
