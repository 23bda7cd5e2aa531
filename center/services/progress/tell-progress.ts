import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { ProgressView } from '#center/contract/visitor-self.ts'
import { normaliseCode } from '#center/domain/numbering/check-character.ts'
import { findPersonByDocument } from '#db/repositories/person.ts'
import { findCaseOfReceipt, listCasesOfPerson, listHolders, type ProgressRow } from '#db/repositories/progress.ts'
import { insertFailure, listFailures } from '#db/repositories/session.ts'
import { inTransaction } from '#db/transaction.ts'
import { type Actor, stationOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkProof } from '../device/reading-proof.ts'
import { checkDocument } from '../visit/document-lookup.ts'

/** Wrong tries a station may make before it has to wait: four characters are soon tried through. Own rule, as of sign-in. */
const TRY_RULE = { failures: 5, windowMinutes: 10 } as const

/** Plain words only: a case that was voided is over for the visitor, and nothing is owed in it. */
const viewOf = (row: ProgressRow): ProgressView => ({
  caseFileId: row.id,
  registeredOn: row.registeredOn,
  status: row.status === 'void' ? 'closed' : row.status,
  nextStep: row.nextStep,
  dueOn: row.nextDueOn,
  unitName: row.unitName,
  deskName: row.deskName,
})

/**
 * K9 by card: the cases of who put the card down, newest first.
 * @throws DomainError 'proof.missing' where the document did not lie on this reader just now
 */
export async function progressByCard(
  deps: Deps,
  actor: Actor,
  input: { documentType: string; documentNumber: string; country: string | null; proof: string },
): Promise<ProgressView[]> {
  const stationId = stationOf(actor)
  const now = deps.now()
  const { documentLookup } = checkDocument(deps, input, shanghaiDateOf(now), ['documentNumber'])
  if (!checkProof(deps, { stationId, documentLookup, proof: input.proof, now })) throw new DomainError('proof.missing')
  const person = await findPersonByDocument(deps.db, documentLookup)
  return person === undefined ? [] : (await listCasesOfPerson(deps.db, person.id)).map(viewOf)
}

/**
 * K9 by receipt code and the last four characters of document or phone. An unknown code, a receipt without a case and wrong
 * characters are one answer, after the same queries.
 * @throws DomainError 'progress.not-found' | 'progress.too-many-tries'
 */
export async function progressByReceipt(
  deps: Deps,
  actor: Actor,
  input: { receiptCode: string; secondFactor: string },
): Promise<ProgressView[]> {
  const now = deps.now()
  const subject = deps.keyedHash(`progress:${stationOf(actor)}`)
  if ((await listFailures(deps.db, subject, addMinutes(now, -TRY_RULE.windowMinutes))) >= TRY_RULE.failures)
    throw new DomainError('progress.too-many-tries', { minutes: TRY_RULE.windowMinutes })
  const code = normaliseCode(input.receiptCode)
  const found = await findCaseOfReceipt(deps.db, code)
  const holders = await listHolders(deps.db, code, found?.id ?? 0)
  const tails = holders.flatMap(({ documentNumber, phone }) => [tailOf(documentNumber), tailOf(phone)])
  if (found !== undefined && tails.includes(input.secondFactor.toUpperCase())) return [viewOf(found)]
  await inTransaction(deps.db, tx => insertFailure(tx, subject, now))
  throw new DomainError('progress.not-found')
}

/** Last four letters and digits, or undefined where there are fewer. */
function tailOf(number: string | null): string | undefined {
  return /[0-9A-Z]{4}$/.exec((number ?? '').toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))?.[0]
}
