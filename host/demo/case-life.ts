import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import type { RegisterCaseFileInput } from '#center/contract/case-file.ts'
import type { Instant } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { returnAssignment, signAssignment } from '#center/services/assignment/answer-assignment.ts'
import { dispatchCaseFile } from '#center/services/assignment/dispatch-case-file.ts'
import { closeCaseFile, voidCaseFile } from '#center/services/case-file/close-case-file.ts'
import { registerCaseFile } from '#center/services/case-file/register-case-file.ts'
import { endMediation } from '#center/services/mediation/end-mediation.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import { DEMO_PASSWORD } from './accounts.ts'
import type { Chance } from './chance.ts'
import type { CrewUnit } from './crew.ts'
import { mediate } from './mediation-life.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory, type Story } from './stories.ts'
import type { Life } from './timeline.ts'

/** Which way a story goes at the window; what cannot be mediated is mostly shown its statutory way. */
export function outcomeOf(story: Story, chance: Chance): RegisterCaseFileInput['outcome'] {
  if (!story.isMediable)
    return chance.weighted([
      ['redirect', 55],
      ['giveAdvice', 20],
      ['refuse', 8],
      ['register', 17],
    ])
  return chance.weighted([
    ['register', 88],
    ['giveAdvice', 9],
    ['redirect', 2],
    ['refuse', 1],
  ])
}

/** A story of the demonstration is registered by a clerk. */
export function registerStory(
  stage: Stage,
  chance: Chance,
  clerk: Actor,
  story: Story,
  visitId: number | null,
  outcome = outcomeOf(story, chance),
) {
  return registerCaseFile(stage.deps, clerk, {
    opId: chance.opId(),
    visitId,
    outcome,
    answer: outcome === 'register' ? null : phrases.answers[outcome],
    parties: [...story.parties],
    matter: story.matter,
    isReadBack: true,
    statement: null,
    refusal: outcome === 'refuse' || outcome === 'redirect' ? phrases.doors[outcome] : null,
    materials: [],
  })
}

/** Version of a case as it stands; 0 where there is none. */
export async function versionOf({ deps }: Stage, id: number): Promise<number> {
  return (await findCaseFile(deps.db, id))?.version ?? 0
}

/** A clerk sends a case of the demonstration to a unit. */
export async function dispatchTo(stage: Stage, chance: Chance, clerk: Actor, id: number, unit: CrewUnit) {
  const version = await versionOf(stage, id)
  return dispatchCaseFile(stage.deps, clerk, {
    opId: chance.opId(),
    id,
    version,
    unitId: unit.id,
    staffId: null,
    note: null,
    // Where no proposed unit has people, the case goes to one that has.
    overrideReason: phrases.overrideReason,
    assists: [],
  })
}

/** How patiently a case goes on: most move quickly, some drag on and become overdue. */
const pace = (chance: Chance) =>
  chance.weighted([
    [1, 90],
    [3, 8],
    [9, 2],
  ])

/** Where a case of the last days is made to stand when the demonstration ends. */
export type Standing =
  | { readonly kind: 'returned' | 'failed' }
  | { readonly kind: 'toMeet'; readonly on: PlainDate; readonly from: Instant }

/**
 * A case from the window to the end, or as far as it gets before the demonstration ends.
 * @param start moment it is told
 * @param standing where it stops; absent: nowhere
 */
export async function* caseLife(stage: Stage, chance: Chance, start: Instant, standing?: Standing): Life {
  const { deps, crew, hours } = stage
  yield start
  const clerk = chance.pick(crew.clerks)
  const story = makeStory(stage.people, chance, todayOn(stage), standing !== undefined)
  const { id, status } = await registerStory(stage, chance, clerk, story, null, standing && 'register')
  if (status !== 'registered') return
  const slow = standing === undefined ? pace(chance) : 1
  const later = (days: number) => hours.after(deps.now(), days, chance)

  if (standing === undefined && chance.is(0.012)) {
    yield later(0)
    await voidCaseFile(deps, crew.manager, {
      opId: chance.opId(),
      id,
      version: await versionOf(stage, id),
      reason: phrases.voidReason,
      approval: { username: 'lead.c00', password: DEMO_PASSWORD },
    })
    return
  }
  yield later(chance.is(0.93) ? 0 : slow)
  let unit = crew.unitFor(story.matter.typeCode, story.matter.place?.divisionCode ?? null, chance)
  let { assignmentId } = await dispatchTo(stage, chance, clerk, id, unit)
  yield later(chance.is(0.7) ? 0 : slow)
  if (standing?.kind === 'returned' || (standing === undefined && chance.is(0.04))) {
    await returnAssignment(deps, chance.pick(unit.mediators), {
      opId: chance.opId(),
      id: assignmentId,
      cause: 'otherUnitLeads',
      reason: phrases.returnReason,
    })
    if (standing !== undefined) return
    yield later(chance.is(0.8) ? 0 : slow)
    unit = crew.units.find(candidate => candidate.code === 'T01') ?? unit
    assignmentId = (await dispatchTo(stage, chance, clerk, id, unit)).assignmentId
    yield later(chance.is(0.7) ? 0 : slow)
  }
  const mediator = chance.pick(unit.mediators)
  await signAssignment(deps, mediator, { opId: chance.opId(), id: assignmentId })
  const mediation = await findMediationOfCase(deps.db, id)
  if (mediation === undefined) return
  yield later(standing === undefined ? chance.int(0, 2) * slow : 0)
  if (story.isMediable)
    yield* mediate(stage, chance, {
      story,
      mediator,
      caseFileId: id,
      mediationId: mediation.id,
      slow,
      isFailing: standing?.kind === 'failed',
      ...(standing?.kind === 'toMeet' ? { meet: standing } : {}),
    })
  else
    await endMediation(deps, mediator, {
      opId: chance.opId(),
      id: mediation.id,
      reasonCode: '99',
      undisputedFacts: null,
      openIssues: null,
      note: phrases.notMediable,
    })
  const ended = await findCaseFile(deps.db, id)
  if (standing !== undefined || ended?.nextStep !== 'close') return
  yield later(chance.int(0, 3))
  await closeCaseFile(deps, mediator, { opId: chance.opId(), id, version: await versionOf(stage, id), note: null })
}
