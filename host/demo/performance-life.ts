import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { markItem } from '#center/services/follow-up/follow-performance.ts'
import { recordFollowUp } from '#center/services/follow-up/record-follow-up.ts'
import { listItems } from '#db/repositories/agreement.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { listFollowUps } from '#db/repositories/follow-up.ts'
import type { Chance } from './chance.ts'
import type { Handled } from './mediation-life.ts'
import { type Stage, todayOn } from './stage.ts'
import type { Life } from './timeline.ts'

/** How many days after its date an item is performed; null: it stays open. */
const delayOf = (chance: Chance): number | null =>
  chance.weighted<number | null>([
    [0, 62],
    [-2, 20],
    [4, 9],
    [21, 5],
    [null, 4],
  ])

const OPINIONS = [
  ['satisfied', 82],
  ['fairlySatisfied', 15],
  ['dissatisfied', 3],
] as const

/** Face and reasons that go with an opinion. */
const RATING_OF = {
  satisfied: { face: 5, reasons: ['friendly', 'clear'] },
  fairlySatisfied: { face: 4, reasons: ['clear'] },
  dissatisfied: { face: 2, reasons: ['slow'] },
} as const

/** Items become due, are performed or not; then the call-back. */
export async function* perform(
  stage: Stage,
  chance: Chance,
  { mediator, caseFileId, agreementId, effectiveOn }: Handled & { agreementId: number; effectiveOn: PlainDate },
): Life {
  const { deps, hours } = stage
  const momentOn = (day: PlainDate) => {
    const open = hours.isOpenDay(day) ? day : hours.dayAfter(day)
    const moment = hours.momentOn(open, chance)
    return moment > deps.now() ? moment : hours.after(deps.now(), 0, chance)
  }
  let isBreached = false
  for (const item of await listItems(deps.db, agreementId)) {
    const delay = delayOf(chance)
    isBreached ||= delay === null
    const day = addDays(item.dueOn, delay ?? 12)
    yield momentOn(day < effectiveOn ? effectiveOn : day)
    await markItem(deps, mediator, {
      opId: chance.opId(),
      id: item.id,
      status: delay === null ? 'breached' : 'performed',
      doneOn: todayOn(stage),
      proof: delay === null ? null : phrases.proofs[item.kind === 'payment' ? 'payment' : 'other'],
    })
  }
  const [call] = await listFollowUps(deps.db, caseFileId)
  if (call === undefined) return
  yield momentOn(addDays(call.dueOn, chance.is(0.9) ? -chance.int(0, 4) : chance.int(3, 15)))
  const opId = chance.opId()
  const way = chance.weighted<'phone' | 'visit' | 'desk'>([
    ['phone', 75],
    ['visit', 20],
    ['desk', 5],
  ])
  const satisfaction = chance.weighted(OPINIONS)
  const parties = await listParties(deps.db, caseFileId)
  await recordFollowUp(deps, mediator, {
    opId,
    id: call.id,
    doneOn: todayOn(stage),
    way,
    performance: isBreached ? 'none' : 'full',
    satisfaction,
    note: isBreached ? phrases.followUpBreached : phrases.followUp,
    ratings: parties.map(party => ({ partyId: party.id, ...RATING_OF[satisfaction] })),
  })
}
