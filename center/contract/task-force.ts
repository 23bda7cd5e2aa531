import { z } from 'zod'
import { id, instant, opId, pathId, read, version, write } from './base.ts'
import { reason } from './case-action.ts'
import { taskView } from './co-handling.ts'
import { EXPERT_KINDS, INVITATION_STATUSES, TASK_FORCE_STATUSES } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const words = (max: number) => shortText(max).min(1, 'problems.value.required')
const lines = (max: number) => longText(max).min(1, 'problems.value.required')

/** People a task force may have. */
export const MAX_MEMBERS = 30

/** A person of the center, an outside expert, or anybody else by name. */
export const memberInput = z
  .strictObject({
    staffId: id.nullable(),
    expertId: id.nullable(),
    name: shortText(LIMITS.name).nullable(),
    organization: shortText(LIMITS.shortText).nullable(),
    duty: shortText(LIMITS.name).nullable(),
  })
  .refine(member => member.staffId !== null || member.expertId !== null || (member.name ?? '') !== '', {
    path: ['name'],
    message: 'problems.value.required',
  })
export type MemberInput = z.infer<typeof memberInput>

export const taskForceView = z.object({
  id,
  name: z.string(),
  purpose: z.string(),
  leadUnitId: id,
  leadUnitName: z.string(),
  status: z.enum(TASK_FORCE_STATUSES),
  version,
  startedAt: instant,
  startedByName: z.string(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  members: z.array(
    z.object({
      id,
      name: z.string(),
      organization: z.string(),
      duty: z.string().nullable(),
      isOutside: z.boolean(),
      leftAt: instant.nullable(),
    }),
  ),
  meetings: z.array(
    z.object({
      id,
      heldOn: z.string(),
      place: z.string(),
      attendees: z.array(z.string()),
      minutes: z.string(),
      decisions: z.array(z.string()),
      paperId: id,
      writtenByName: z.string(),
    }),
  ),
  tasks: z.array(taskView),
  allowedActions: z.array(z.enum(['work', 'end'])),
})
export type TaskForceView = z.infer<typeof taskForceView>

export const leaderChargeView = z.object({
  id,
  name: z.string(),
  duty: z.string(),
  reason: z.string(),
  sinceAt: instant,
  untilAt: instant.nullable(),
  endReason: z.string().nullable(),
})

const lead = { action: 'taskForce.lead', object: 'taskForce' } as const
const forceAction = z.object({ id, version, status: z.enum(TASK_FORCE_STATUSES) })

export const taskForceContract = {
  /** 专班 of a case and the leader who takes it to its end. */
  get: read('/case-files/{id}/task-forces', { action: 'caseFile.open', object: 'taskForce' })
    .input(z.strictObject({ id: pathId }))
    .output(
      z.object({
        forces: z.array(taskForceView),
        charges: z.array(leaderChargeView),
        canStart: z.boolean(),
        canCharge: z.boolean(),
      }),
    ),
  start: write('/case-files/{id}/task-forces', lead)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        name: words(LIMITS.shortText),
        purpose: lines(LIMITS.longText),
        leadUnitId: z.int('problems.value.required').positive('problems.value.required'),
        members: z.array(memberInput).min(1, 'problems.value.required').max(MAX_MEMBERS),
      }),
    )
    .output(forceAction),
  addMember: write('/task-forces/{id}/members', lead)
    .input(z.strictObject({ opId, id: pathId, version, member: memberInput }))
    .output(forceAction),
  removeMember: write('/task-forces/{id}/members/{memberId}/leaving', lead)
    .input(z.strictObject({ opId, id: pathId, version, memberId: pathId }))
    .output(forceAction),
  /** What was said and decided, as a paper. */
  recordMeeting: write('/task-forces/{id}/meetings', lead)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        version,
        heldOn: plainDate,
        place: words(LIMITS.shortText),
        attendees: z.array(id).min(1, 'problems.value.required').max(MAX_MEMBERS),
        minutes: lines(LIMITS.notes),
        decisions: z.array(lines(LIMITS.request)).max(20),
      }),
    )
    .output(forceAction.extend({ paperId: id })),
  addTask: write('/task-forces/{id}/tasks', lead)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        version,
        unitId: z.int('problems.value.required').positive('problems.value.required'),
        staffId: id.nullable(),
        what: lines(LIMITS.longText),
        dueOn: plainDate,
      }),
    )
    .output(forceAction),
  end: write('/task-forces/{id}/end', lead)
    .input(z.strictObject({ opId, id: pathId, version, reason }))
    .output(forceAction),
  /** 领导包案. */
  charge: write('/case-files/{id}/leader-charge', { action: 'leader.charge', object: 'caseFile' })
    .input(z.strictObject({ opId, id: pathId, name: words(LIMITS.name), duty: words(LIMITS.shortText), reason }))
    .output(z.object({ id })),
  endCharge: write('/leader-charges/{id}/end', { action: 'leader.charge', object: 'caseFile' })
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(z.object({ id })),
}

/** Half-days a person from outside can come, Monday first: '1am' is Monday morning. */
export const HALF_DAYS = ['1am', '1pm', '2am', '2pm', '3am', '3pm', '4am', '4pm', '5am', '5pm'] as const

export const expertFields = {
  name: words(LIMITS.name),
  kind: z.enum(EXPERT_KINDS),
  field: words(LIMITS.shortText),
  organization: shortText(LIMITS.shortText).nullable(),
  phone: words(30),
  availability: z.array(z.enum(HALF_DAYS)).max(HALF_DAYS.length),
  /** People and organizations they must not judge, one a line. */
  interests: z.array(words(LIMITS.shortText)).max(20),
  note: longText(LIMITS.request).nullable(),
}
export const expertView = z.object({
  id,
  ...expertFields,
  availability: z.array(z.enum(HALF_DAYS)),
  isActive: z.boolean(),
  version,
})
export type ExpertView = z.infer<typeof expertView>

/** Why somebody may be partial; the text stands in namespace `taskForce` under `conflict`. */
export const CONFLICT_KINDS = [
  'isParty',
  'samePhone',
  'representsParty',
  'sameOrganization',
  'declaredInterest',
] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export const invitationView = z.object({
  id,
  expertId: id,
  name: z.string(),
  kind: z.enum(EXPERT_KINDS),
  field: z.string(),
  phone: z.string(),
  whatFor: z.string(),
  onDate: z.string().nullable(),
  status: z.enum(INVITATION_STATUSES),
  hasConsent: z.boolean(),
  conflictNote: z.string().nullable(),
  invitedAt: instant,
  note: z.string().nullable(),
  allowedActions: z.array(z.enum(['accept', 'decline', 'withdraw'])),
})
export type InvitationView = z.infer<typeof invitationView>

const manage = { action: 'expert.manage', object: 'expert' } as const
const invite = { action: 'coHandling.ask', object: 'expert' } as const
const invitationAction = z.object({ id, status: z.enum(INVITATION_STATUSES) })

export const expertContract = {
  list: read('/experts', { action: 'expert.read', object: 'expert' }).output(z.array(expertView)),
  enter: write('/experts', manage)
    .input(z.strictObject({ opId, ...expertFields }))
    .output(z.object({ id, version })),
  edit: write('/experts/{id}', manage, 'PUT')
    .input(z.strictObject({ opId, id: pathId, version, isActive: z.boolean(), ...expertFields }))
    .output(z.object({ id, version })),
  /** Who can be asked for this case, with what speaks against each. */
  candidates: read('/case-files/{id}/expert-candidates', invite)
    .input(z.strictObject({ id: pathId }))
    .output(z.array(expertView.extend({ conflicts: z.array(z.enum(CONFLICT_KINDS)) }))),
  invitations: read('/case-files/{id}/expert-invitations', { action: 'caseFile.open', object: 'expert' })
    .input(z.strictObject({ id: pathId }))
    .output(z.object({ rows: z.array(invitationView), canInvite: z.boolean() })),
  invite: write('/case-files/{id}/expert-invitations', invite)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        expertId: z.int('problems.value.required').positive('problems.value.required'),
        whatFor: lines(LIMITS.request),
        onDate: plainDate.nullable(),
        hasConsent: z.boolean(),
        /** Why all the same, where somebody may be partial. */
        conflictNote: longText(LIMITS.reason).nullable(),
      }),
    )
    .output(invitationAction),
  /** What the expert said on the telephone, and whether the parties agree by now. */
  answer: write('/expert-invitations/{id}/answer', invite)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        answer: z.enum(['accept', 'decline', 'withdraw']),
        hasConsent: z.boolean(),
        note: longText(LIMITS.reason).nullable(),
      }),
    )
    .output(invitationAction),
}
