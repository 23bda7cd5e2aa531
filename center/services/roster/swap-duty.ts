import { DomainError } from '#center/contract/domain-error.ts'
import type { Half, SwapStatus, SwapView } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { actionsFrom, decide } from '#center/domain/actions/action-table.ts'
import { DUTY_SWAP } from '#center/domain/actions/tables.ts'
import { halfKey } from '#center/domain/roster/half-day.ts'
import { findSwap, insertSwap, listSwaps, updateSwap } from '#db/repositories/duty-swap.ts'
import { listDutiesOf, listRosterStaff } from '#db/repositories/roster.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { replan } from './plan-roster.ts'
import { getColleague, mayChange } from './roster-reach.ts'

type Answer = 'agree' | 'decline' | 'withdraw'

/** The duties one may give away, and who of the unit could take them. */
export async function listOwnDuties(deps: Deps, actor: Actor) {
  const own = staffOf(actor)
  const duties = await listDutiesOf(deps.db, own, shanghaiDateOf(deps.now()))
  const colleagues = (await listRosterStaff(deps.db)).filter(({ id, unitId }) => unitId === actor.unitId && id !== own)
  return {
    duties: duties.map(({ on, half }) => ({ on, half })),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
  }
}

/**
 * Asks a colleague of the same unit to take a duty, for one of theirs or for none; says what has to be handed over. Nothing
 * changes until the other agrees.
 * @throws DomainError 'roster.not-on-duty' | 'roster.taker-on-duty' | 'staff.not-of-unit' | 'roster.in-past' | 'roster.swap-twice'
 */
export async function askSwap(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    on: PlainDate
    half: Half
    takerId: number
    returnOn: PlainDate | null
    returnHalf: Half | null
    handOver: string
  },
): Promise<{ id: number }> {
  const askerId = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const { opId: _, on, ...swap } = input
    if (on < today) throw refused('roster.in-past', 'on')
    if ((swap.returnOn === null) !== (swap.returnHalf === null)) throw refused('request.invalid', 'returnOn')
    if (swap.returnOn !== null && swap.returnOn < today) throw refused('roster.in-past', 'returnOn')
    const { unitId } = await getColleague(tx, swap.takerId, actor.unitId ?? 0, 'takerId')
    if (swap.takerId === askerId) throw refused('staff.not-of-unit', 'takerId')
    const waiting = (await listSwaps(tx, today)).some(
      other => other.status === 'asked' && other.askerId === askerId && other.onDate === on && other.half === swap.half,
    )
    if (waiting) throw refused('roster.swap-twice', 'on')
    await assertSwappable(tx, { ...swap, askerId, onDate: on }, today)
    const id = await insertSwap(tx, { ...swap, onDate: on, unitId, askerId, status: 'asked', askedAt: now })
    await work.journal({
      object: 'roster',
      objectId: id,
      action: 'roster.swapAsked',
      to: 'asked',
      detail: { asker: askerId, taker: swap.takerId, on, half: swap.half },
    })
    work.publish({ noun: 'roster', id: unitId })
    return { id }
  })
}

/**
 * The other agrees or declines, or who asked takes the question back. With the agreement the duties change hands.
 * @throws DomainError 'roster.swap-not-found' | 'roster.swap-action-not-allowed' | 'roster.not-on-duty' | 'roster.taker-on-duty'
 */
export async function answerSwap(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; answer: Answer; note: string | null },
): Promise<{ id: number; status: SwapStatus }> {
  const own = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const swap = await findSwap(tx, input.id)
    if (swap === undefined || (swap.askerId !== own && swap.takerId !== own))
      throw new DomainError('roster.swap-not-found')
    const decision = decide(DUTY_SWAP, input.answer, swap.status)
    if (!decision.isAllowed || !isTheirs(input.answer, swap, own))
      throw new DomainError('roster.swap-action-not-allowed')
    if (input.answer === 'agree') await assertSwappable(tx, swap, today)
    await updateSwap(tx, swap.id, {
      status: decision.to,
      answeredAt: now,
      answeredBy: own,
      answerNote: input.note,
    })
    await work.journal({
      object: 'roster',
      objectId: swap.id,
      action: 'roster.swapAnswered',
      from: swap.status,
      to: decision.to,
      detail: { asker: swap.askerId, taker: swap.takerId, on: swap.onDate, half: swap.half, answer: input.answer },
    })
    if (decision.to === 'agreed') await replan(deps, work, swap.unitId)
    work.publish({ noun: 'roster', id: swap.unitId })
    return { id: swap.id, status: decision.to }
  })
}

/** Swaps from today on: one's own, those of the unit one leads, or all. */
export async function listSwapViews(deps: Deps, actor: Actor): Promise<SwapView[]> {
  const own = staffOf(actor)
  const today = shanghaiDateOf(deps.now())
  const rows = await listSwaps(deps.db, today)
  return rows
    .filter(swap => swap.askerId === own || swap.takerId === own || mayChange(actor, swap.unitId))
    .map(swap => ({
      id: swap.id,
      unitId: swap.unitId,
      unitName: swap.unitName,
      askerName: swap.askerName,
      takerName: swap.takerName,
      on: swap.onDate,
      half: swap.half,
      returnOn: swap.returnOn,
      returnHalf: swap.returnHalf,
      handOver: swap.handOver,
      status: swap.status,
      answerNote: swap.answerNote,
      askedAt: swap.askedAt,
      allowedActions: actionsFrom(DUTY_SWAP, swap.status).filter(
        (action): action is Answer => action !== 'ask' && isTheirs(action, swap, own),
      ),
    }))
}

/** Who was asked answers; who asked takes back. */
const isTheirs = (answer: Answer, swap: { readonly askerId: number; readonly takerId: number }, own: number): boolean =>
  own === (answer === 'withdraw' ? swap.askerId : swap.takerId)

/** Each gives what is theirs and is free for what they take; the day is not over. */
async function assertSwappable(
  db: Reader,
  swap: {
    readonly askerId: number
    readonly takerId: number
    readonly onDate: PlainDate
    readonly half: Half
    readonly returnOn: PlainDate | null
    readonly returnHalf: Half | null
  },
  today: PlainDate,
): Promise<void> {
  const keysOf = async (staffId: number) => new Set((await listDutiesOf(db, staffId, today)).map(halfKey))
  const asker = await keysOf(swap.askerId)
  const taker = await keysOf(swap.takerId)
  const given = halfKey({ on: swap.onDate, half: swap.half })
  if (!asker.has(given)) throw refused('roster.not-on-duty', 'on')
  const returned =
    swap.returnOn === null || swap.returnHalf === null ? null : halfKey({ on: swap.returnOn, half: swap.returnHalf })
  if (returned !== null && !taker.has(returned)) throw refused('roster.not-on-duty', 'returnOn')
  if (taker.has(given) && returned !== given) throw refused('roster.taker-on-duty', 'takerId')
  if (returned !== null && asker.has(returned)) throw refused('roster.taker-on-duty', 'returnOn')
}

const refused = (
  code:
    | 'roster.in-past'
    | 'roster.not-on-duty'
    | 'roster.taker-on-duty'
    | 'roster.swap-twice'
    | 'staff.not-of-unit'
    | 'request.invalid',
  field: string,
) =>
  new DomainError(
    code,
    {},
    { fields: [{ path: [field], key: code === 'request.invalid' ? 'problems.value.required' : `problems.${code}` }] },
  )
