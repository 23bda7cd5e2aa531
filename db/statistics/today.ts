import type { Reader } from '../transaction.ts'

/** Counts of one day over the whole center. @param on ISO date */
export async function countToday(db: Reader, on: string) {
  const visits = await db
    .selectFrom('visit')
    .select(builder => [
      builder.fn.countAll<number>().as('visits'),
      builder.fn.coalesce(builder.fn.sum<number>('headCount'), builder.lit(0)).as('persons'),
    ])
    .where('onDate', '=', on)
    .executeTakeFirstOrThrow()
  const waiting = await db
    .selectFrom('ticket')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('onDate', '=', on)
    .where('status', 'in', ['waiting', 'moved'])
    .executeTakeFirstOrThrow()
  const waits = await db
    .selectFrom('ticketPeriod as p')
    .innerJoin('ticket as t', 't.id', 'p.ticketId')
    .select(['p.startedAt', 'p.endedAt'])
    .where('t.onDate', '=', on)
    .where('p.kind', '=', 'waiting')
    .where('p.endedAt', 'is not', null)
    .execute()
  return {
    visits: visits.visits,
    persons: visits.persons,
    waiting: waiting.count,
    waitsMs: waits.map(wait => Date.parse(wait.endedAt ?? wait.startedAt) - Date.parse(wait.startedAt)),
  }
}

/** Case files by what happened to them on a day, and what is open or late. @param unitId null: the whole center */
export async function countCaseFilesToday(db: Reader, on: string, unitId: number | null) {
  const base = () =>
    db
      .selectFrom('caseFile')
      .select(builder => builder.fn.countAll<number>().as('count'))
      .$if(unitId !== null, query => query.where('ownerUnitId', '=', unitId ?? 0))
  const one = async (query: ReturnType<typeof base>) => (await query.executeTakeFirstOrThrow()).count
  return {
    registered: await one(base().where('registeredOn', '=', on)),
    dispatched: await one(base().where('dispatchedOn', '=', on)),
    settled: await one(base().where('settledOn', '=', on)),
    closed: await one(base().where('closedOn', '=', on)),
    openCases: await one(base().where('nextDueOn', 'is not', null)),
    overdue: await one(base().where('nextDueOn', '<', on)),
  }
}
