import { DomainError } from '#center/contract/domain-error.ts'
import type { LinkKind } from '#center/contract/match.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findCaseFile, listParties } from '#db/repositories/case-file.ts'
import { listWithin } from '#db/repositories/case-search.ts'
import { deleteLink, insertLink, listAnswers, listLinks, readCandidates } from '#db/repositories/match.ts'
import { findPerson } from '#db/repositories/person.ts'
import { type Actor, staffOf } from '../actor.ts'
import { caseRowOf, repeatsSince } from '../case-file/case-row.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { compareAll, shown } from './find-matches.ts'
import { subjectOfMatter, townOfCode } from './match-form.ts'

interface LinkInput {
  readonly opId: string
  readonly id: number
  readonly otherId: number
}

const inOrder = (one: number, other: number) => ({
  caseFileId: Math.min(one, other),
  otherId: Math.max(one, other),
})

/** 关联: both go on by themselves and show each other. @throws DomainError 'case-file.not-found' | 'case-file.same-case' */
export async function linkCases(deps: Deps, actor: Actor, input: LinkInput & { kind: LinkKind; note: string | null }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    if (input.id === input.otherId) throw new DomainError('case-file.same-case')
    await reachCaseFile(deps, work.tx, actor, 'caseFile.list', input.id)
    await reachCaseFile(deps, work.tx, actor, 'caseFile.list', input.otherId)
    await insertLink(work.tx, {
      ...inOrder(input.id, input.otherId),
      kind: input.kind,
      note: input.note,
      linkedAt: work.now,
      linkedBy: by,
    })
    await tellBoth(work, input, 'caseFile.linked', input.note ?? '')
    return { id: input.id }
  })
}

/** @throws DomainError 'case-file.not-found' where there is no such link */
export async function unlinkCases(deps: Deps, actor: Actor, input: LinkInput & { reason: string }) {
  return write(deps, actor, input, async work => {
    await reachCaseFile(deps, work.tx, actor, 'caseFile.list', input.id)
    await reachCaseFile(deps, work.tx, actor, 'caseFile.list', input.otherId)
    const { caseFileId, otherId } = inOrder(input.id, input.otherId)
    if (!(await deleteLink(work.tx, caseFileId, otherId))) throw new DomainError('case-file.not-found')
    await tellBoth(work, input, 'caseFile.unlinked', input.reason)
    return { id: input.id }
  })
}

/** Each of the two tells of the other in its own timeline. */
async function tellBoth(work: Work, { id, otherId }: LinkInput, action: string, reason: string): Promise<void> {
  for (const [one, other] of [
    [id, otherId],
    [otherId, id],
  ] as const) {
    const code = (await findCaseFile(work.tx, other))?.code ?? ''
    await work.journal({ object: 'caseFile', objectId: one, caseFileId: one, action, detail: { code, reason } })
    work.publish({ noun: 'caseFile', id: one })
  }
}

/** The links of a case and what may belong to it, as far as this person's lists reach. */
export async function listRelated(deps: Deps, actor: Actor, input: { id: number }) {
  const { db } = deps
  const today = shanghaiDateOf(deps.now())
  const file = await reachCaseFile(deps, db, actor, 'caseFile.list', input.id)
  const within = await listWithin(db, reachOf(actor, today))
  const isWithin = (id: number) => within === null || within.has(id)
  const links = (await listLinks(db, file.id)).filter(({ otherId }) => isWithin(otherId))
  const rows = await readCandidates(
    db,
    links.map(({ otherId }) => otherId),
    repeatsSince(today),
  )
  const lampOf = await caseLamps(deps, rows)
  const parties = await Promise.all(
    (await listParties(db, file.id)).map(async ({ role, name, phone, personId }) => {
      const documentLookup = (await findPerson(db, personId))?.documentLookup ?? null
      return { role, name, phone, documentLookup }
    }),
  )
  const mine = { parties, typeCode: file.typeCode, town: townOfCode(file.divisionCode) }
  const told = await listAnswers(db, [subjectOfMatter(deps, file.visitId, parties)])
  const candidates = (await compareAll(deps, mine, today, file.id)).filter(
    ({ row }) =>
      isWithin(row.id) &&
      !links.some(({ otherId }) => otherId === row.id) &&
      !told.some(({ object, objectId }) => object === 'caseFile' && objectId === row.id),
  )
  return {
    links: links.flatMap(({ otherId, ...link }) => {
      const row = rows.find(({ id }) => id === otherId)
      return row === undefined ? [] : [{ ...link, case: caseRowOf(row, lampOf) }]
    }),
    candidates: await shown(deps, candidates),
  }
}
