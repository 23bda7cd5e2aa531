import type { ConflictKind } from '#center/contract/task-force.ts'

/** What of an expert can speak against their part in a case. */
export interface Impartial {
  readonly name: string
  readonly phone: string
  readonly organization: string | null
  /** People and organizations they must not judge, as they said themselves. */
  readonly interests: readonly string[]
}

/** A side of a dispute as far as it can be compared. */
export interface Side {
  readonly kind: 'person' | 'organization'
  readonly name: string | null
  readonly phone: string | null
  readonly representativeName: string | null
  readonly legalRepresentative: string | null
}

const same = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.trim() !== '' && one.trim() === other.trim()
const digits = (phone: string | null) => (phone ?? '').replaceAll(/\D/g, '')

/**
 * What speaks against an outside expert in a case (回避): being a side, having its telephone, standing for it, working for it, or
 * having named it as somebody they must not judge. Words are compared as they are written; a namesake is for a person to see.
 */
export function conflictsOf(expert: Impartial, sides: readonly Side[]): ConflictKind[] {
  const found = new Set<ConflictKind>()
  for (const side of sides) {
    if (side.kind === 'person' && same(expert.name, side.name)) found.add('isParty')
    if (digits(expert.phone).length > 6 && digits(expert.phone) === digits(side.phone)) found.add('samePhone')
    if (same(expert.name, side.representativeName) || same(expert.name, side.legalRepresentative))
      found.add('representsParty')
    if (side.kind === 'organization' && same(expert.organization, side.name)) found.add('sameOrganization')
    if (expert.interests.some(interest => same(interest, side.name))) found.add('declaredInterest')
  }
  return [...found]
}
