import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import { addDays, addMonths } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { signAssignment } from '#center/services/assignment/answer-assignment.ts'
import { askExtension } from '#center/services/clock/extend-clock.ts'
import { setEventDates } from '#center/services/clock/guard-citizen.ts'
import { pauseClock } from '#center/services/clock/pause-clock.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { dispatchTo, registerStory } from './case-life.ts'
import type { Chance } from './chance.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory } from './stories.ts'
import type { Life } from './timeline.ts'

const words = phrases.clocks
const STEP = 20
/** Classes of the stories: labour, tort. */
const LABOUR = '07'
const HARM = '05'

/** What the clocks of a center show on a day: more time asked for, a pause for an appraisal, a year of labour arbitration that runs out. */
export async function* clockLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const clerk = chance.pick(stage.crew.clerks)
  const unit = stage.crew.units.find(({ code }) => code === 'T01')
  const mediator = unit?.mediators[0]
  if (unit === undefined || mediator === undefined) throw new Error('the demonstration has no mediators')
  const wages = await tell(stage, chance, clerk, LABOUR)
  await setEventDates(stage.deps, clerk, {
    opId: chance.opId(),
    id: wages,
    dates: [{ event: 'employmentEnded', on: addDays(addMonths(todayOn(stage), -12), 9) }],
  })
  const harm = await tell(stage, chance, clerk, HARM)
  for (const id of [wages, harm]) {
    yield addMinutes(stage.deps.now(), STEP)
    await dispatchTo(stage, chance, clerk, id, unit)
    yield addMinutes(stage.deps.now(), STEP)
    const file = await findCaseFile(stage.deps.db, id)
    if (file?.assignmentId == null) return
    await signAssignment(stage.deps, mediator, { opId: chance.opId(), id: file.assignmentId })
  }
  yield addMinutes(stage.deps.now(), STEP)
  await askExtension(stage.deps, mediator, {
    opId: chance.opId(),
    id: await clockOf(stage, wages, 'IN-4b'),
    n: 5,
    reason: words.extension,
    consentOn: null,
    documentNo: null,
  })
  await pauseClock(stage.deps, mediator, {
    opId: chance.opId(),
    id: await clockOf(stage, harm, 'MED-1'),
    reason: 'appraisal',
    note: words.appraisal,
  })
}

/** Stories drawn until one is of the class: one in ten is of either. */
const DRAWS = 300

async function tell(stage: Stage, chance: Chance, clerk: Actor, typeClass: string): Promise<number> {
  let story = makeStory(stage.people, chance, todayOn(stage), true)
  for (let draw = 0; draw < DRAWS && !story.matter.typeCode.startsWith(typeClass); draw += 1)
    story = makeStory(stage.people, chance, todayOn(stage), true)
  const matter = { ...story.matter, complexity: 'ordinary' as const }
  return (await registerStory(stage, chance, clerk, { ...story, matter }, null, 'register')).id
}

async function clockOf({ deps }: Stage, caseFileId: number, ruleCode: string): Promise<number> {
  const clock = (await listRunningClocks(deps.db, caseFileId)).find(each => each.ruleCode === ruleCode)
  if (clock === undefined) throw new Error(`case ${caseFileId} has no clock ${ruleCode}`)
  return clock.id
}
