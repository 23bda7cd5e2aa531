import type { PartyView } from '#center/contract/case-file.ts'
import { ageOn } from '#center/contract/values/plain-date.ts'
import { maskAddress, maskIdNumber, maskPhone } from '#center/domain/mask.ts'
import { placeName } from '#center/domain/place.ts'
import type { PartyRecord } from '#db/repositories/case-file.ts'

/** A party for one who may open the case: numbers, phone and address masked here and nowhere else. */
export function partyViewOf(party: PartyRecord, today: string): PartyView {
  const representative =
    party.representative === null
      ? null
      : (JSON.parse(party.representative) as NonNullable<PartyView['representative']>)
  const isPerson = party.kind === 'person'
  const address =
    party.divisionCode === null && party.addressDetail === null
      ? null
      : placeName(party.divisionCode, party.addressDetail)
  return {
    id: party.id,
    fromCode: party.fromCode,
    role: party.role,
    kind: party.kind,
    name: party.name,
    documentType: party.documentType,
    documentNumber:
      party.documentNumber === null ? null : isPerson ? maskIdNumber(party.documentNumber) : party.documentNumber,
    country: party.country,
    sex: party.sex,
    age: party.birthDate === null ? null : ageOn(party.birthDate, today),
    ethnicGroup: party.ethnicGroup,
    occupation: party.occupation,
    phone: party.phone === null ? null : maskPhone(party.phone),
    address: address === null ? null : maskAddress(address),
    legalRepresentative: party.legalRepresentative,
    representativeDuty: party.representativeDuty,
    representative:
      representative === null
        ? null
        : { ...representative, phone: representative.phone === null ? null : maskPhone(representative.phone) },
  }
}
