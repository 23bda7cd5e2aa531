import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import unitSeeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { addMinutes, type Instant, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { giveLeave } from '#center/services/roster/give-leave.ts'
import { saveLadder } from '#center/services/roster/keep-ladder.ts'
import { savePattern } from '#center/services/roster/save-pattern.ts'
import { signInToDuty } from '#center/services/roster/sign-duty.ts'
import { answerSwap, askSwap } from '#center/services/roster/swap-duty.ts'
import { listDesks } from '#db/repositories/center.ts'
import { listDutiesAt, listDutiesOf } from '#db/repositories/roster.ts'
import { listStaff } from '#db/repositories/staff.ts'
import { createChance } from './chance.ts'
import type { CrewUnit } from './crew.ts'
import { at } from './office-hours.ts'
import type { Stage } from './stage.ts'
import type { Life } from './timeline.ts'

/** Days before the end on which the roster was written down: a month to look back on. */
const BEFORE = 30
const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR'] as const
const CAME = 495

/**
 * The roster of the demonstration: resident units on every working day, two people taking turns where there are two; rotating
 * ones on their weekdays; a ladder of whom to call for all others. Leave with and without somebody who stands in, a swap that
 * is agreed and one that waits, and who has signed in this half-day. @param end moment the demonstration ends
 */
export async function* rosterLife(stage: Stage, seed: number, end: Instant): Life {
  const { deps, crew, hours } = stage
  const chance = createChance(seed)
  const today = shanghaiDateOf(end)
  const first = addDays(today, -BEFORE)
  yield at(first, CAME)
  const desks = await listDesks(deps.db)
  for (const seed of unitSeeds) {
    const unit = crew.units.find(candidate => candidate.code === seed.code)
    if (unit === undefined) continue
    const days = seed.mode === 'resident' ? [1, 2, 3, 4, 5] : (seed.weekdays as number[])
    if (days.length > 0)
      for (const [index, { team, on }] of turns(unit, crew.clerks, days).entries()) {
        const own = desks.filter(({ unitId }) => unitId === unit.id)
        const desk = own[index % Math.max(1, own.length)]
        for (const person of team)
          await savePattern(deps, crew.manager, {
            opId: chance.opId(),
            id: null,
            unitId: unit.id,
            deskId: (unit.code === 'C00' ? person.deskId : desk?.id) ?? null,
            staffId: person.staffId ?? 0,
            substituteId: substituteOf(unit, crew.clerks, person),
            halves: 'day',
            rule: `FREQ=WEEKLY;BYDAY=${on.map(day => DAY_NAMES[day - 1]).join()}`,
            dates: [],
            exceptDates: [],
            startsOn: first,
            endsOn: null,
            isOnDaysOff: false,
            note: null,
          })
      }
    await writeLadder(stage, unit, chance.opId())
  }

  yield at(first, CAME + 5)
  yield* changes(stage, seed + 1, today)

  // Most are here when the day begins, one comes late, one has not come.
  const begins = end < at(today, 720) ? at(today, CAME) : at(today, CAME + 360)
  if (begins >= end || !hours.isOpenDay(today)) return
  yield begins
  const duties = await listDutiesAt(deps.db, today, end < at(today, 720) ? 'am' : 'pm')
  const staff = new Map(everybody(stage).map(person => [person.staffId, person]))
  const coming = duties.flatMap(({ staffId }, index) => {
    const person = staff.get(staffId)
    if (person === undefined || index % 9 === 7) return []
    return [{ person, at: addMinutes(begins, index % 9 === 3 ? 47 : chance.int(0, 14)) }]
  })
  for (const { person, at } of coming.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    yield at
    await signInToDuty(deps, person, { opId: chance.opId() })
  }
}

/** Who comes on which weekdays: the clerks every day, two of a larger unit on alternate days, else the one there is. */
function turns(unit: CrewUnit, clerks: readonly Actor[], days: readonly number[]) {
  if (unit.code === 'C00') return [{ team: clerks, on: days }]
  const people = unit.mediators
  if (people.length < 2) return people.map(person => ({ team: [person], on: days }))
  const half = Math.ceil(people.length / 2)
  return [
    { team: people.slice(0, half), on: days.filter(day => day % 2 === 1) },
    { team: people.slice(half), on: days.filter(day => day % 2 === 0) },
  ].filter(({ on }) => on.length > 0)
}

function substituteOf(unit: CrewUnit, clerks: readonly Actor[], person: Actor): number | null {
  const team = unit.code === 'C00' ? clerks : unit.mediators
  const index = team.indexOf(person)
  const other = team[(index + Math.ceil(team.length / 2)) % team.length]
  return other === undefined || other === person ? null : other.staffId
}

const everybody = ({ crew }: Stage): readonly Actor[] => [...crew.clerks, ...crew.units.flatMap(unit => unit.mediators)]

/** The people of a unit who can be called, first those of the center with their telephones, then its duty office. */
async function writeLadder({ deps, crew, people }: Stage, unit: CrewUnit, opId: string): Promise<void> {
  if (unit.code === 'C00') return
  const chance = createChance(unit.id)
  const team = (await listStaff(deps.db)).filter(({ unitId, status }) => unitId === unit.id && status === 'active')
  const known = team.slice(0, 2).map(({ id, name, phone }) => ({ staffId: id, name, phone: phone ?? '0716-0000000' }))
  const contact = () => ({
    staffId: null,
    name: people.name(chance, chance.is(0.5) ? '1' : '2'),
    phone: `0716-000${String(chance.int(0, 9999)).padStart(4, '0')}`,
  })
  await saveLadder(deps, crew.manager, {
    opId,
    unitId: unit.id,
    rungs: [...known, contact(), ...(known.length === 0 ? [contact()] : [])].map(rung => ({
      ...rung,
      answerMinutes: null,
      arriveMinutes: null,
    })),
  })
}

/** Leave and swaps of the days around today. */
async function* changes(stage: Stage, seed: number, today: PlainDate): Life {
  const { deps, crew, hours } = stage
  const chance = createChance(seed)
  const committee = crew.units.find(({ code }) => code === 'T01')?.mediators ?? []
  const [first, second, third, fourth] = committee
  const police = crew.units.find(({ code }) => code === 'P02')?.mediators[0]
  const leave = (person: Actor | undefined, from: PlainDate, to: PlainDate, kind: 'annual' | 'mission') =>
    person?.staffId == null
      ? undefined
      : giveLeave(deps, person, {
          opId: chance.opId(),
          staffId: person.staffId,
          kind,
          fromOn: from,
          fromHalf: 'am',
          toOn: to,
          toHalf: 'pm',
          substituteId: null,
          note: null,
        })
  // Somebody stands in for the mediator, nobody for the policeman.
  yield at(addDays(today, -7), CAME + 20)
  const soon = hours.dayAfter(today)
  await leave(fourth, soon, addDays(soon, 2), 'annual')
  await leave(police, hours.dayAfter(soon), hours.dayAfter(soon), 'mission')
  yield at(addDays(today, -6), CAME + 20)
  for (const [asker, taker, isAgreed] of [
    [first, third, true],
    [second, third, false],
  ] as const) {
    if (asker?.staffId == null || taker?.staffId == null) continue
    const taken = new Set((await listDutiesOf(deps.db, taker.staffId, today)).map(({ on, half }) => on + half))
    const duty = (await listDutiesOf(deps.db, asker.staffId, addDays(today, 3))).find(
      ({ on, half }) => half === (isAgreed ? 'am' : 'pm') && !taken.has(on + half),
    )
    if (duty === undefined) continue
    const { id } = await askSwap(deps, asker, {
      opId: chance.opId(),
      on: duty.on,
      half: duty.half,
      takerId: taker.staffId,
      returnOn: null,
      returnHalf: null,
      handOver: phrases.handOver,
    })
    if (isAgreed) await answerSwap(deps, taker, { opId: chance.opId(), id, answer: 'agree', note: null })
  }
}
