import type { TFunction } from 'i18next'
import type { PartyView } from '#center/contract/case-file.ts'

/** Name of a party as the page may show it; a side whose name nobody knows says so. */
export const partyName = (t: TFunction, party: Pick<PartyView, 'name'>): string => party.name ?? t('desk:unknownName')

/** 'A、B 与 C': the applicants against the other side. */
export function sideNames(t: TFunction, parties: readonly PartyView[]): string {
  const namesOf = (role: PartyView['role']) =>
    parties
      .filter(party => party.role === role)
      .map(party => partyName(t, party))
      .join(t('desk:listComma'))
  return t('desk:sides', {
    applicant: namesOf('applicant'),
    respondent: namesOf('respondent') || t('desk:unknownName'),
  })
}
