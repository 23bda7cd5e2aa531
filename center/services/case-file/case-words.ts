import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import type { Reader } from '#db/transaction.ts'
import { typeNameOf } from '../routing/case-types.ts'

/** Whom letters about a case address and what they call it. @returns to null where nobody gave a name */
export async function wordsOf(
  db: Reader,
  file: Pick<FoundCaseFile, 'id' | 'typeCode' | 'registeredOn'>,
): Promise<{ to: string | null; matter: string; applicants: string; respondents: string }> {
  const parties = await listParties(db, file.id)
  const names = (role: 'applicant' | 'respondent') =>
    parties.flatMap(party => (party.role === role && party.name !== null ? [party.name] : [])).join('、')
  return {
    to: names('applicant') || null,
    matter: await typeNameOf(db, file),
    applicants: names('applicant'),
    respondents: names('respondent'),
  }
}
