import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { WorkCalendar } from '#center/domain/calendar/working-days.ts'
import { type ClockExtension, type Due, dueOf } from '#center/domain/clocks/due-of.ts'
import type { ClockPause } from '#center/domain/clocks/pauses.ts'
import type { ClockRecord, PauseRecord } from '#db/repositories/clock.ts'
import type { ExtensionRecord } from '#db/repositories/clock-extension.ts'

/** Pauses as the engine counts them. */
export const pausesOf = (records: readonly PauseRecord[]): ClockPause[] =>
  records.map(({ fromAt, toAt, reason }) => ({ from: fromAt, to: toAt, reason }))

/** Only what was granted is counted. */
export const extensionsOf = (records: readonly ExtensionRecord[]): ClockExtension[] =>
  records.filter(({ status }) => status === 'granted').map(({ n }) => ({ n }))

/** When a clock of the record is due, by the rule it was started with. @param now ISO instant at which an open pause is counted */
export function countClock(
  rule: ClockRule,
  clock: Pick<ClockRecord, 'startedAt' | 'setOn'>,
  pauses: readonly PauseRecord[],
  extensions: readonly ExtensionRecord[],
  calendar: WorkCalendar,
  now: string,
): Due {
  return dueOf(rule, {
    startedAt: clock.startedAt,
    setOn: clock.setOn,
    pauses: pausesOf(pauses),
    extensions: extensionsOf(extensions),
    calendar,
    now,
  })
}

/** What a due date writes into the row of a running clock. */
export function dueColumns(due: Due) {
  return {
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    nominalOn: due.nominal.length > 10 ? shanghaiDateOf(due.nominal) : due.nominal,
    isProvisional: due.provisional ? (1 as const) : (0 as const),
  }
}
