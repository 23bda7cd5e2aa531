import type { ClockPart, ClockView, ExtensionView } from '#center/contract/clock.ts'
import type { ClockRule, LampLimits } from '#center/contract/values/clock-rule.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { Label } from '#center/contract/values/label.ts'
import { LAWS } from '#center/domain/clocks/clock-rules.ts'
import { extensionLeft } from '#center/domain/clocks/due-of.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { spanOf } from '#center/domain/clocks/look-at.ts'
import { type ClockRecord, listPauses, type PauseRecord } from '#db/repositories/clock.ts'
import { type ExtensionRecord, listExtensions } from '#db/repositories/clock-extension.ts'
import { isLate } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { countClock, extensionsOf } from './count-clock.ts'
import { rulesInForce, rulesOfClocks } from './rules-in-force.ts'

/** What the asker may do and read of the clocks of a case. */
export interface ClockRights {
  readonly canChange: boolean
  readonly canDecide: boolean
  /** Notes and reasons are part of the story. */
  readonly canRead: boolean
  readonly staffId: number | null
}

/** Law keys of limits no law sets: the county does itself, or who sent the matter. */
const SET_OTHERWISE: readonly string[] = ['center-default', 'set-by-sender']

const PARTS: Readonly<Record<string, ClockPart>> = {
  'IN-2': 'sign',
  'IN-2a': 'sign',
  'IN-11': 'sign',
  'IN-4a': 'handle',
  'IN-4b': 'handle',
  'IN-4c': 'handle',
  'IN-7': 'verify',
}

/** Clocks as screens show them, each with the arithmetic of its day; in the order given. */
export async function viewClocks(
  deps: Deps,
  records: readonly ClockRecord[],
  rights: ClockRights,
): Promise<ClockView[]> {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const ids = records.map(({ id }) => id)
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  const ruleOf = await rulesOfClocks(deps, deps.db, records)
  const { laws } = await rulesInForce(deps, deps.db, today)
  const pauses = await listPauses(deps.db, ids)
  const extensions = await listExtensions(deps.db, ids)
  const lawOf = (key: string): Label => laws[key] ?? LAWS[key] ?? { zh: key, en: key }
  return records.map(record =>
    viewOf(
      deps,
      record,
      ruleOf(record),
      pauses.filter(({ clockId }) => clockId === record.id),
      extensions.filter(({ clockId }) => clockId === record.id),
      { limits, lawOf, rights, now },
    ),
  )
}

interface Setting {
  readonly limits: LampLimits
  readonly lawOf: (key: string) => Label
  readonly rights: ClockRights
  readonly now: string
}

function viewOf(
  deps: Deps,
  clock: ClockRecord,
  rule: ClockRule,
  pauses: readonly PauseRecord[],
  extensions: readonly ExtensionRecord[],
  { limits, lawOf, rights, now }: Setting,
): ClockView {
  const until = clock.endedAt ?? now
  const due = countClock(rule, clock, pauses, extensions, deps.calendar, until)
  const span = spanOf({ rule, startedAt: clock.startedAt, dueAt: due.dueAt })
  const reading = lampOf(span.due, span.start, rule.unit === 'hour' ? until : shanghaiDateOf(until), limits)
  const isRunning = clock.status === 'running'
  const isOpen = isRunning && rights.canChange && !isLate(clock, now)
  const isAsked = extensions.some(({ status }) => status === 'asked')
  const left = extensionLeft(rule, extensionsOf(extensions))
  return {
    id: clock.id,
    ruleCode: clock.ruleCode,
    label: rule.label,
    unit: rule.unit,
    status: clock.status,
    lamp: isRunning ? reading.lamp : clock.status === 'late' ? 'red' : 'green',
    lampReason: { key: reading.reason.key, params: { ...reading.reason.params } },
    startedAt: clock.startedAt,
    dueOn: due.dueOn,
    dueAt: rule.unit === 'hour' ? due.dueAt : null,
    nominalOn: due.nominal.length > 10 ? shanghaiDateOf(due.nominal) : due.nominal,
    isProvisional: due.provisional,
    pausedAt: clock.pausedAt,
    endedAt: clock.endedAt,
    owes: rule.owes,
    basis: { law: lawOf(rule.basis.law), article: rule.basis.article },
    otherBases: rule.otherBases.map(({ law, article }) => ({ law: lawOf(law), article })),
    // A default of the house claims no law that could be wrong.
    isCertain: rule.certain || SET_OTHERWISE.includes(rule.basis.law),
    lateKey: rule.lateKey,
    assignmentId: clock.assignmentId,
    part: PARTS[clock.ruleCode] ?? null,
    explain: due.explain.map(({ key, params }) => ({ key, params: { ...params } })),
    pauses: pauses.map(({ reason, note, fromAt, toAt, pausedByName }) => ({
      reason,
      note: rights.canRead ? note : null,
      fromAt,
      toAt,
      by: pausedByName,
    })),
    extensions: extensions.map(record => extensionViewOf(record, rule, isRunning, rights)),
    pauseReasons: rule.pauseOn,
    extension:
      rule.extension === null
        ? null
        : {
            approver: rule.extension.approver,
            unit: rule.unit,
            atOnce: rule.extension.n,
            left: Number.isFinite(left) ? left : null,
          },
    allowedActions: [
      ...(isOpen && clock.pausedAt === null && rule.pauseOn.length > 0 ? (['pause'] as const) : []),
      ...(isRunning && rights.canChange && clock.pausedAt !== null ? (['resume'] as const) : []),
      ...(isOpen && left > 0 && !isAsked ? (['ask'] as const) : []),
    ],
  }
}

/** A request as screens show it; who asked does not decide. */
export function extensionViewOf(
  record: ExtensionRecord,
  rule: ClockRule,
  isRunning: boolean,
  rights: ClockRights,
): ExtensionView {
  return {
    id: record.id,
    n: record.n,
    unit: rule.unit,
    approver: rule.extension?.approver ?? null,
    status: record.status,
    reason: rights.canRead ? record.reason : null,
    askedAt: record.askedAt,
    askedBy: record.askedByName,
    decidedAt: record.decidedAt,
    decidedBy: record.decidedByName,
    decisionNote: rights.canRead ? record.decisionNote : null,
    consentOn: record.consentOn,
    documentNo: record.documentNo,
    canDecide: record.status === 'asked' && isRunning && rights.canDecide && record.askedBy !== rights.staffId,
  }
}
