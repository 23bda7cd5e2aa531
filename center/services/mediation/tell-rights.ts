import { DomainError } from '#center/contract/domain-error.ts'
import { findCaseType } from '#center/domain/case-file/case-type.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { insertRightsTold, updateMediation } from '#db/repositories/mediation.ts'
import type { Actor } from '../actor.ts'
import { moveCaseFile } from '../case-file/move-case-file.ts'
import type { Deps } from '../deps.ts'
import { issuePaper, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { paperPartyOf } from '../paper/paper-party.ts'
import { caseTypesOn, typeNameOf } from '../routing/case-types.ts'
import { write } from '../write.ts'
import { reachMediation } from './reach-mediation.ts'

/**
 * The parties were told their rights and duties: prints the sheet and opens the way to meetings (人民调解法 art. 3, 23, 24).
 * A type that is no matter of people's mediation is refused (人民调解工作若干规定 art. 22).
 */
export async function tellRights(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; partyIds: readonly number[] },
) {
  return write(deps, actor, input, async work => {
    const { mediation, file, to } = await reachMediation(deps, work, actor, input.id, 'tellRights')
    const type = findCaseType(file.typeCode, await caseTypesOn(work.tx, file.registeredOn))
    if (type?.isMediable !== true) throw new DomainError('mediation.not-mediable')
    const parties = (await listParties(work.tx, file.id)).filter(party => input.partyIds.includes(party.id))
    if (parties.length !== new Set(input.partyIds).size)
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['partyIds'], key: 'problems.value.party' }] })
    for (const party of parties) await insertRightsTold(work.tx, mediation.id, party.id, work.now)
    await updateMediation(work.tx, mediation.id, { status: to })
    if (file.status === 'accepted') await moveCaseFile(work, file, 'startMediation', { nextDueOn: file.nextDueOn })
    const content = {
      matter: await typeNameOf(work.tx, file),
      parties: parties.map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, work.today)),
      mediators: [actor.name],
      recorder: actor.name,
    }
    const { paperId } = await issuePaper(deps, work, actor, {
      kind: 'rightsSheet',
      caseFileId: file.id,
      caseCode: file.code,
      content,
      copies: parties.length,
    })
    await work.journal({
      object: 'mediation',
      objectId: mediation.id,
      caseFileId: file.id,
      action: 'mediation.rightsTold',
      from: mediation.status,
      to,
      detail: { count: parties.length },
    })
    return { id: mediation.id, status: to, paperId }
  })
}
