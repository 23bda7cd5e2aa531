import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { EXPERT_KINDS } from '#center/contract/statuses.ts'
import { HALF_DAYS } from '#center/contract/task-force.ts'
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { returnAssignment, signAssignment } from '#center/services/assignment/answer-assignment.ts'
import { dispatchCaseFile } from '#center/services/assignment/dispatch-case-file.ts'
import { acceptTask, reportTask } from '#center/services/co-handling/answer-task.ts'
import { verifyTask } from '#center/services/co-handling/check-task.ts'
import { inviteExpert } from '#center/services/expert/invite-expert.ts'
import { enterExpert } from '#center/services/expert/manage-experts.ts'
import { chargeLeader } from '#center/services/task-force/charge-leader.ts'
import { addForceTask, startTaskForce } from '#center/services/task-force/lead-task-force.ts'
import { recordForceMeeting } from '#center/services/task-force/record-meeting.ts'
import { listAssignments } from '#db/repositories/assignment.ts'
import { listTasksOfCase } from '#db/repositories/task.ts'
import { listExperts, listMembers } from '#db/repositories/task-force.ts'
import { registerStory, versionOf } from './case-life.ts'
import type { Chance } from './chance.ts'
import type { CrewUnit } from './crew.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory } from './stories.ts'
import type { Life } from './timeline.ts'

const words = phrases.coHandling

/** Minutes between one step of a life and the next. */
const STEP = 25

const later = ({ deps }: Stage): Instant => addMinutes(deps.now(), STEP)

interface Cast {
  readonly clerk: Actor
  readonly mediation: CrewUnit
  readonly police: CrewUnit
  readonly justice: CrewUnit
  /** A person of each unit who handles cases. */
  readonly mediator: Actor
  readonly officer: Actor
}

function castOf({ crew }: Stage, chance: Chance): Cast {
  const unit = (code: string) => {
    const found = crew.units.find(candidate => candidate.code === code)
    if (found === undefined) throw new Error(`the demonstration has no unit ${code}`)
    return found
  }
  const [mediation, police, justice] = [unit('T01'), unit('P02'), unit('P05')]
  return {
    clerk: chance.pick(crew.clerks),
    mediation,
    police,
    justice,
    mediator: chance.pick(mediation.mediators),
    officer: chance.pick(police.mediators),
  }
}

async function tell(stage: Stage, chance: Chance, clerk: Actor): Promise<number> {
  const story = makeStory(stage.people, chance, todayOn(stage), true)
  return (await registerStory(stage, chance, clerk, story, null, 'register')).id
}

async function send(
  stage: Stage,
  chance: Chance,
  clerk: Actor,
  id: number,
  to: CrewUnit,
  assists: readonly { readonly unit: CrewUnit; readonly owes: string; readonly days: number }[] = [],
) {
  return dispatchCaseFile(stage.deps, clerk, {
    opId: chance.opId(),
    id,
    version: await versionOf(stage, id),
    unitId: to.id,
    staffId: null,
    note: words.note,
    overrideReason: phrases.overrideReason,
    assists: assists.map(({ unit, owes, days }) => ({
      unitId: unit.id,
      owes,
      dueOn: addDays(todayOn(stage), days),
    })),
  })
}

/** A case two units help in: one has answered, the other has not signed yet and will be late. */
export async function* assistedLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { clerk, mediation, police, justice, mediator, officer } = castOf(stage, chance)
  const id = await tell(stage, chance, clerk)
  yield later(stage)
  const { assignmentId } = await send(stage, chance, clerk, id, mediation, [
    { unit: police, owes: words.owes.police, days: 3 },
    { unit: justice, owes: words.owes.justice, days: 1 },
  ])
  yield later(stage)
  await signAssignment(stage.deps, mediator, { opId: chance.opId(), id: assignmentId })
  yield later(stage)
  const task = (await listTasksOfCase(stage.deps.db, id)).find(({ unitId }) => unitId === police.id)
  if (task === undefined) return
  const onTask = { id: task.id }
  await acceptTask(stage.deps, officer, { opId: chance.opId(), ...onTask, version: 1 })
  yield later(stage)
  await reportTask(stage.deps, officer, {
    opId: chance.opId(),
    ...onTask,
    version: 2,
    reply: words.replies.police,
  })
  yield later(stage)
  await verifyTask(stage.deps, mediator, { opId: chance.opId(), ...onTask, version: 3 })
}

/** A case two units have refused: the manager has to rule who leads. */
export async function* disputedLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { clerk, mediation, police, mediator, officer } = castOf(stage, chance)
  const id = await tell(stage, chance, clerk)
  const refusals = [
    { unit: mediation, person: mediator },
    { unit: police, person: officer },
  ]
  for (const [index, { unit, person }] of refusals.entries()) {
    yield later(stage)
    const { assignmentId } = await send(stage, chance, clerk, id, unit)
    yield later(stage)
    await returnAssignment(stage.deps, person, {
      opId: chance.opId(),
      id: assignmentId,
      cause: index === 0 ? 'otherUnitLeads' : 'notCompetent',
      reason: words.objections[index] ?? '',
    })
  }
}

/** A case that waits at the committee, which is asked to lead it after one refusal, and another it only helps in. */
export async function* waitingLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { clerk, mediation, police, officer } = castOf(stage, chance)
  const refused = await tell(stage, chance, clerk)
  const helped = await tell(stage, chance, clerk)
  yield later(stage)
  const first = await send(stage, chance, clerk, refused, police)
  await send(stage, chance, clerk, helped, police, [{ unit: mediation, owes: words.owes.justice, days: 4 }])
  yield later(stage)
  await returnAssignment(stage.deps, officer, {
    opId: chance.opId(),
    id: first.assignmentId,
    cause: 'notCompetent',
    reason: words.objections[1] ?? '',
  })
  const sent = (await listAssignments(stage.deps.db, helped)).find(({ kind }) => kind === 'lead')
  if (sent !== undefined) await signAssignment(stage.deps, officer, { opId: chance.opId(), id: sent.id })
  yield later(stage)
  await send(stage, chance, clerk, refused, mediation)
}

/** 专班: several villages, one ditch; members, minutes, tasks, a leader in charge and an expert; the pool of experts comes first. */
export async function* taskForceLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { deps, crew, people } = stage
  const { clerk, mediation, police, mediator, officer } = castOf(stage, chance)
  for (const expert of words.experts)
    await enterExpert(deps, crew.manager, {
      opId: chance.opId(),
      name: people.name(chance, chance.is(0.5) ? '1' : '2'),
      kind: EXPERT_KINDS.find(kind => kind === expert.kind) ?? 'other',
      field: expert.field,
      organization: expert.organization,
      phone: `1380716${String(chance.int(0, 9999)).padStart(4, '0')}`,
      availability: HALF_DAYS.filter(half => expert.availability.includes(half)),
      interests: [],
      note: null,
    })
  const id = await tell(stage, chance, clerk)
  yield later(stage)
  const { assignmentId } = await send(stage, chance, clerk, id, mediation)
  yield later(stage)
  await signAssignment(deps, mediator, { opId: chance.opId(), id: assignmentId })
  yield later(stage)
  await chargeLeader(deps, crew.manager, {
    opId: chance.opId(),
    id,
    name: people.name(chance, '1'),
    duty: words.charge.duty,
    reason: words.charge.reason,
  })
  const none = { staffId: null, expertId: null, name: null, organization: null, duty: null }
  const force = await startTaskForce(deps, crew.manager, {
    opId: chance.opId(),
    id,
    name: words.force.name,
    purpose: words.force.purpose,
    leadUnitId: mediation.id,
    members: [
      { ...none, staffId: mediator.staffId },
      { ...none, staffId: officer.staffId },
      { ...none, name: people.name(chance, '1'), organization: words.force.liaison },
    ],
  })
  yield later(stage)
  const members = await listMembers(deps.db, force.id)
  const met = await recordForceMeeting(deps, crew.manager, {
    opId: chance.opId(),
    id: force.id,
    version: force.version,
    heldOn: todayOn(stage),
    place: words.force.place,
    attendees: members.map(member => member.id),
    minutes: words.force.minutes,
    decisions: words.force.decisions,
  })
  await addForceTask(deps, crew.manager, {
    opId: chance.opId(),
    id: force.id,
    version: met.version,
    unitId: police.id,
    staffId: null,
    what: words.force.task,
    dueOn: addDays(todayOn(stage), 5),
  })
  const [expert] = await listExperts(deps.db)
  if (expert === undefined) return
  await inviteExpert(deps, mediator, {
    opId: chance.opId(),
    id,
    expertId: expert.id,
    whatFor: words.invite,
    onDate: addDays(todayOn(stage), 3),
    hasConsent: true,
    conflictNote: null,
  })
}

/** Cases with more than one unit in them, one of each kind. */
export const TOGETHER = [assistedLife, disputedLife, waitingLife, taskForceLife] as const
