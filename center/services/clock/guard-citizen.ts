import type { CitizenCheck } from '#center/contract/clock.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { EventDate } from '#center/contract/values/citizen-limit.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { CONFIRMATION_RULE, nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { askedFor, type GuardedLimit, guardedLimits, isAidFirst } from '#center/domain/clocks/citizen-guard.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { listEventDates, replaceEventDates } from '#db/repositories/event-date.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { endClocks, startClock } from '../case-file/case-clock.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'
import { rulesInForce } from './rules-in-force.ts'

interface Asking {
  readonly typeCode: string
  readonly dates: readonly EventDate[]
}

/** The limits that run from the days told, as data. */
export async function guardedOf(deps: Deps, db: Reader, asking: Asking): Promise<GuardedLimit[]> {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const limits = await settingInForce(db, 'citizenLimits', today)
  const book = await rulesInForce(deps, db, today)
  return guardedLimits(limits, book.find, asking, deps.calendar, { now, today })
}

async function check(deps: Deps, db: Reader, asking: Asking): Promise<CitizenCheck> {
  const today = shanghaiDateOf(deps.now())
  const limits = await settingInForce(db, 'citizenLimits', today)
  const { laws } = await rulesInForce(deps, db, today)
  const found = await guardedOf(deps, db, asking)
  return {
    asked: askedFor(limits, asking.typeCode),
    dates: [...asking.dates],
    warnings: found.map(({ limit, rule, on, due, daysLeft, state }) => ({
      ruleCode: rule.code,
      rule: rule.label,
      event: limit.event,
      on,
      dueOn: due.dueOn,
      isProvisional: due.provisional,
      daysLeft,
      state,
      basis: {
        law: laws[rule.basis.law] ?? { zh: rule.basis.law, en: rule.basis.law },
        article: rule.basis.article,
      },
      isCertain: limit.certain && rule.certain,
      doNow: limit.doNow,
      explain: due.explain.map(({ key, params }) => ({ key, params: { ...params } })),
    })),
    aidFirst: isAidFirst(found, limits.aidFirstDays) ? limits.aidFirst : null,
  }
}

/** What the window warns of while the story is being written; nothing is kept. */
export async function checkCitizenLimits(deps: Deps, _actor: Actor, input: Asking): Promise<CitizenCheck> {
  return check(deps, deps.db, input)
}

/** What is known of the limits that bind the people of a case. */
export async function viewCitizenLimits(deps: Deps, actor: Actor, input: { id: number }): Promise<CitizenCheck> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  return check(deps, deps.db, { typeCode: file.typeCode, dates: await listEventDates(deps.db, file.id) })
}

/** Writes the days of an open case down anew; clocks that bind the citizen run from them. @throws DomainError 'case-file.action-not-allowed' */
export async function setEventDates(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; dates: EventDate[] },
): Promise<CitizenCheck> {
  await write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.edit', input.id)
    if (nextStepOf(file.status) === 'none')
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    await recordEventDates(
      deps,
      work,
      { id: file.id, isOpen: true, typeCode: file.typeCode, dates: input.dates },
      'dates',
    )
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'clock.datesSet',
      detail: { count: input.dates.length },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: file.id }
  })
  return viewCitizenLimits(deps, actor, { id: input.id })
}

/**
 * Keeps the days of a case and, while it is open, lets the clocks run that they start; those of days that were taken back
 * end. The 30 days of an agreement reached here run from its own signing.
 * @param field name of the list in the form
 * @throws DomainError 'request.invalid' for a day to come
 */
export async function recordEventDates(
  deps: Deps,
  work: Work,
  file: Asking & { readonly id: number; readonly isOpen: boolean },
  field: 'dates' | 'eventDates',
): Promise<void> {
  const { dates } = file
  const late = dates.findIndex(({ on }) => on > work.today)
  if (late >= 0)
    throw new DomainError(
      'request.invalid',
      {},
      { fields: [{ path: [field, late, 'on'], key: 'problems.value.date-future' }] },
    )
  const before = await guardedOf(deps, work.tx, {
    typeCode: file.typeCode,
    dates: await listEventDates(work.tx, file.id),
  })
  await replaceEventDates(work.tx, file.id, dates)
  if (!file.isOpen) return
  const now = await guardedOf(deps, work.tx, { typeCode: file.typeCode, dates })
  const ended = new Set([...before, ...now].map(({ rule }) => rule.code))
  const own = (await listRunningClocks(work.tx, file.id)).filter(({ procedureId }) => procedureId !== null)
  const signed = own.some(({ ruleCode }) => ruleCode === CONFIRMATION_RULE)
  if (signed) ended.delete(CONFIRMATION_RULE)
  await endClocks(work, file.id, [...ended], true)
  for (const { rule, on } of startedBy(now))
    if (!(signed && rule.code === CONFIRMATION_RULE))
      await startClock(deps, work, { caseFileId: file.id, ruleCode: rule.code, startedAt: startOfShanghaiDay(on) })
}

/** One clock a rule: where several days start it, the later day gives the visitor the longer time (劳动报酬: from leaving). */
function startedBy(found: readonly GuardedLimit[]): GuardedLimit[] {
  const byRule = Map.groupBy(found, ({ rule }) => rule.code)
  return [...byRule.values()].flatMap(group => group.toSorted((one, other) => (one.on < other.on ? 1 : -1)).slice(0, 1))
}
