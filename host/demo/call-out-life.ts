import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import type { LegMove, StepWay } from '#center/contract/call-out.ts'
import { addMinutes, type Instant, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { endCallOut, ruleLead } from '#center/services/call-out/decide-call-out.ts'
import { raiseCallOut } from '#center/services/call-out/raise-call-out.ts'
import { recordStep } from '#center/services/call-out/record-step.ts'
import { viewCallOut } from '#center/services/call-out/view-call-outs.ts'
import { createChance } from './chance.ts'
import { at } from './office-hours.ts'
import type { Stage } from './stage.ts'
import type { Life } from './timeline.ts'

/** Minutes before the end at which today's call-outs begin: one is under way, one has just been made. */
const UNDER_WAY = 52
const JUST_NOW = 6

/**
 * Three call-outs: one of the week before that was settled at the place, one where a unit is there and another does not
 * answer, and one just made. @param end moment the demonstration ends
 */
export async function* callOutLife(stage: Stage, seed: number, end: Instant): Life {
  const { deps, crew } = stage
  const chance = createChance(seed)
  const [clerk] = crew.clerks
  if (clerk === undefined) return
  const unitIds = (...codes: string[]) => codes.flatMap(code => crew.units.find(unit => unit.code === code)?.id ?? [])
  const raise = (index: number, codes: string[], minutes: number) =>
    raiseCallOut(deps, clerk, {
      opId: chance.opId(),
      caseFileId: null,
      unitIds: unitIds(...codes),
      leadUnitId: unitIds(codes[0] ?? '')[0] ?? null,
      reason: phrases.callOuts[index]?.reason ?? '',
      question: phrases.callOuts[index]?.question ?? '',
      place: phrases.callOuts[index]?.place ?? '',
      gatherAt: addMinutes(deps.now(), minutes),
      way: 'screen',
      at: null,
    })
  const record = async (id: number, leg: number, move: LegMove, way: StepWay) => {
    const { legs } = await viewCallOut(deps, clerk, { id })
    await recordStep(deps, clerk, {
      opId: chance.opId(),
      id: legs[leg]?.id ?? 0,
      move,
      way,
      at: null,
      promisedAt: null,
      contactName: null,
      note: null,
    })
  }

  const start = at(addDays(shanghaiDateOf(end), -6), 560)
  yield start
  const settled = await raise(0, ['G09', 'W01'], 60)
  yield addMinutes(start, 4)
  await record(settled.id, 0, 'answer', 'phone')
  yield addMinutes(start, 7)
  await record(settled.id, 1, 'answer', 'phone')
  yield addMinutes(start, 48)
  for (const leg of [0, 1]) await record(settled.id, leg, 'arrive', 'inPerson')
  for (const leg of [0, 1]) await record(settled.id, leg, 'join', 'inPerson')
  const { version, legs } = await viewCallOut(deps, clerk, { id: settled.id })
  await ruleLead(deps, clerk, {
    opId: chance.opId(),
    id: settled.id,
    version,
    unitId: legs[0]?.unitId ?? 0,
    note: phrases.callOutRuling,
  })
  yield addMinutes(start, 150)
  await endCallOut(deps, clerk, {
    opId: chance.opId(),
    id: settled.id,
    version: version + 1,
    result: phrases.callOutResult,
  })

  yield addMinutes(end, -UNDER_WAY)
  const underWay = await raise(1, ['G10', 'G11'], 60)
  yield addMinutes(end, 3 - UNDER_WAY)
  await record(underWay.id, 0, 'answer', 'phone')
  yield addMinutes(end, 38 - UNDER_WAY)
  await record(underWay.id, 0, 'arrive', 'inPerson')

  yield addMinutes(end, -JUST_NOW)
  await raise(2, ['G16'], 60)
}
