import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { placeName } from '#center/domain/place.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { setGrant } from '#db/repositories/session.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** How long a stated reason opens a file for the session it was given in. */
const OPEN_MINUTES = 30

/** States a reason and opens the file for a while; the reason stands in the journal. */
export async function openCaseFile(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  return write(deps, actor, input, async ({ tx, now, journal }) => {
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.open', input.id, true)
    const until = addMinutes(now, OPEN_MINUTES)
    await setGrant(tx, actor.sessionId, file.id, until)
    await journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.opened',
      detail: { reason: input.reason },
    })
    return { id: file.id, until }
  })
}

/** Full numbers, phones and addresses for a stated reason; what was seen is journaled, never kept in the answer of the operation. */
export async function revealParties(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  await write(deps, actor, input, async ({ tx, journal }) => {
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.reveal', input.id, true)
    await reachCaseFile(deps, tx, actor, 'caseFile.open', input.id)
    await journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.revealed',
      detail: { reason: input.reason },
    })
    return { id: file.id }
  })
  const parties = await listParties(deps.db, input.id)
  if (parties.length === 0) throw new DomainError('case-file.not-found')
  return {
    parties: parties.map(party => ({
      id: party.id,
      name: party.name,
      documentNumber: party.documentNumber,
      phone: party.phone,
      address:
        party.divisionCode === null && party.addressDetail === null
          ? null
          : placeName(party.divisionCode, party.addressDetail),
    })),
  }
}
