import { hexOf } from '#center/contract/values/hex.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { createWorkingCount } from '#center/domain/clocks/working-count.ts'
import { stepAbove } from '#center/domain/supervision/ladder.ts'
import { listLateTasks, listStale } from '#db/repositories/supervised-case.ts'
import { listUnanswered } from '#db/repositories/supervision.ts'
import type { Deps } from '../deps.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { type Work, write } from '../write.ts'
import { moveUp } from './escalate-supervision.ts'
import { issueByRule } from './issue-supervision.ts'
import { onPaper } from './on-paper.ts'
import { raiseSupervision } from './raise-supervision.ts'
import { supervisionRulesOn } from './rules-in-force.ts'

/** Rows one write takes up, so that no desk waits for long. */
const AT_ONCE = 100

type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number]

/** Day each center was looked through last. */
const scannedOn = new WeakMap<Deps, string>()

/** The same once a day: what it looks for changes with the day. */
export async function scanSupervisionDaily(deps: Deps): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  if (scannedOn.get(deps) === today) return
  await scanSupervision(deps)
  scannedOn.set(deps, today)
}

/**
 * What supervision does by itself: open cases nobody wrote anything in and tasks that are overdue are proposed, and letters whose reply and grace are
 * over go one level up, proposed or issued as the rules of that level say. The last level waits for a manager: above it is
 * the 问责建议, which a person signs.
 * @returns how many were proposed and moved up
 */
export async function scanSupervision(deps: Deps): Promise<{ proposed: number; escalated: number }> {
  const sum = { proposed: 0, escalated: 0 }
  for (;;) {
    const today = shanghaiDateOf(deps.now())
    const rules = await supervisionRulesOn(deps.db, today)
    const quietSince = addDays(today, -rules.staleDays)
    const stale = await listStale(deps.db, { on: quietSince, at: startOfShanghaiDay(quietSince) }, AT_ONCE)
    const late = (await listUnanswered(deps.db, today)).filter(found => {
      const { graceDays } = rules.levels[found.level - 1] ?? rules.levels[0]
      return createWorkingCount(deps.calendar).after(found.replyDueOn ?? today, graceDays) < today
    })
    const tasks = await listLateTasks(deps.db, today, AT_ONCE)
    if (stale.length + tasks.length + late.length === 0) return sum
    const done = await write(deps, null, { opId: hexOf(deps.randomBytes(16)) }, async work => ({
      proposed: (await proposeStale(deps, work, stale)) + (await proposeTasks(deps, work, tasks)),
      escalated: await moveLateUp(deps, work, late.slice(0, AT_ONCE)),
    }))
    // A find that was looked at before is not raised again; without anything new there is nothing left to do.
    if (done.proposed + done.escalated === 0) return sum
    sum.proposed += done.proposed
    sum.escalated += done.escalated
  }
}

async function proposeStale(deps: Deps, work: Work, stale: Awaited<ReturnType<typeof listStale>>): Promise<number> {
  let proposed = 0
  for (const file of stale) {
    const since = shanghaiDateOf(file.lastAt)
    const id = await raiseSupervision(deps, work, {
      caseFileId: file.id,
      unitId: file.assignedUnitId ?? file.ownerUnitId,
      cause: 'notHandled',
      owed: { kind: 'stale', params: { since } },
      since,
      origin: `stale:${file.id}:${since}`,
    })
    if (id !== null) proposed += 1
  }
  return proposed
}

async function proposeTasks(deps: Deps, work: Work, tasks: Awaited<ReturnType<typeof listLateTasks>>): Promise<number> {
  let proposed = 0
  for (const { id, caseFileId, unitId, what, dueOn } of tasks) {
    const raised = await raiseSupervision(deps, work, {
      caseFileId,
      unitId,
      cause: 'notHandled',
      owed: { kind: 'task', params: { what, due: dueOn } },
      since: dueOn,
      origin: `task:${id}`,
    })
    if (raised !== null) proposed += 1
  }
  return proposed
}

async function moveLateUp(deps: Deps, work: Work, late: readonly Unanswered[]): Promise<number> {
  const { levels } = await supervisionRulesOn(work.tx, work.today)
  for (const found of late) {
    const reason = deps.texts(PAPER_LANGUAGE)('letter.notAnswered', { due: onPaper(found.replyDueOn ?? '') })
    const nextId = await moveUp(work, null, found, reason)
    const above = stepAbove(found.level)
    if (above.kind === 'level' && levels[above.level - 1]?.isAutomatic === true)
      await issueByRule(deps, work, null, nextId)
  }
  return late.length
}
