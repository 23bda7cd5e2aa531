import type { ProblemCode } from '#center/contract/problems.ts'
import { REFERRAL_ACTIONS, type ReferralsOfCase, type ReferralView } from '#center/contract/referral.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { REFERRAL } from '#center/domain/actions/tables.ts'
import { getReferralRule, REFERRAL_RULES, type ReferralRule } from '#center/domain/case-file/referral-kinds.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { listConfirmations, listReferralSteps, listReferrals, type ReferralRecord } from '#db/repositories/referral.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { issuedKinds } from '../case-file/case-guards.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { itemReachOf } from '../follow-up/follow-performance.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { preparationOf } from './reach-referral.ts'

const OPEN: readonly string[] = ['prepared', 'sent', 'accepted']
/** Days before the end of the 30 days at which the desk is reminded (人民调解法 art. 33; ux: D8). */
export const CONFIRMATION_REMINDERS = [10, 3] as const

/** The ways of a case that somebody else decides, and those that may be opened now. */
export async function listReferralsOfCase(deps: Deps, actor: Actor, input: { id: number }): Promise<ReferralsOfCase> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const mayHandle = reaching(actor, 'referral.handle', file, shanghaiDateOf(deps.now())).length > 0
  const records = await listReferrals(deps.db, file.id)
  const steps = await listReferralSteps(
    deps.db,
    records.map(({ id }) => id),
  )
  const referrals = await Promise.all(
    records.map(async record => ({
      ...(await viewReferral(deps.db, file, record, mayHandle && mayBy(record, actor))),
      steps: steps.flatMap(({ procedureId, action, onDate, note, referenceNo, paperId, byName, at }) =>
        procedureId === record.id ? [{ action, onDate, note, referenceNo, paperId, by: byName, at }] : [],
      ),
    })),
  )
  const open = records.filter(({ status }) => OPEN.includes(status))
  return {
    referrals,
    kinds: mayHandle
      ? REFERRAL_RULES.map(rule => {
          const problem = whyNotOpen(rule, file, open, actor)
          return {
            kind: rule.kind,
            body: rule.body.zh,
            basis: rule.basis,
            clocks: [...new Set([...rule.clocks.sent, ...rule.clocks.accepted, ...rule.clocks.decided])],
            isOpen: problem === null,
            reasonKey: problem === null ? null : `problems.${problem}`,
          }
        })
      : [],
  }
}

const mayBy = ({ kind }: ReferralRecord, actor: Actor) =>
  getReferralRule(kind).roles.some(role => actor.roles.includes(role))

function whyNotOpen(
  rule: ReferralRule,
  file: FoundCaseFile,
  open: readonly ReferralRecord[],
  actor: Actor,
): ProblemCode | null {
  if (!rule.roles.some(role => actor.roles.includes(role))) return 'referral.not-yours'
  if (!rule.at.includes(file.status)) return 'referral.kind-not-open'
  const isTaken = open.some(({ kind }) => kind === rule.kind || (rule.leaves && getReferralRule(kind).leaves))
  return isTaken ? 'referral.already-open' : null
}

async function viewReferral(
  db: Reader,
  file: FoundCaseFile,
  record: ReferralRecord,
  mayHandle: boolean,
): Promise<Omit<ReferralView, 'steps'>> {
  const rule = getReferralRule(record.kind)
  const { consents } = preparationOf(record.consents)
  const parties = await listParties(db, file.id)
  const actions = mayHandle ? REFERRAL_ACTIONS.filter(action => decide(REFERRAL, action, record.status).isAllowed) : []
  const problem = actions.includes('send') ? await sendingProblem(db, file, record) : null
  return {
    id: record.id,
    kind: record.kind,
    status: record.status,
    body: record.body,
    referenceNo: record.referenceNo,
    outcome: record.outcome,
    basis: rule.basis,
    consents:
      record.kind === 'judicialConfirmation'
        ? parties.map(party => ({
            partyId: party.id,
            on: consents.find(({ partyId }) => partyId === party.id)?.on ?? null,
          }))
        : [],
    pack: await packOf(db, file.id, record),
    allowedActions: [
      ...(mayHandle && record.status === 'prepared'
        ? ([...(record.kind === 'judicialConfirmation' ? (['consent'] as const) : []), 'pack'] as const)
        : []),
      ...actions.filter(action => action !== 'send' || problem === null),
    ],
    blockedActions: problem === null ? [] : [{ action: 'send', reasonKey: `problems.${problem}` }],
  }
}

/** What belongs into the pack, and whether it lies there. */
export async function packOf(db: Reader, caseFileId: number, record: ReferralRecord) {
  const issued = await issuedKinds(db, caseFileId)
  const { packed } = preparationOf(record.consents)
  return getReferralRule(record.kind).papers.map(({ code, need, paper }) => ({
    code,
    need,
    paper,
    isThere: paper === null ? packed.includes(code) : issued.includes(paper),
  }))
}

/** What keeps a referral from being sent: a pack with gaps; for a confirmation also a missing consent, or the 30 days being over. */
export async function sendingProblem(
  db: Reader,
  file: FoundCaseFile,
  record: ReferralRecord,
): Promise<ProblemCode | null> {
  if (!getReferralRule(record.kind).at.includes(file.status)) return 'referral.kind-not-open'
  const pack = await packOf(db, file.id, record)
  if (pack.some(({ need, isThere }) => need === 'must' && !isThere)) return 'referral.papers-missing'
  if (record.kind !== 'judicialConfirmation') return null
  const { consents } = preparationOf(record.consents)
  const parties = await listParties(db, file.id)
  if (!parties.every(party => consents.some(({ partyId, on }) => partyId === party.id && on !== null)))
    return 'referral.consent-missing'
  const clock = (await listRunningClocks(db, file.id)).find(({ ruleCode }) => ruleCode === 'CONF-1')
  return clock === undefined ? 'referral.agreement-missing' : null
}

/** D8: agreements whose parties may still apply together, nearest first, with the reminder that is due. */
export async function listConfirmationsDue(deps: Deps, actor: Actor) {
  const reach = itemReachOf(actor)
  if (reach === null) return []
  const today = shanghaiDateOf(deps.now())
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  return (await listConfirmations(deps.db, reach)).map(({ startedAt, ...row }) => {
    const daysLeft = daysBetween(today, row.dueOn)
    return {
      ...row,
      daysLeft,
      reminder: CONFIRMATION_REMINDERS.findLast(days => daysLeft <= days) ?? null,
      lamp: lampOf(row.dueOn, shanghaiDateOf(startedAt), today, limits).lamp,
    }
  })
}
