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
import { arriveForAppointment, bookAppointment } from '#center/services/appointment/manage-appointments.ts'
import { callTicket, callTicketAgain } from '#center/services/ticket/call-ticket.ts'
import {
  finishTicket,
  holdTicket,
  missTicket,
  moveTicketOn,
  startService,
} from '#center/services/ticket/serve-ticket.ts'
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
/** Of them, at the second window: who does not come after three calls, and who is sent on to another unit. */
const MISSED = 4
const MOVED = 2
/** At the first window: who fetches something and is still away when the demonstration ends. */
const HELD = 5
/** The visitor who rests in the quiet room when the demonstration ends. */
const QUIET = 20
/** Times of today's appointments, as parts of the two hours; the first has arrived, the others are yet to come. */
const APPOINTED = [0.9, 1.25, 1.5, 2] as const

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
    appointments(stage, seed + 100, moment),
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
        country: null,
        readBy: chance.is(0.8) ? 'reader' : 'typed',
        sex: applicant.sex,
        birthDate: applicant.birthDate,
        ethnicGroup: '01',
        address: null,
        phone: applicant.phone,
      },
      representatives: [],
      proxy: null,
      isPhoneOfFamily: false,
      headCount: isGroup ? matter.involvedCount : chance.int(1, 2),
      topic: caseTypes.find(type => type.code === matter.typeCode)?.topic ?? 'unclear',
      needs: chance.is(0.08) ? ['walking'] : [],
      nameInk: null,
      memoInk: null,
      caseFileId: null,
      isQuiet: number === QUIET,
      proof: null,
      noticeVersion: 1,
      lane: chance.is(0.1) ? 'Z' : null,
    })
    tellings.set(visit.ticketId, { visit, story })
  }
}

async function* appointments(stage: Stage, seed: number, moment: (part: number) => Instant): Life {
  const { deps, crew } = stage
  const chance = createChance(seed)
  yield moment(0)
  const booked: number[] = []
  for (const part of APPOINTED) {
    const story = makeStory(stage.people, chance, todayOn(stage))
    const { applicant, matter } = story
    const startsAt = moment(part)
    if (startsAt <= deps.now()) return
    const unit = crew.unitFor(matter.typeCode, matter.place?.divisionCode ?? null, chance)
    const { id } = await bookAppointment(deps, crew.manager, {
      opId: chance.opId(),
      startsAt,
      unitId: unit.id,
      name: applicant.name,
      documentType: '111',
      documentNumber: applicant.documentNumber,
      country: null,
      phone: applicant.phone,
      note: null,
    })
    booked.push(id)
  }
  yield moment(0.85)
  const [first] = booked
  const [clerk] = crew.clerks
  if (first !== undefined && clerk !== undefined)
    await arriveForAppointment(deps, clerk, { opId: chance.opId(), id: first })
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
  // In the first hours after midnight the parts of the day are short; time still never goes back.
  const at = (part: number) => (moment(part) < deps.now() ? deps.now() : moment(part))
  const soon = () => addMinutes(deps.now(), 1)
  const call = () =>
    callTicket(deps, clerk, { opId: chance.opId(), ticketId: null, lanes: ['A', 'P', 'G', 'Y', 'Z'], roomId: null })
  const step = 0.9 / (SERVED + 1)
  for (let number = 0; number < SERVED; number += 1) {
    const begin = 0.06 + number * step
    yield at(begin)
    const { id } = await call()
    yield at(begin + step * 0.15)
    if (number === MISSED && !isServing) {
      for (let calls = 1; calls < 3; calls += 1) {
        yield soon()
        await callTicketAgain(deps, clerk, { opId: chance.opId(), id })
      }
      yield soon()
      await missTicket(deps, clerk, { opId: chance.opId(), id })
      continue
    }
    await startService(deps, clerk, { opId: chance.opId(), id })
    yield at(begin + step * 0.8)
    if (number === HELD && isServing) {
      await holdTicket(deps, clerk, { opId: chance.opId(), id })
      continue
    }
    const telling = tellings.get(id)
    if (number === MOVED && !isServing) {
      const { typeCode, place } = (telling?.story ?? makeStory(stage.people, chance, todayOn(stage))).matter
      const unit = crew.unitFor(typeCode, place?.divisionCode ?? null, chance)
      await moveTicketOn(deps, clerk, { opId: chance.opId(), id, unitId: unit.id })
      continue
    }
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
  yield at(isServing ? 0.93 : 0.99)
  const { id } = await call()
  if (!isServing) return
  yield at(0.95)
  await startService(deps, clerk, { opId: chance.opId(), id })
}
