import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { type Instant, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { confirmRecoveryKey } from '#center/services/center/set-up-center.ts'
import type { Deps } from '#center/services/deps.ts'
import { saveSetting } from '#center/services/setting/save-setting.ts'
import { inOneTransaction } from '#db/one-transaction.ts'
import type { OpenDatabase } from '#db/open-database.ts'
import { findCenter } from '#db/repositories/center.ts'
import type { DemoOptions } from '../center-thread/messages.ts'
import { DEMO_PASSWORD } from './accounts.ts'
import { TOGETHER } from './assist-life.ts'
import { createBookings } from './bookings.ts'
import { callOutLife } from './call-out-life.ts'
import { caseLife, type Standing } from './case-life.ts'
import { type Chance, createChance } from './chance.ts'
import { clockLife } from './clock-life.ts'
import { gatherCrew } from './crew.ts'
import { setUpDemo } from './demo-setup.ts'
import { TURNS, turnLife } from './engine-life.ts'
import { hallLives } from './hall-life.ts'
import { matchLife } from './match-life.ts'
import { at, officeHours } from './office-hours.ts'
import { createPeople } from './people.ts'
import { rosterLife } from './roster.ts'
import { redLife, supervisionLife } from './supervision-life.ts'
import { type Life, live } from './timeline.ts'
import { windowLife } from './window-life.ts'

const SEED = 421_081
const DAYS = 730
const CASES = 2000
const HALL_SEED = SEED + 1_000_000
const WINDOW_SEED = SEED + 8_000_000
const FRESH_SEED = SEED + 2_000_000
const ROSTER_SEED = SEED + 81_000_000
const CALL_OUT_SEED = SEED + 82_000_000
const OVERSIGHT_SEED = SEED + 67_000_000
const TOGETHER_SEED = SEED + 5_000_000
const CLOCK_SEED = SEED + 6_000_000
const MATCH_SEED = SEED + 61_000_000
const TURN_SEED = SEED + 9_000_000

/** Deps with a clock that is moved, one password hash for all, and nobody who listens. */
function stageDeps(deps: Deps, clock: { now: Instant }): Deps {
  const hash = deps.passwords.hash(DEMO_PASSWORD)
  return {
    ...deps,
    now: () => clock.now,
    passwords: { hash: () => hash, verify: async () => true },
    events: { publish: () => undefined, subscribe: () => () => undefined },
  }
}

/**
 * Fills an empty center with the demonstration of the model city: everything happens through the real services, in the
 * order of its moments over two years up to now, and in one transaction. A center that holds anything is left alone.
 * @param options.on day it ends on at 10:30, for a repeatable center; else it ends now
 */
export async function fillDemo(deps: Deps, database: OpenDatabase, options: DemoOptions): Promise<void> {
  if ((await findCenter(deps.db)) !== undefined) return
  const end = options.on === undefined ? deps.now() : at(options.on, 630)
  await inOneTransaction(database, db => fill({ ...deps, db }, end, options))
}

async function fill(
  realDeps: Deps,
  end: Instant,
  { cases = CASES, keepsOfficeHours = false }: DemoOptions,
): Promise<void> {
  const today = shanghaiDateOf(end)
  const firstDay = addDays(today, -DAYS)
  const clock = { now: at(firstDay, 480) }
  const deps = stageDeps(realDeps, clock)
  const people = createPeople()
  const chance = createChance(SEED)
  const recoveryKey = await setUpDemo(deps, people, chance)
  const hours = officeHours(deps.calendar)
  const crew = await gatherCrew(deps)
  const stage = { deps, crew, hours, people, bookings: createBookings(crew.roomIds, hours) }

  const days = Array.from({ length: DAYS - 1 }, (_, index) => addDays(firstDay, index + 1)).filter(hours.isOpenDay)
  const lives: Life[] = []
  for (let number = 1; number <= cases; number += 1) {
    const own = createChance(SEED + number)
    // The second year has more: a center becomes known.
    const late = Math.max(own.int(0, days.length - 1), own.is(0.3) ? own.int(0, days.length - 1) : 0)
    lives.push(caseLife(stage, own, hours.momentOn(days[late] ?? today, own)))
  }
  // What a workbench should show today: two cases that came back, meetings this day and the next.
  const recent = days.slice(-5)
  const meetingDay = hours.isOpenDay(today) ? today : hours.dayAfter(today)
  const standings: readonly Standing[] = [
    { kind: 'returned' },
    { kind: 'returned' },
    { kind: 'failed' },
    ...[meetingDay, meetingDay, meetingDay, hours.dayAfter(meetingDay), hours.dayAfter(meetingDay)].map(
      (on): Standing => ({ kind: 'toMeet', on, from: end }),
    ),
  ]
  for (const [index, standing] of standings.entries()) {
    const own = createChance(FRESH_SEED + index)
    const day = recent[standing.kind === 'returned' ? recent.length - 2 : 0] ?? today
    lives.push(caseLife(stage, own, at(day, 520 + index * 20), standing))
  }
  for (const [index, turn] of TURNS.entries())
    lives.push(turnLife(stage, createChance(TURN_SEED + index), at(recent[index % 3] ?? today, 540 + index * 15), turn))
  // Two days ago, so that what was due yesterday is late.
  for (const [index, life] of TOGETHER.entries())
    lives.push(life(stage, createChance(TOGETHER_SEED + index), at(recent.at(-2) ?? today, 530 + index * 10)))
  lives.push(clockLife(stage, createChance(CLOCK_SEED), at(recent.at(-1) ?? today, 545)))
  lives.push(matchLife(stage, createChance(MATCH_SEED), at(recent.at(-1) ?? today, 560)))
  lives.push(
    ...hallLives(stage, HALL_SEED, end),
    rosterLife(stage, ROSTER_SEED, end),
    callOutLife(stage, CALL_OUT_SEED, end),
  )
  lives.push(windowLife(stage, createChance(WINDOW_SEED), at(today, 505)))
  lives.push(supervisionLife(stage, OVERSIGHT_SEED, end), redLife(stage, OVERSIGHT_SEED + 1, end))
  await live(lives, end, now => {
    clock.now = now
  })
  clock.now = end
  if (!keepsOfficeHours) await openDayAndNight(deps, crew.manager, today, chance)
  await confirmRecoveryKey(deps, { opId: chance.opId(), recoveryKey })
}

function openDayAndNight(deps: Deps, manager: Actor, today: PlainDate, chance: Chance) {
  const hours = {
    am: { from: '00:00', to: '12:00' },
    pm: { from: '12:00', to: '24:00' },
    isOpenOnDaysOff: true,
  }
  return saveSetting(deps, manager, {
    opId: chance.opId(),
    kind: 'openingHours',
    setting: { kind: 'openingHours', value: hours },
    version: 0,
    effectiveOn: today,
    reason: phrases.alwaysOpen,
  })
}
