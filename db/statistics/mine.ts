import { startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addMonths } from '#center/contract/values/plain-date.ts'
import type { Reader } from '../transaction.ts'

/** One person's work: what is open now, and what happened in a month. @param month 'YYYY-MM' @param today ISO date */
export async function countMine(db: Reader, staffId: number, month: string, today: string) {
  const from = `${month}-01`
  const until = addMonths(from, 1)
  const begins = startOfShanghaiDay(from)
  const ends = startOfShanghaiDay(until)
  const cases = await db
    .selectFrom('caseFile')
    .select(({ fn }) => [
      fn.count<number>('nextDueOn').as('openCases'),
      fn.countAll<number>().filterWhere('nextDueOn', '<', today).as('overdue'),
      fn.countAll<number>().filterWhere('settledOn', '>=', from).filterWhere('settledOn', '<', until).as('settled'),
      fn.countAll<number>().filterWhere('closedOn', '>=', from).filterWhere('closedOn', '<', until).as('closed'),
    ])
    .where('ownerStaffId', '=', staffId)
    .executeTakeFirstOrThrow()
  const clocks = await db
    .selectFrom('caseFile as c')
    .innerJoin('clock as k', 'k.caseFileId', 'c.id')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('k.status', '=', 'met').as('inTime'),
      fn.countAll<number>().filterWhere('k.status', '=', 'late').as('late'),
    ])
    .where('c.ownerStaffId', '=', staffId)
    .where('k.endedAt', '>=', begins)
    .where('k.endedAt', '<', ends)
    .executeTakeFirstOrThrow()
  const held = await db
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<number>().as('meetings'))
    .where('mediatorId', '=', staffId)
    .where('startsAt', '>=', begins)
    .where('startsAt', '<', ends)
    .where('status', '<>', 'cancelled')
    .where('status', '=', 'held')
    .executeTakeFirstOrThrow()
  return { ...cases, ...clocks, ...held }
}
