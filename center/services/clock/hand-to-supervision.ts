import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { causeOfClock } from '#center/domain/supervision/cause-of.ts'
import { findAssignment } from '#db/repositories/assignment.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { getCenterUnit } from '#db/repositories/center.ts'
import { findClock } from '#db/repositories/clock.ts'
import type { Reader } from '#db/transaction.ts'
import { raiseSupervision } from '../supervision/raise-supervision.ts'
import { rulesOfClocks } from './rules-in-force.ts'
import type { ClockReaction } from './scan-clocks.ts'

/** Hands a clock that ran out to supervision, where its rule says so: the unit that owes it, the law's cause, the clock itself. */
export const handToSupervision: ClockReaction = async (deps, work, { kind, clockId, caseFileId, dueOn }) => {
  if (kind !== 'late') return
  const clock = await findClock(work.tx, clockId)
  if (clock === undefined) return
  const rule = (await rulesOfClocks(deps, work.tx, [clock]))(clock)
  const cause = causeOfClock(rule)
  if (cause === null) return
  const unitId =
    rule.owes === 'center'
      ? (await getCenterUnit(work.tx)).id
      : await owingUnit(work.tx, caseFileId, clock.assignmentId)
  await raiseSupervision(deps, work, {
    caseFileId,
    unitId,
    cause,
    owed: { kind: 'clock', params: { clock: clockId, rule: clock.ruleCode, due: dueOn } },
    since: shanghaiDateOf(clock.startedAt),
    origin: `clock:${clockId}`,
  })
}

/** The unit of the assignment the clock belongs to; else the one the case lies with. */
async function owingUnit(db: Reader, caseFileId: number, assignmentId: number | null): Promise<number> {
  const assignment = assignmentId === null ? undefined : await findAssignment(db, assignmentId)
  if (assignment !== undefined) return assignment.unitId
  const file = await findCaseFile(db, caseFileId)
  if (file === undefined) throw new Error(`no case file ${caseFileId}`)
  return file.assignedUnitId ?? file.ownerUnitId
}
