import type { Matter } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { listParties, replaceCaseText, updateCaseFile } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { checkMatter } from './check-matter.ts'
import { matterColumns } from './matter-columns.ts'
import { recordOf } from './move-case-file.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'
import { matterOf } from './view-case-file.ts'

/** Changes the facts of an open case; a stale form is told what stands there now. @throws DomainError 'case-file.changed-meanwhile' */
export async function editCaseFile(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; matter: Matter },
) {
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.edit', input.id)
    assertVersion(file, input.version, { version: file.version, matter: matterOf(file) })
    if (nextStepOf(file.status) === 'none')
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    checkMatter(input.matter, today)
    const { matter } = input
    const version = await updateCaseFile(tx, recordOf(file), {
      ...matterColumns(matter),
    })
    const names = (await listParties(tx, file.id)).map(party => party.name ?? '')
    await replaceCaseText(tx, file.id, [...names, matter.facts].join('\n'))
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.edited',
      detail: { version },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: file.id, version, status: file.status }
  })
}
