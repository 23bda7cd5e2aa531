import type { OpenThings } from '#center/contract/shift.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { maskPhone } from '#center/domain/mask.ts'
import { listOpenCalls } from '#db/repositories/help.ts'
import { listCallBacks, listDrafts, listTicketsInHand, listToSend } from '#db/repositories/shift.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** Everything the actor leaves open at this window, so that nothing is lost between two people. */
export async function listOpenThings(deps: Deps, actor: Actor): Promise<OpenThings> {
  return openThingsOf(deps.db, actor, shanghaiDateOf(deps.now()))
}

/** The same inside a transaction. @param today ISO date */
export async function openThingsOf(db: Reader, actor: Actor, today: string): Promise<OpenThings> {
  const staffId = staffOf(actor)
  const { deskId } = actor
  return {
    tickets: deskId === null ? [] : await listTicketsInHand(db, today, deskId),
    caseFiles: await listToSend(db, staffId),
    drafts: await listDrafts(db, staffId),
    callBacks: (await listCallBacks(db, staffId)).map(call => ({ ...call, phone: maskPhone(call.phone) })),
    helps: (await listOpenCalls(db, startOfShanghaiDay(today)))
      .filter(call => deskId !== null && call.deskId === deskId)
      .map(({ id, raisedAt }) => ({ id, raisedAt })),
  }
}
