/** Recorded facts only: names and addresses alone say nothing about a relation. */
export const CONFLICT_KINDS = ['declared', 'samePhone', 'respondentUnit'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export interface RoutedParty {
  readonly personId: number
  readonly role: 'applicant' | 'respondent' | 'thirdParty'
  readonly kind: 'person' | 'organization'
  readonly name: string | null
  /** Phones of the party and of who represents it. */
  readonly phones: readonly string[]
}

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/**
 * Why a person must keep away from a case (人民调解工作若干规定 art. 17: a party may ask for another mediator): declared
 * for one of its persons, or reached by the same phone as one of them. null: nothing known.
 */
export function personConflict(
  staff: { readonly phone: string | null; readonly declaredPersonIds: readonly number[] },
  parties: readonly RoutedParty[],
): ConflictKind | null {
  if (parties.some(({ personId }) => staff.declaredPersonIds.includes(personId))) return 'declared'
  const own = staff.phone === null ? '' : digits(staff.phone)
  return own !== '' && parties.some(({ phones }) => phones.some(phone => digits(phone) === own)) ? 'samePhone' : null
}

/** A unit that is itself the other side: the organization's name ends in the unit's ("石首市公安局" and "公安局"). */
export function unitConflict(unitName: string, parties: readonly RoutedParty[]): ConflictKind | null {
  const isOtherSide = parties.some(
    ({ role, kind, name }) =>
      role === 'respondent' && kind === 'organization' && name?.trim().endsWith(unitName) === true,
  )
  return isOtherSide ? 'respondentUnit' : null
}
