import { DomainError } from '#center/contract/domain-error.ts'
import type { HelpView } from '#center/contract/hall.ts'
import type { Need } from '#center/contract/statuses.ts'
import { millisecondsOf, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { findHelpCall, listOpenCalls, markAnswered } from '#db/repositories/help.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'

/** A silent call must not show up at the desk that made it, where the one it is about may look on. */
const isOwnSilentCall = (
  call: { readonly kind: string; readonly deskId: number | null; readonly raisedBy: number | null },
  actor: Actor,
): boolean => call.kind === 'desk' && (call.raisedBy === actor.staffId || call.deskId === actor.deskId)

const secondsSince = (then: string, now: string) => Math.floor((millisecondsOf(now) - millisecondsOf(then)) / 1000)

/** Whether a call has waited so long that it is made a second time. @param helpAgainSeconds of the hall rules */
export const isSecondCall = (raisedAt: string, now: string, helpAgainSeconds: number): boolean =>
  secondsSince(raisedAt, now) >= helpAgainSeconds

/** Calls of today nobody has answered yet, oldest first; one's own silent call is not among them. */
export async function listHelp(deps: Deps, actor: Actor): Promise<HelpView[]> {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const { helpAgainSeconds } = await settingInForce(deps.db, 'hallRules', today)
  return (await listOpenCalls(deps.db, startOfShanghaiDay(today)))
    .filter(call => !isOwnSilentCall(call, actor))
    .map(call => ({
      id: call.id,
      kind: call.kind,
      place: call.stationCode ?? call.deskName ?? '',
      page: call.page,
      needs: JSON.parse(call.needs) as Need[],
      ticketNo: call.ticketNo,
      raisedAt: call.raisedAt,
      isSecond: isSecondCall(call.raisedAt, now, helpAgainSeconds),
    }))
}

/** Takes a call on; who went and after how many seconds stands in the journal. @throws DomainError 'help.not-found', answered calls included */
export async function answerHelp(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number },
): Promise<{ id: number }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const call = await findHelpCall(tx, input.id)
    if (call === undefined || call.answeredAt !== null || isOwnSilentCall(call, actor))
      throw new DomainError('help.not-found')
    await markAnswered(tx, call.id, now, staffId)
    await journal({
      object: 'help',
      objectId: call.id,
      action: 'help.answered',
      detail: { kind: call.kind, seconds: secondsSince(call.raisedAt, now) },
    })
    publish({ noun: 'help', id: call.id })
    return { id: call.id }
  })
}
