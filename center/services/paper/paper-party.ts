import ethnicGroups from '#assets/reference/ethnic-groups.json' with { type: 'json' }
import { ageOn } from '#center/contract/values/plain-date.ts'
import type { PaperLanguage } from '#center/documents/paper-definition.ts'
import type { PaperParty } from '#center/documents/paper-party.ts'
import { maskIdNumber } from '#center/domain/mask.ts'
import { placeName } from '#center/domain/place.ts'
import type { PartyRecord } from '#db/repositories/case-file.ts'
import type { Deps } from '../deps.ts'

interface Representative {
  readonly name: string
  readonly kind: 'lawyer' | 'legalWorker' | 'relative' | 'employee' | 'recommended' | 'guardian'
  readonly phone: string | null
  readonly authority: 'general' | 'special'
}

const ETHNIC = new Map(ethnicGroups.map(group => [group.code, group.label]))

/** A party as papers head it: words, not codes; the number of the document masked in the middle. */
export function paperPartyOf(deps: Deps, party: PartyRecord, language: PaperLanguage, today: string): PaperParty {
  const texts = deps.texts(language)
  const representative = party.representative === null ? null : (JSON.parse(party.representative) as Representative)
  const common = {
    role: party.role,
    name: party.name ?? texts('party.nameUnknown'),
    phone: party.phone,
    address:
      party.addressDetail === null && party.divisionCode === null
        ? null
        : placeName(party.divisionCode, party.addressDetail),
    representatives:
      representative === null
        ? []
        : [
            {
              name: representative.name,
              kind: representative.kind === 'guardian' ? ('legal' as const) : representative.authority,
              relation: texts(`party.representative.${representative.kind}`),
              phone: representative.phone,
            },
          ],
  }
  if (party.kind === 'organization')
    return {
      ...common,
      kind: 'organization',
      creditCode: party.documentNumber,
      legalRepresentative: party.legalRepresentative,
      duty: party.representativeDuty,
    }
  return {
    ...common,
    kind: 'person',
    sex: party.sex === '1' || party.sex === '2' ? texts(`party.sexes.${party.sex}`) : null,
    ethnicGroup:
      party.ethnicGroup === null ? null : (ETHNIC.get(party.ethnicGroup)?.[language === 'en' ? 'en' : 'zh'] ?? null),
    bornOn: party.birthDate,
    age: party.birthDate === null ? null : ageOn(party.birthDate, today),
    occupation: party.occupation,
    idNumber: party.documentNumber === null ? null : maskIdNumber(party.documentNumber),
  }
}
