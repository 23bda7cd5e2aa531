import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import {
  addMinutes,
  type Instant,
  instantOf,
  millisecondsOf,
  shanghaiDateOf,
  startOfShanghaiDay,
} from '#center/contract/values/instant.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import type { Actor } from '#center/services/actor.ts'
import { callTicket, finishTicket, missTicket, startService } from '#center/services/ticket/serve-ticket.ts'
import { registerVisit } from '#center/services/visit/register-visit.ts'
import { dispatchTo, registerStory } from './case-life.ts'
import { createChance } from './chance.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory, type Story } from './stories.ts'
import type { Life } from './timeline.ts'

/** The hall shows the last two hours of the day: most are served, some wait. */
const SPAN_MINUTES = 120
const ARRIVALS = 22
/** Visitors a window has served when the demonstration ends; the next is being served or called. */
const SERVED = 7

type Tellings = Map<number, { readonly visit: VisitTicket; readonly story: Story }>

/** Lives of today's hall: arrivals at the kiosk and one for each window. @param end moment the demonstration ends */
export function hallLives(stage: Stage, seed: number, end: Instant): Life[] {
  const midnight = startOfShanghaiDay(shanghaiDateOf(end))
  const wanted = addMinutes(end, -SPAN_MINUTES)
  const start = wanted < midnight ? midnight : wanted
  const span = millisecondsOf(end) - millisecondsOf(start)
  const moment = (part: number) => instantOf(Math.round(millisecondsOf(start) + span * part))
  const tellings: Tellings = new Map()
  return [
    arrivals(stage, seed, moment, tellings),
    ...stage.crew.clerks.map((clerk, index) => serving(stage, seed + 1 + index, moment, tellings, clerk, index === 0)),
  ]
}

async function* arrivals(stage: Stage, seed: number, moment: (part: number) => Instant, tellings: Tellings): Life {
  const chance = createChance(seed)
  for (let number = 0; number < ARRIVALS; number += 1) {
    yield moment(Math.min(0.98, (number * 0.98) / ARRIVALS))
    const story = makeStory(stage.people, chance, todayOn(stage))
    const { applicant, matter } = story
    const isGroup = matter.involvedCount >= 5
    const visit = await registerVisit(stage.deps, stage.crew.kiosk, {
      opId: chance.opId(),
      way: isGroup ? 'group' : 'self',
      visitor: {
        name: applicant.name,
        documentType: '111',
        documentNumber: applicant.documentNumber,
        readBy: chance.is(0.8) ? 'reader' : 'typed',
        sex: applicant.sex,
        birthDate: applicant.birthDate,
        ethnicGroup: '01',
        address: null,
        phone: applicant.phone,
      },
      headCount: isGroup ? matter.involvedCount : chance.int(1, 2),
      topic: caseTypes.find(type => type.code === matter.typeCode)?.topic ?? 'unclear',
      needs: chance.is(0.08) ? ['walking'] : [],
      noticeVersion: 1,
      lane: chance.is(0.12) ? 'Y' : chance.is(0.1) ? 'Z' : null,
    })
    tellings.set(visit.ticketId, { visit, story })
  }
}

async function* serving(
  stage: Stage,
  seed: number,
  moment: (part: number) => Instant,
  tellings: Tellings,
  clerk: Actor,
  isServing: boolean,
): Life {
  const { deps, crew } = stage
  const chance = createChance(seed)
  const call = () => callTicket(deps, clerk, { opId: chance.opId(), ticketId: null, lanes: ['A', 'P', 'G', 'Y', 'Z'] })
  const step = 0.9 / (SERVED + 1)
  for (let number = 0; number < SERVED; number += 1) {
    const begin = 0.06 + number * step
    yield moment(begin)
    const { id } = await call()
    yield moment(begin + step * 0.15)
    if (number === 4 && !isServing) {
      await missTicket(deps, clerk, { opId: chance.opId(), id })
      continue
    }
    await startService(deps, clerk, { opId: chance.opId(), id })
    yield moment(begin + step * 0.8)
    const telling = tellings.get(id)
    if (telling !== undefined && number !== 2) {
      const { story, visit } = telling
      const file = await registerStory(stage, chance, clerk, story, visit.visitId)
      if (file.status === 'registered' && chance.is(0.6))
        await dispatchTo(
          stage,
          chance,
          clerk,
          file.id,
          crew.unitFor(story.matter.typeCode, story.matter.place?.divisionCode ?? null, chance),
        )
    }
    await finishTicket(deps, clerk, { opId: chance.opId(), id })
  }
  yield moment(isServing ? 0.93 : 0.99)
  const { id } = await call()
  if (!isServing) return
  yield moment(0.95)
  await startService(deps, clerk, { opId: chance.opId(), id })
}
