import type { ExtensionRow, ReminderRow } from '#center/contract/clock.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { EXTENSION_RULE } from '#center/domain/case-file/clock-of.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import {
  type ClockReach,
  countExtensionRows,
  countReminders,
  listExtensionRows,
  listReminders,
} from '#db/repositories/clock-extension.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { rulesInForce, rulesOfClocks } from './rules-in-force.ts'
import { extensionViewOf } from './view-clocks.ts'

/** How far the lists of clocks reach for a person: the center, the unit, or what the person owns. */
function clockReachOf(actor: Actor): ClockReach {
  const scopes = grantsFor(actor.roles, 'clock.read').map(({ scope }) => scope)
  if (scopes.includes('center')) return { unitId: null, staffId: null }
  const unitId = actor.unitId ?? 0
  return scopes.includes('unit') ? { unitId, staffId: null } : { unitId, staffId: staffOf(actor) }
}

/** D12: requests for more time within reach, with the day they are to be answered by; overdue ones are the manager's too. */
export async function listExtensionRequests(
  deps: Deps,
  actor: Actor,
  input: { view: 'open' | 'decided'; page: number },
) {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const reach = clockReachOf(actor)
  const found = await listExtensionRows(deps.db, input.view, reach, input.page)
  const ruleOf = await rulesOfClocks(deps, deps.db, found)
  const reply = (await rulesInForce(deps, deps.db, today)).get(EXTENSION_RULE)
  const canDecide = grantsFor(actor.roles, 'clock.decide').length > 0
  const rows = found.map((record): ExtensionRow => {
    const rule = ruleOf(record)
    const isOpen = record.status === 'asked'
    const due = dueOf(reply, { startedAt: record.askedAt, calendar: deps.calendar, now })
    return {
      ...extensionViewOf(record, rule, record.clockStatus === 'running', {
        canChange: false,
        canDecide,
        canRead: true,
        staffId: actor.staffId,
      }),
      clockId: record.clockId,
      caseFileId: record.caseFileId,
      code: record.code,
      rule: rule.label,
      unitName: record.unitName,
      dueOn: record.dueOn,
      replyDueOn: isOpen ? due.dueOn : null,
      isLate: isOpen && now > due.dueAt,
    }
  })
  return { rows, total: await countExtensionRows(deps.db, input.view, reach), page: input.page }
}

/** Running clocks somebody has to be reminded of (司法确认 10 and 3 days before), nearest first. */
export async function listClockReminders(deps: Deps, actor: Actor, input: { page: number }) {
  const reach = clockReachOf(actor)
  const found = await listReminders(deps.db, reach, input.page)
  const ruleOf = await rulesOfClocks(deps, deps.db, found)
  const rows = found.flatMap((record): ReminderRow[] => {
    const rule = ruleOf(record)
    if (record.remindedOn === null) return []
    return [
      {
        clockId: record.id,
        caseFileId: record.caseFileId,
        code: record.code,
        rule: rule.label,
        owes: rule.owes,
        unitName: record.unitName,
        dueOn: record.dueOn,
        lamp: record.lamp,
        remindedOn: record.remindedOn,
      },
    ]
  })
  return { rows, total: await countReminders(deps.db, reach), page: input.page }
}
