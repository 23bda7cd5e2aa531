import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { EXTENSION } from '#center/domain/actions/tables.ts'
import { EXTENSION_RULE } from '#center/domain/case-file/clock-of.ts'
import { isDecidedHere, refusalOf } from '#center/domain/clocks/extension-request.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { findExtension, insertExtension, listExtensions, updateExtension } from '#db/repositories/clock-extension.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocks, isLate, recount, startClock } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { extensionsOf } from './count-clock.ts'
import { followClock, type ReachedClock, reachClock } from './reach-clock.ts'

const FIELDS = {
  'clock.no-extension': 'n',
  'clock.extension-too-long': 'n',
  'clock.consent-needed': 'consentOn',
  'clock.document-needed': 'documentNo',
} as const

/**
 * Asks for more time, before the time is over, with a reason. Where the parties or another authority decide, their consent
 * or paper is recorded and the time runs on at once; else the head of the unit answers within the time of rule IN-9.
 * @throws DomainError 'clock.already-late' | 'clock.extension-pending' | 'clock.no-extension' | 'clock.extension-too-long' |
 * 'clock.consent-needed' | 'clock.document-needed'
 */
export async function askExtension(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; n: number; reason: string; consentOn: string | null; documentNo: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const reached = await reachClock(deps, work, actor, 'clock.change', input.id)
    const { clock, file, rule } = reached
    if (isLate(clock, work.now)) throw new DomainError('clock.already-late')
    const before = await listExtensions(work.tx, [clock.id])
    if (before.some(({ status }) => status === 'asked')) throw new DomainError('clock.extension-pending')
    const refusal = refusalOf(rule, extensionsOf(before), input)
    if (refusal !== null) {
      const params = 'left' in refusal ? { left: refusal.left } : {}
      const field = { path: [FIELDS[refusal.code]], key: `problems.${refusal.code}`, params }
      throw new DomainError(refusal.code, params, { fields: [field] })
    }
    if (input.consentOn !== null && input.consentOn > work.today)
      throw new DomainError(
        'request.invalid',
        {},
        { fields: [{ path: ['consentOn'], key: 'problems.value.date-future' }] },
      )
    const isOpen = rule.extension !== null && isDecidedHere(rule.extension.approver)
    const id = await insertExtension(work.tx, {
      clockId: clock.id,
      n: input.n,
      reason: input.reason,
      status: isOpen ? 'asked' : 'granted',
      askedAt: work.now,
      askedBy: by,
      decidedAt: isOpen ? null : work.now,
      decidedBy: isOpen ? null : by,
      decisionNote: null,
      consentOn: input.consentOn,
      documentNo: input.documentNo === '' ? null : input.documentNo,
    })
    await tell(work, reached, id, 'clock.extensionAsked', null, 'asked', { n: input.n, reason: input.reason })
    if (!isOpen) {
      await extend(deps, work, reached, id, { n: input.n, note: '' })
      return { id, status: 'granted' as const }
    }
    const running = await listRunningClocks(work.tx, file.id)
    if (!running.some(({ ruleCode }) => ruleCode === EXTENSION_RULE))
      await startClock(deps, work, { caseFileId: file.id, ruleCode: EXTENSION_RULE })
    return { id, status: 'asked' as const }
  })
}

/**
 * Grants or refuses a request, with a note; who asked does not decide.
 * @throws DomainError 'case-file.not-found' | 'clock.own-request' | 'clock.action-not-allowed'
 */
export async function decideExtension(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; decision: 'grant' | 'refuse'; note: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const request = await findExtension(tx, input.id)
    if (request === undefined) throw new DomainError('case-file.not-found')
    const reached = await reachClock(deps, work, actor, 'clock.decide', request.clockId)
    const decision = decide(EXTENSION, input.decision, request.status)
    if (!decision.isAllowed) throw new DomainError('clock.action-not-allowed')
    if (request.askedBy === by) throw new DomainError('clock.own-request')
    const status = decision.to
    await updateExtension(tx, request.id, { status, decidedAt: now, decidedBy: by, decisionNote: input.note })
    const { file } = reached
    const others = await listExtensions(
      tx,
      (await listRunningClocks(tx, file.id)).map(({ id }) => id),
    )
    if (!others.some(each => each.status === 'asked')) await endClocks(work, file.id, [EXTENSION_RULE])
    if (status === 'granted') await extend(deps, work, reached, request.id, { n: request.n, note: input.note })
    else await tell(work, reached, request.id, 'clock.extensionRefused', 'asked', 'refused', { note: input.note })
    return { id: request.id, status }
  })
}

async function extend(
  deps: Deps,
  work: Work,
  reached: ReachedClock,
  id: number,
  { n, note }: { n: number; note: string },
): Promise<void> {
  const { clock, file } = reached
  const to = await recount(deps, work, clock)
  await followClock(deps, work, file, clock.dueOn)
  await tell(work, reached, id, 'clock.extended', 'asked', 'granted', { n, note, from: clock.dueOn, to })
}

async function tell(
  { journal, publish }: Work,
  { file, rule }: ReachedClock,
  id: number,
  action: string,
  from: string | null,
  to: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await journal({
    object: 'clockExtension',
    objectId: id,
    caseFileId: file.id,
    action,
    from,
    to,
    detail: { rule: rule.code, timeUnit: rule.unit, ...detail },
  })
  publish({ noun: 'caseFile', id: file.id })
}
