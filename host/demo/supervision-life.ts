import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { addMinutes, type Instant, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { handToSupervision } from '#center/services/clock/hand-to-supervision.ts'
import { scanClocks } from '#center/services/clock/scan-clocks.ts'
import { assessRisk } from '#center/services/risk/assess-risk.ts'
import { seeRedAlert } from '#center/services/risk/red-alerts.ts'
import { warnUnit } from '#center/services/risk/risk-letter.ts'
import { tellPolice } from '#center/services/risk/tell-police.ts'
import { issueCirculation } from '#center/services/supervision/circulate.ts'
import {
  acceptReply,
  dropSupervision,
  liftSupervision,
  sendReplyBack,
} from '#center/services/supervision/decide-supervision.ts'
import { issueProposed } from '#center/services/supervision/issue-supervision.ts'
import { remindUnits } from '#center/services/supervision/remind.ts'
import { replyToSupervision } from '#center/services/supervision/reply-supervision.ts'
import { scanSupervision } from '#center/services/supervision/scan-supervision.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { listAlerts } from '#db/repositories/risk.ts'
import { listSupervisedCases } from '#db/repositories/supervised-case.ts'
import { listSupervisions } from '#db/repositories/supervision.ts'
import { dispatchTo, registerStory } from './case-life.ts'
import { type Chance, createChance } from './chance.ts'
import { at } from './office-hours.ts'
import type { Stage } from './stage.ts'
import { makeStory } from './stories.ts'
import type { Life } from './timeline.ts'

/** Days before the end of the demonstration on which the center began to supervise with this program. */
const BEFORE = 60
/** Minute of the day: 9:20, when the manager has read what came in. */
const READS = 560
const { oversight } = phrases

/** Supervision and risk as the manager and the units live with them: looked at each morning, answered, lifted, escalated. */
export async function* supervisionLife(stage: Stage, seed: number, end: Instant): Life {
  const chance = createChance(seed)
  const { hours, deps } = stage
  const today = shanghaiDateOf(end)
  let day = addDays(today, -BEFORE)
  yield at(day, READS)
  // What ran out before is told to nobody any more.
  await scanClocks(
    deps,
    async () => undefined,
    async () => undefined,
  )
  await lookAtRed(stage, chance)
  for (day = hours.dayAfter(day); day <= today; day = hours.dayAfter(day)) {
    yield at(day, READS)
    await decideReplies(stage, chance)
    await decideProposals(stage, chance)
    await lookAtRed(stage, chance)
    await scanClocks(deps, handToSupervision, async () => undefined)
    await scanSupervision(deps)
    await reply(stage, chance)
    if (day === hours.dayAfter(addDays(today, -4))) await remind(stage, chance, day)
    if (day === hours.dayAfter(addDays(today, -2))) await circulate(stage, chance, day)
  }
}

/** A quarrel with a threat this morning: red, the police told, nobody has seen the alert yet. */
export async function* redLife(stage: Stage, seed: number, end: Instant): Life {
  const chance = createChance(seed)
  const { crew, people, deps } = stage
  yield addMinutes(end, -42)
  const clerk = chance.pick(crew.clerks)
  const story = makeStory(people, chance, shanghaiDateOf(end), true)
  const matter = {
    ...story.matter,
    facts: `${story.matter.facts}\n${oversight.threat}`,
    riskMarks: ['threat', 'violence'],
  }
  const { id } = await registerStory(stage, chance, clerk, { ...story, matter }, null, 'register')
  yield addMinutes(end, -36)
  await tellPolice(deps, clerk, {
    opId: chance.opId(),
    id,
    toldAt: addMinutes(deps.now(), -3),
    way: 'phone',
    ...oversight.police,
  })
  yield addMinutes(end, -30)
  const unit = crew.unitFor(matter.typeCode, matter.place?.divisionCode ?? null, chance)
  await dispatchTo(stage, chance, clerk, id, unit)
  yield addMinutes(end, -20)
  await warnUnit(deps, crew.manager, {
    opId: chance.opId(),
    id,
    unitId: unit.id,
    ...oversight.warning,
    replyDueOn: stage.hours.dayAfter(shanghaiDateOf(end)),
    secrecy: 'internal',
  })
}

const ALL = { unitId: null, caseFileId: null, toAdviseBefore: null } as const

async function decideProposals({ deps, crew }: Stage, chance: Chance): Promise<void> {
  for (const found of await listSupervisions(deps.db, { ...ALL, statuses: ['proposed'] }, 1)) {
    if (chance.is(0.2)) continue
    if (found.escalatedFrom === null && chance.is(0.35))
      await dropSupervision(deps, crew.manager, { opId: chance.opId(), id: found.id, reason: oversight.dropReason })
    else
      await issueProposed(deps, crew.manager, {
        opId: chance.opId(),
        id: found.id,
        level: found.level,
        requirement: oversight.requirement,
        replyDueOn: null,
      })
  }
}

/** Somebody of the unit answers most letters, mostly with a promise. */
async function reply({ deps, crew, hours }: Stage, chance: Chance): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  for (const found of await listSupervisions(deps.db, { ...ALL, statuses: ['issued', 'sentBack'] }, 1)) {
    const person = answering(crew.units, crew.clerks, found.unitId)
    if (person === undefined || found.issuedOn === today || !chance.is(0.22)) continue
    await replyToSupervision(deps, person, {
      opId: chance.opId(),
      id: found.id,
      text: chance.pick(oversight.replies),
      evidence: chance.is(0.7) ? oversight.evidence : null,
      materials: [],
      doneBy: chance.is(0.4) ? null : hours.dayAfter(addDays(today, chance.int(2, 6))),
    })
  }
}

const answering = (
  units: readonly { readonly id: number; readonly mediators: readonly Actor[] }[],
  clerks: readonly Actor[],
  unitId: number,
): Actor | undefined =>
  units.find(({ id }) => id === unitId)?.mediators[0] ?? clerks.find(clerk => clerk.unitId === unitId)

async function decideReplies({ deps, crew, hours }: Stage, chance: Chance): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  for (const found of await listSupervisions(deps.db, { ...ALL, statuses: ['replied'] }, 1)) {
    const decision = { opId: chance.opId(), id: found.id }
    if (chance.is(0.2)) continue
    if (chance.is(0.15))
      await sendReplyBack(deps, crew.manager, {
        ...decision,
        reason: oversight.sentBackReason,
        replyDueOn: hours.dayAfter(hours.dayAfter(today)),
      })
    else await acceptReply(deps, crew.manager, { ...decision, reason: oversight.acceptReason })
  }
  for (const found of await listSupervisions(deps.db, { ...ALL, statuses: ['accepted'] }, 1))
    if (found.replyDueOn !== null && found.replyDueOn <= today && chance.is(0.7))
      await liftSupervision(deps, crew.manager, { opId: chance.opId(), id: found.id, reason: oversight.doneReason })
}

async function remind({ deps, crew }: Stage, chance: Chance, today: PlainDate): Promise<void> {
  const query = { view: 'atRisk', today, until: addDays(today, 2) } as const
  const cases = (await listSupervisedCases(deps.db, query, 1)).slice(0, 6)
  if (cases.length > 0)
    await remindUnits(deps, crew.manager, {
      opId: chance.opId(),
      caseFileIds: cases.map(({ id }) => id),
      message: oversight.reminder,
    })
}

async function circulate({ deps, crew }: Stage, chance: Chance, today: PlainDate): Promise<void> {
  await issueCirculation(deps, crew.manager, {
    opId: chance.opId(),
    from: addDays(today, -BEFORE),
    to: addDays(today, -1),
    note: oversight.circulation,
  })
}

/** Alerts are seen each morning; open red cases get measures and a day, and calm down now and then. */
async function lookAtRed({ deps, crew, hours }: Stage, chance: Chance): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  for (const alert of (await listAlerts(deps.db, 0)).filter(({ seenAt }) => seenAt === null)) {
    await seeRedAlert(deps, crew.manager, { opId: chance.opId(), id: alert.id })
    const file = await findCaseFile(deps.db, alert.caseFileId)
    if (file === undefined || file.nextStep === 'none') continue
    const calms = chance.is(0.3)
    await assessRisk(deps, crew.manager, {
      opId: chance.opId(),
      id: file.id,
      version: file.version,
      marks: calms ? [] : (JSON.parse(file.riskMarks) as string[]),
      reason: calms ? oversight.riskDown : oversight.riskReason,
      measures: oversight.measures,
      reviewOn: hours.dayAfter(addDays(today, 3)),
    })
  }
}
