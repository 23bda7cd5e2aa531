import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { findOpenAssist } from '#db/repositories/help.ts'
import type { Reader } from '#db/transaction.ts'

/**
 * The clerk who stands by at a station today; what is written there then is journaled with `assistedBy`.
 * @param now ISO instant
 * @returns undefined where the visitor is alone
 */
export async function assistOf(db: Reader, stationId: number, now: string) {
  return findOpenAssist(db, stationId, startOfShanghaiDay(shanghaiDateOf(now)))
}
