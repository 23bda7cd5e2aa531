import { DomainError } from '#center/contract/domain-error.ts'
import type { ExpertView } from '#center/contract/task-force.ts'
import { type FoundExpert, findExpert, insertExpert, listExperts, updateExpert } from '#db/repositories/task-force.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

type Fields = Omit<ExpertView, 'id' | 'isActive' | 'version'>

/** An expert as pages show them. */
export const expertViewOf = (expert: FoundExpert): ExpertView => ({
  id: expert.id,
  name: expert.name,
  kind: expert.kind,
  field: expert.field,
  organization: expert.organization,
  phone: expert.phone,
  availability: JSON.parse(expert.availability) as ExpertView['availability'],
  interests: JSON.parse(expert.interests) as string[],
  note: expert.note,
  isActive: expert.isActive === 1,
  version: expert.version,
})

const columnsOf = (fields: Fields) => ({
  name: fields.name,
  kind: fields.kind,
  field: fields.field,
  organization: fields.organization,
  phone: fields.phone,
  availability: JSON.stringify(fields.availability),
  interests: JSON.stringify(fields.interests),
  note: fields.note,
})

/** The pool of outside experts (两代表一委员、五老、律师、首席法律咨询专家), those who can be asked first. */
export async function listExpertViews(deps: Deps): Promise<ExpertView[]> {
  return (await listExperts(deps.db)).map(expertViewOf)
}

/** Enters an expert, open for invitations. */
export async function enterExpert(deps: Deps, actor: Actor, input: Fields & { opId: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const id = await insertExpert(tx, { ...columnsOf(input), isActive: 1, version: 1, savedAt: now, savedBy: by })
    await journal({ object: 'expert', objectId: id, action: 'expert.entered' })
    publish({ noun: 'expert', id })
    return { id, version: 1 }
  })
}

/** Changes what is known of an expert, or that they are asked no more. @throws DomainError 'expert.not-found' | 'expert.changed-meanwhile' */
export async function editExpert(
  deps: Deps,
  actor: Actor,
  input: Fields & { opId: string; id: number; version: number; isActive: boolean },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const expert = await findExpert(tx, input.id)
    if (expert === undefined) throw new DomainError('expert.not-found')
    if (expert.version !== input.version) throw new DomainError('expert.changed-meanwhile')
    const version = expert.version + 1
    const isActive = input.isActive ? 1 : 0
    await updateExpert(tx, expert.id, { ...columnsOf(input), isActive, version, savedAt: now, savedBy: by })
    await journal({ object: 'expert', objectId: expert.id, action: 'expert.edited' })
    publish({ noun: 'expert', id: expert.id })
    return { id: expert.id, version }
  })
}
