import { DomainError } from '#center/contract/domain-error.ts'
import type { ItemStatus } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { AGREEMENT_ITEM } from '#center/domain/actions/tables.ts'
import { FOLLOW_UP_RULE, VERIFY_RULE } from '#center/domain/case-file/clock-of.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { maskName } from '#center/domain/mask.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { findItem, listItems, updateItem } from '#db/repositories/agreement.ts'
import { updateCaseFile } from '#db/repositories/case-file.ts'
import { countDueItems, type ItemReach, listDueItems, listFollowUps } from '#db/repositories/follow-up.ts'
import { type Actor, staffOf } from '../actor.ts'
import { dueUnder } from '../case-file/case-clock.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'

/** How far this person follows performance. */
export function itemReachOf(actor: Actor): ItemReach | null {
  const scopes = grantsFor(actor.roles, 'caseFile.list').map(grant => grant.scope)
  if (scopes.includes('center')) return { kind: 'center' }
  if (scopes.includes('unit')) return { kind: 'unit', unitId: actor.unitId ?? 0 }
  return scopes.includes('own') ? { kind: 'own', staffId: staffOf(actor) } : null
}

/** What is due or overdue, nearest first; names masked. */
export async function listPerformance(deps: Deps, actor: Actor, input: { page: number }) {
  const reach = itemReachOf(actor)
  if (reach === null) return { rows: [], total: { count: 0, isExact: true } }
  const today = shanghaiDateOf(deps.now())
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  const rows = await listDueItems(deps.db, reach, input.page)
  const count = await countDueItems(deps.db, reach, null)
  return {
    rows: rows.map(({ effectiveOn, ...row }) => ({
      ...row,
      documentNo: row.documentNo ?? '',
      obligor: row.obligor === null ? null : maskName(row.obligor),
      lamp: lampOf(row.dueOn, effectiveOn ?? today, today, limits).lamp,
    })),
    total: { count: Math.min(count, 1000), isExact: count <= 1000 },
  }
}

const ACTION = { performed: 'perform', partlyPerformed: 'performPartly', breached: 'breach' } as const

/** Marks what became of an item; once everything is performed the case waits for its call-back. @throws DomainError 'agreement-item.date-invalid' */
export async function markItem(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; status: keyof typeof ACTION; doneOn: string; proof: string | null },
) {
  return write(deps, actor, input, async work => {
    const { tx, today, journal } = work
    const item = await findItem(tx, input.id)
    if (item === undefined) throw new DomainError('agreement-item.not-found')
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.handle', item.caseFileId)
    const decision = decide(AGREEMENT_ITEM, ACTION[input.status], item.status)
    if (!decision.isAllowed || item.agreementStatus !== 'effective')
      throw new DomainError('agreement-item.action-not-allowed')
    if (
      !isPlainDate(input.doneOn) ||
      input.doneOn > today ||
      (item.effectiveOn !== null && input.doneOn < item.effectiveOn)
    ) {
      throw new DomainError(
        'agreement-item.date-invalid',
        { from: item.effectiveOn ?? '', to: today },
        {
          fields: [
            {
              path: ['doneOn'],
              key: 'problems.agreement-item.date-invalid',
              params: { from: item.effectiveOn ?? '', to: today },
            },
          ],
        },
      )
    }
    const status: ItemStatus = decision.to
    await updateItem(tx, item.id, { status, doneOn: input.doneOn, proof: input.proof })
    await journal({
      object: 'agreementItem',
      objectId: item.id,
      caseFileId: file.id,
      action: `item.${status}`,
      from: item.status,
      to: status,
      detail: { number: item.number, what: item.what, on: input.doneOn },
    })
    if (file.status === 'settled')
      await updateCaseFile(tx, recordOf(file), await nextOf(deps, work, file.id, item.agreementId))
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: item.id, status }
  })
}

/**
 * The next step of a settled case: the earliest open item, else the call-back, else closing. A breach brings the call-back
 * forward: the parties are called within the time of a call-back from the day of the breach and shown their ways.
 */
export async function nextOf(
  deps: Deps,
  work: Work,
  caseFileId: number,
  agreementId: number,
): Promise<{ nextStep: 'performance' | 'followUp' | 'close'; nextDueOn: string }> {
  const { tx, today } = work
  const items = await listItems(tx, agreementId)
  const open = items.filter(item => item.status === 'pending' || item.status === 'partlyPerformed')
  if (open.length > 0) return { nextStep: 'performance', nextDueOn: earliest(open.map(item => item.dueOn)) }
  const call = (await listFollowUps(tx, caseFileId)).find(followUp => followUp.status === 'due')
  if (call === undefined) return { nextStep: 'close', nextDueOn: await dueUnder(deps, work, VERIFY_RULE, today) }
  const breached = items.flatMap(item => (item.status === 'breached' && item.doneOn !== null ? [item.doneOn] : []))
  const breaches = await Promise.all(breached.map(on => dueUnder(deps, work, FOLLOW_UP_RULE, on)))
  return { nextStep: 'followUp', nextDueOn: earliest([call.dueOn, ...breaches]) }
}

const earliest = (days: readonly string[]): string => days.reduce((first, on) => (on < first ? on : first))
