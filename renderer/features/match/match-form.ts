import type { MatchCandidate, MatchForm, MatchParty } from '#center/contract/match.ts'
import type { IntakeValues, PartyValues } from '../intake/intake-values.ts'

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function partyOf(party: PartyValues): MatchParty {
  const isPerson = party.kind === 'person'
  return {
    role: party.role,
    name: party.isNameless ? null : given(party.name),
    documentType: isPerson ? given(party.documentType) : null,
    documentNumber: given(party.documentNumber),
    country: given(party.country),
    phone: given(party.phone),
  }
}

/** The sheet as it is compared; what is half typed is left out. */
export const matchFormOf = (
  visitId: number | null,
  parties: IntakeValues['parties'],
  typeCode: string,
  divisionCode: string,
): MatchForm => ({
  visitId,
  parties: parties.map(partyOf),
  typeCode: /^\d{4}$|^99$/.test(typeCode) ? typeCode : null,
  divisionCode: /^\d{6,12}$/.test(divisionCode) ? divisionCode : null,
})

/** Enough is known of somebody to look for them. */
export const isWorthAsking = (form: MatchForm): boolean =>
  form.parties.some(
    ({ name, documentNumber, phone }) => (name?.length ?? 0) > 1 || documentNumber !== null || phone !== null,
  )

/** The kind of link a candidate suggests. */
export const linkKindOf = ({ side, reasons }: MatchCandidate) =>
  side === 'opposite' ? 'oppositeSide' : reasons.includes('bothNames') ? 'sameQuarrel' : 'samePerson'
