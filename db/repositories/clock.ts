import { type Insertable, sql, type Updateable } from 'kysely'
import { addRow, compiledOnce, insertRow } from '../compiled-query.ts'
import type { ClockPauseTable, ClockTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** As a literal: an index of running clocks is only walked where the query says so itself. */
const RUNNING = sql.lit('running' as const)

/** Adds a row. @returns its id */
export async function insertClock(tx: Writer, row: Insertable<ClockTable>): Promise<number> {
  return insertRow(tx, 'clock', row)
}

/** Clocks of a case, oldest first, ended ones among them. */
export async function listClocks(db: Reader, caseFileId: number) {
  return db.selectFrom('clock').selectAll().where('caseFileId', '=', caseFileId).orderBy('id').execute()
}
export type ClockRecord = Awaited<ReturnType<typeof listClocks>>[number]

const running = compiledOnce((db, caseFileId: number, status: ClockRecord['status']) =>
  db.selectFrom('clock').selectAll().where('caseFileId', '=', caseFileId).where('status', '=', status),
)

/** Clocks of a case that still count. */
export async function listRunningClocks(db: Reader, caseFileId: number): Promise<ClockRecord[]> {
  return running(db, caseFileId, 'running')
}

/** Clocks of several cases that run, for the lamps of a list. */
export async function listRunningClocksOf(db: Reader, caseFileIds: readonly number[]): Promise<ClockRecord[]> {
  if (caseFileIds.length === 0) return []
  return db
    .selectFrom('clock')
    .selectAll()
    .where('caseFileId', 'in', [...caseFileIds])
    .where('status', '=', 'running')
    .orderBy('dueAt')
    .orderBy('id')
    .execute()
}

/** Undefined where there is none. */
export async function findClock(db: Reader, id: number): Promise<ClockRecord | undefined> {
  return db.selectFrom('clock').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateClock(
  tx: Writer,
  id: number,
  set: Omit<Updateable<ClockTable>, 'id' | 'caseFileId'>,
): Promise<void> {
  await tx.updateTable('clock').set(set).where('id', '=', id).execute()
}

/** A clock has ended: met, late or stopped. */
export async function endClock(
  tx: Writer,
  id: number,
  status: 'met' | 'late' | 'stopped',
  endedAt: string,
): Promise<void> {
  await updateClock(tx, id, { status, endedAt, pausedAt: null, scanAt: null })
}

/** Running clocks of one assignment go on at another. */
export async function repointClocks(tx: Writer, from: number, to: number, caseFileId: number): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ assignmentId: to })
    .where('caseFileId', '=', caseFileId)
    .where('assignmentId', '=', from)
    .where('status', '=', 'running')
    .execute()
}

/** Pauses of these clocks in the order they were noted. */
export async function listPauses(db: Reader, clockIds: readonly number[]) {
  if (clockIds.length === 0) return []
  return db
    .selectFrom('clockPause as p')
    .innerJoin('staff as s', 's.id', 'p.pausedBy')
    .selectAll('p')
    .select('s.name as pausedByName')
    .where('p.clockId', 'in', [...clockIds])
    .orderBy('p.id')
    .execute()
}
export type PauseRecord = Awaited<ReturnType<typeof listPauses>>[number]

/** Adds a row. */
export async function insertPause(tx: Writer, row: Insertable<ClockPauseTable>): Promise<void> {
  await addRow(tx, 'clockPause', row)
}

/** Ends the pause that is open on a clock. */
export async function endPause(tx: Writer, clockId: number, toAt: string, resumedBy: number): Promise<void> {
  await tx
    .updateTable('clockPause')
    .set({ toAt, resumedBy })
    .where('clockId', '=', clockId)
    .where('toAt', 'is', null)
    .execute()
}

const toScan = compiledOnce((db, now: string) =>
  db
    .selectFrom('clock')
    .selectAll()
    .where('scanAt', 'is not', null)
    .where('scanAt', '<=', now)
    .orderBy('scanAt')
    .orderBy('id')
    .limit(sql.lit(SCAN_CHUNK)),
)

/** Clocks of one transaction of the scan: few enough that nobody at a window waits for it. */
export const SCAN_CHUNK = 100

/** Whether there is anything to tell by now: a scan with nothing to say writes nothing. @param now ISO instant */
export async function isAnyToScan(db: Reader, now: string): Promise<boolean> {
  const row = await db.selectFrom('clock').select('id').where('scanAt', '<=', now).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Running clocks that have something to tell by now, the longest overdue first. @param now ISO instant */
export async function listToScan(db: Reader, now: string): Promise<ClockRecord[]> {
  return toScan(db, now)
}

const told = compiledOnce(
  (db, lamp: ClockRecord['lamp'], remindedOn: string | null, scanAt: string | null, id: number) =>
    db.updateTable('clock').set({ lamp, remindedOn, scanAt }).where('id', '=', id),
)

/** Writes what was told of a clock and when to look again. */
export async function markTold(
  tx: Writer,
  id: number,
  { lamp, remindedOn, scanAt }: Pick<ClockRecord, 'lamp' | 'remindedOn' | 'scanAt'>,
): Promise<void> {
  await told(tx, lamp, remindedOn, scanAt, id)
}

/** Whether any running clock was counted with other holidays or limits than are in force. */
export async function isAnyOutdated(db: Reader, countedWith: string): Promise<boolean> {
  return (await listOutdated(db, countedWith, 1)).length > 0
}

/** Running clocks that were counted with other holidays or limits than are in force. @param countedWith 'h.l' in force */
export async function listOutdated(db: Reader, countedWith: string, limit = SCAN_CHUNK): Promise<ClockRecord[]> {
  const part = (sign: '<' | '>') =>
    db
      .selectFrom('clock')
      .selectAll()
      .where('status', '=', RUNNING)
      .where('countedWith', sign, countedWith)
      .orderBy('countedWith')
      .orderBy('id')
      .limit(limit)
      .execute()
  const before = await part('<')
  return before.length > 0 ? before : part('>')
}

/** Most clocks one trial of rules counts. */
export const TRIAL_LIMIT = 20_000

/** Clocks that ran in a time: begun in it and running still, or ended in it. @param since ISO instant */
export async function listClocksSince(db: Reader, since: string) {
  const clocks = db
    .selectFrom('clock as k')
    .innerJoin('caseFile as c', 'c.id', 'k.caseFileId')
    .selectAll('k')
    .select('c.code')
    .limit(TRIAL_LIMIT + 1)
  const running = await clocks
    .where('k.status', '=', RUNNING)
    .where('k.startedAt', '>=', since)
    .orderBy('k.dueOn')
    .orderBy('k.id')
    .execute()
  const ended = await clocks
    .where('k.endedAt', '>=', since)
    .where('k.status', 'in', ['met', 'late'])
    .orderBy('k.endedAt', 'desc')
    .execute()
  return [...running, ...ended]
}
