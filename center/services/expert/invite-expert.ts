import { DomainError } from '#center/contract/domain-error.ts'
import type { InvitationView } from '#center/contract/task-force.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { actionsFrom, decide } from '#center/domain/actions/action-table.ts'
import { INVITATION } from '#center/domain/actions/tables.ts'
import { conflictsOf, type Side } from '#center/domain/expert/conflicts-of.ts'
import { listParties } from '#db/repositories/case-file.ts'
import {
  findExpert,
  findInvitation,
  insertInvitation,
  listExperts,
  listInvitations,
  updateInvitation,
} from '#db/repositories/task-force.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { dateInPast } from '../assignment/send-assignment.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { mayAsk } from '../co-handling/view-tasks.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { expertViewOf } from './manage-experts.ts'

async function sidesOf(db: Reader, caseFileId: number): Promise<Side[]> {
  return (await listParties(db, caseFileId)).map(party => ({
    kind: party.kind,
    name: party.name,
    phone: party.phone,
    representativeName:
      party.representative === null ? null : (JSON.parse(party.representative) as { name: string }).name,
    legalRepresentative: party.legalRepresentative,
  }))
}

/** Experts who are asked, each with what speaks against them in this case. */
export async function listExpertCandidates(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'coHandling.ask', input.id)
  const sides = await sidesOf(deps.db, file.id)
  return (await listExperts(deps.db))
    .filter(expert => expert.isActive === 1)
    .map(expertViewOf)
    .map(expert => ({ ...expert, conflicts: conflictsOf(expert, sides) }))
}

/** Experts asked for a case, with what they answered, and whether the reader may ask one. */
export async function listInvitationsOf(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const canInvite = mayAsk(actor, file, shanghaiDateOf(deps.now())) && file.nextStep !== 'none'
  const rows = (await listInvitations(deps.db, file.id)).map(
    (row): InvitationView => ({
      id: row.id,
      expertId: row.expertId,
      name: row.name,
      kind: row.kind,
      field: row.field,
      phone: row.phone,
      whatFor: row.whatFor,
      onDate: row.onDate,
      status: row.status,
      hasConsent: row.hasConsent === 1,
      conflictNote: row.conflictNote,
      invitedAt: row.invitedAt,
      note: row.note,
      allowedActions: canInvite
        ? actionsFrom(INVITATION, row.status).flatMap(action => (action === 'invite' ? [] : [action]))
        : [],
    }),
  )
  return { rows, canInvite }
}

/**
 * Asks an expert to help in a case. Whoever may be partial is asked only with a reason that stays in the record (回避).
 * @throws DomainError 'expert.not-found' | 'expert.partial' | 'expert.already-invited' | 'task.date-in-past'
 */
export async function inviteExpert(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    expertId: number
    whatFor: string
    onDate: string | null
    hasConsent: boolean
    conflictNote: string | null
  },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'coHandling.ask', input.id)
    if (file.nextStep === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
    const expert = await findExpert(work.tx, input.expertId)
    if (expert?.isActive !== 1)
      throw new DomainError(
        'expert.not-found',
        {},
        { fields: [{ path: ['expertId'], key: 'problems.expert.not-found' }] },
      )
    if (input.onDate !== null && input.onDate < work.today) throw dateInPast(['onDate'])
    const conflicts = conflictsOf(expertViewOf(expert), await sidesOf(work.tx, file.id))
    const note = (input.conflictNote ?? '').trim()
    if (conflicts.length > 0 && note === '')
      throw new DomainError(
        'expert.partial',
        {},
        { fields: [{ path: ['conflictNote'], key: 'problems.expert.partial' }] },
      )
    const before = await listInvitations(work.tx, file.id)
    if (before.some(row => row.expertId === expert.id && (row.status === 'invited' || row.status === 'accepted')))
      throw new DomainError('expert.already-invited')
    const id = await insertInvitation(work.tx, {
      expertId: expert.id,
      caseFileId: file.id,
      whatFor: input.whatFor,
      onDate: input.onDate,
      status: 'invited',
      hasConsent: input.hasConsent ? 1 : 0,
      conflictNote: conflicts.length > 0 ? note : null,
      invitedAt: work.now,
      invitedBy: by,
      answeredAt: null,
      note: null,
    })
    await work.journal({
      object: 'expertInvitation',
      objectId: id,
      caseFileId: file.id,
      action: 'expert.invited',
      to: 'invited',
      detail: { name: expert.name },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id, status: 'invited' as const }
  })
}

/**
 * What the expert said, and whether the parties agree by now: without their consent no outsider takes part (人民调解法 art. 20).
 * @throws DomainError 'expert.not-found' | 'expert.action-not-allowed' | 'expert.consent-missing'
 */
export async function answerInvitation(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    answer: 'accept' | 'decline' | 'withdraw'
    hasConsent: boolean
    note: string | null
  },
) {
  return write(deps, actor, input, async work => {
    const invitation = await findInvitation(work.tx, input.id)
    if (invitation === undefined) throw new DomainError('expert.not-found')
    const file = await reachCaseFile(deps, work.tx, actor, 'coHandling.ask', invitation.caseFileId)
    const decision = decide(INVITATION, input.answer, invitation.status)
    if (!decision.isAllowed) throw new DomainError('expert.action-not-allowed')
    const hasConsent = input.hasConsent || invitation.hasConsent === 1
    if (input.answer === 'accept' && !hasConsent)
      throw new DomainError(
        'expert.consent-missing',
        {},
        { fields: [{ path: ['hasConsent'], key: 'problems.expert.consent-missing' }] },
      )
    await updateInvitation(work.tx, invitation.id, {
      status: decision.to,
      hasConsent: hasConsent ? 1 : 0,
      answeredAt: work.now,
      note: input.note,
    })
    const expert = await findExpert(work.tx, invitation.expertId)
    await work.journal({
      object: 'expertInvitation',
      objectId: invitation.id,
      caseFileId: file.id,
      action: `expert.${decision.to}`,
      from: invitation.status,
      to: decision.to,
      detail: { name: expert?.name ?? '' },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: invitation.id, status: decision.to }
  })
}
