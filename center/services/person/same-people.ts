import type { SamePerson } from '#center/contract/match.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { maskIdNumber, maskName, maskPhone } from '#center/domain/mask.ts'
import { reasonsOf } from '#center/domain/match/compare-cases.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { listByNames, listWithin } from '#db/repositories/case-search.ts'
import { listCandidateParties, listCasesByIdentity } from '#db/repositories/match.ts'
import { findOpenMerge, listCaseIdsOfPerson, listPeople } from '#db/repositories/person-merge.ts'
import { sameSoundQuery } from '#db/search/name-tokens.ts'
import type { Actor } from '../actor.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'

/** Newest cases in which somebody of the same name is looked for. */
const MOST_LOOKED_AT = 100

/**
 * People of a case who may stand in the record twice: a name that is alike, and the same phone, the same birthday, or no
 * document on one side. Two different documents are two people until somebody says otherwise, so they are not offered.
 */
export async function listSamePeople(deps: Deps, actor: Actor, input: { id: number }): Promise<SamePerson[]> {
  const { db } = deps
  const today = shanghaiDateOf(deps.now())
  const file = await reachCaseFile(deps, db, actor, 'caseFile.list', input.id)
  const within = await listWithin(db, reachOf(actor, today))
  const found: SamePerson[] = []
  for (const party of await listParties(db, file.id)) {
    if (party.name === null || party.kind !== 'person') continue
    const [self] = await listPeople(db, [party.personId])
    if (self === undefined) continue
    const cases = new Set([
      ...(await listByNames(db, sameSoundQuery(party.name), { before: null, limit: MOST_LOOKED_AT })),
      ...(await listCasesByIdentity(db, { personId: null, phone: party.phone })),
    ])
    const near = [...cases].filter(id => within === null || within.has(id))
    const ids = new Set((await listCandidateParties(db, near)).map(({ personId }) => personId))
    ids.delete(self.id)
    for (const other of await listPeople(db, [...ids])) {
      const reasons = reasonsOf({ ...self, role: party.role }, { ...other, role: party.role })
      const isNamed = reasons.some(reason => reason === 'name' || reason === 'variantName')
      const hasTwoDocuments = self.documentLookup !== null && other.documentLookup !== null
      const isBornAlike = self.birthDate !== null && self.birthDate === other.birthDate
      if (hasTwoDocuments || !isNamed || !(reasons.includes('phone') || isBornAlike)) continue
      found.push({
        partyId: party.id,
        partyName: maskName(party.name),
        personId: self.id,
        other: {
          personId: other.id,
          name: other.name === null ? null : maskName(other.name),
          documentNumber: other.documentNumber === null ? null : maskIdNumber(other.documentNumber),
          phone: other.phone === null ? null : maskPhone(other.phone),
          cases: (await listCaseIdsOfPerson(db, other.id)).length,
        },
        reasons: [...reasons],
        differences: [
          ...(self.phone !== null && other.phone !== null && self.phone !== other.phone ? (['phone'] as const) : []),
          ...(self.birthDate !== null && other.birthDate !== null && !isBornAlike ? (['birthDate'] as const) : []),
        ],
        isAsked: (await findOpenMerge(db, other.id))?.status === 'asked',
      })
    }
  }
  return found
}
