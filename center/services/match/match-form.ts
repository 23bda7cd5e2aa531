import type { MatchForm, MatchParty } from '#center/contract/match.ts'
import { checkCreditCode } from '#center/contract/values/credit-code.ts'
import { checkPhone } from '#center/contract/values/phone.ts'
import type { MatchedCase, MatchedParty } from '#center/domain/match/compare-cases.ts'
import { comparable } from '#center/domain/name/comparable.ts'
import type { Deps } from '../deps.ts'
import { checkDocument } from '../visit/document-lookup.ts'

/** First nine digits of a division code: the town. */
export const townOfCode = (code: string | null): string | null =>
  code === null || code.length < 9 ? null : code.slice(0, 9)

/** What a form holds, as it is compared: what is not right yet is left out, since the form itself will say so. */
export function matchedForm(deps: Deps, form: MatchForm, today: string): MatchedCase {
  return {
    parties: form.parties.map(party => matchedParty(deps, party, today)),
    typeCode: form.typeCode,
    town: townOfCode(form.divisionCode),
  }
}

function matchedParty(deps: Deps, party: MatchParty, today: string): MatchedParty {
  const phone = party.phone === null ? null : checkPhone(party.phone)
  return {
    role: party.role,
    name: party.name === null || comparable(party.name) === '' ? null : party.name,
    documentLookup: lookupOf(deps, party, today),
    phone: phone?.ok === true ? phone.normalised : null,
  }
}

/** Keyed hash of a document as a person or an organization is found by it (record-party.ts). */
function lookupOf(deps: Deps, party: MatchParty, today: string): string | null {
  if (party.documentNumber === null || party.documentNumber === '') return null
  const creditCode = checkCreditCode(party.documentNumber)
  if (party.documentType === null && creditCode.ok) return deps.keyedHash(`credit-code:${creditCode.normalised}`)
  try {
    return checkDocument(
      deps,
      { documentType: party.documentType ?? '111', documentNumber: party.documentNumber, country: party.country },
      today,
      ['documentNumber'],
    ).documentLookup
  } catch {
    return null
  }
}

/** Under which the answer "another person" is kept for a party: the document, or the name with the phone. */
export const subjectOfParty = (deps: Deps, { documentLookup, name, phone }: MatchedParty): string | null =>
  documentLookup === null && (name === null || phone === null)
    ? null
    : deps.keyedHash(`match-person:${documentLookup ?? `${comparable(name ?? '')}:${phone}`}`)

/** Under which the answer "another matter" is kept: the visit, or who it is about where nobody came. */
export const subjectOfMatter = (
  deps: Deps,
  visitId: number | null,
  parties: readonly { readonly name: string | null }[],
): string =>
  visitId === null
    ? deps.keyedHash(`match-matter:${parties.map(({ name }) => comparable(name ?? '')).join(':')}`)
    : `visit:${visitId}`
