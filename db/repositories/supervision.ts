import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { SupervisionCause, SupervisionStatus } from '#center/contract/supervision.ts'
import { addRow, insertRow } from '../compiled-query.ts'
import type { ReminderTable, SupervisionReplyTable, SupervisionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertSupervision(tx: Writer, row: Insertable<SupervisionTable>): Promise<number> {
  return insertRow(tx, 'supervision', row)
}

/** Changes the columns of `set`. */
export async function updateSupervision(tx: Writer, id: number, set: Updateable<SupervisionTable>): Promise<void> {
  await tx.updateTable('supervision').set(set).where('id', '=', id).execute()
}

const OPEN = ['proposed', 'issued', 'replied', 'sentBack', 'accepted'] as const

/** Whether this find was looked at before, or the same unit is under supervision for the same cause of the same case. */
export async function isSupervised(
  db: Reader,
  find: { caseFileId: number | null; unitId: number; cause: SupervisionCause; origin: string | null },
): Promise<boolean> {
  if (find.origin !== null) {
    const known = await db.selectFrom('supervision').select('id').where('origin', '=', find.origin).executeTakeFirst()
    if (known !== undefined) return true
  }
  return (await findOpenSupervision(db, find)) !== undefined
}

/** The supervision of a unit for a cause that is not over; caseFileId null: of the unit as such. */
export async function findOpenSupervision(
  db: Reader,
  find: { caseFileId: number | null; unitId: number; cause: SupervisionCause },
) {
  return db
    .selectFrom('supervision')
    .select(['id', 'status'])
    .where(sql`coalesce(case_file_id, -unit_id)`, '=', find.caseFileId ?? -find.unitId)
    .where('unitId', '=', find.unitId)
    .where('cause', '=', find.cause)
    .where('status', 'in', OPEN)
    .executeTakeFirst()
}

/** Letters a unit has had in a case (null: about itself); the next one is one more. */
export async function countLetters(db: Reader, caseFileId: number | null, unitId: number): Promise<number> {
  const { count } = await db
    .selectFrom('supervision')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .where('issuedAt', 'is not', null)
    .where(builder =>
      caseFileId === null ? builder('caseFileId', 'is', null) : builder('caseFileId', '=', caseFileId),
    )
    .executeTakeFirstOrThrow()
  return count
}

function withNames(db: Reader) {
  return db
    .selectFrom('supervision as sv')
    .innerJoin('unit as u', 'u.id', 'sv.unitId')
    .leftJoin('caseFile as c', 'c.id', 'sv.caseFileId')
    .selectAll('sv')
    .select(['u.name as unitName', 'c.code as caseCode', 'c.typeCode'])
}

/** Undefined where there is none. */
export async function findSupervision(db: Reader, id: number) {
  return withNames(db)
    .leftJoin('staff as r', 'r.id', 'sv.raisedBy')
    .leftJoin('staff as i', 'i.id', 'sv.issuedBy')
    .leftJoin('staff as e', 'e.id', 'sv.endedBy')
    .leftJoin('supervision as n', 'n.escalatedFrom', 'sv.id')
    .select(['r.name as raisedByName', 'i.name as issuedByName', 'e.name as endedByName', 'n.id as escalatedToId'])
    .where('sv.id', '=', id)
    .executeTakeFirst()
}
export type FoundSupervision = NonNullable<Awaited<ReturnType<typeof findSupervision>>>

/** Which supervisions a list shows. */
export interface SupervisionQuery {
  /** null: of every unit. */
  readonly unitId: number | null
  readonly caseFileId: number | null
  readonly statuses: readonly SupervisionStatus[] | null
  /** Those of the last level that were answered by this day or are still due are left out. */
  readonly toAdviseBefore: string | null
}

function matching(db: Reader, query: SupervisionQuery) {
  return db
    .selectFrom('supervision as sv')
    .$if(query.unitId !== null, part => part.where('sv.unitId', '=', query.unitId))
    .$if(query.caseFileId !== null, part => part.where('sv.caseFileId', '=', query.caseFileId))
    .$if(query.statuses !== null, part => part.where('sv.status', 'in', query.statuses ?? []))
    .$if(query.toAdviseBefore !== null, part =>
      part.where('sv.level', '=', 3).where('sv.replyDueOn', '<', query.toAdviseBefore),
    )
}

const isOver = sql`sv.ended_at is not null`
const dueWhileOpen = sql`iif(sv.ended_at is null, sv.reply_due_on, null)`

/** One page: what is due first stands first, then what is over, newest first. */
export async function listSupervisions(db: Reader, query: SupervisionQuery, page: number) {
  const picked = matching(db, query)
    .select('sv.id')
    .orderBy(isOver)
    .orderBy(dueWhileOpen)
    .orderBy('sv.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  return withNames(db)
    .where('sv.id', 'in', picked)
    .orderBy(isOver)
    .orderBy(dueWhileOpen)
    .orderBy('sv.id', 'desc')
    .execute()
}

/** How many supervisions a list holds. */
export async function countSupervisions(db: Reader, query: SupervisionQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Supervisions below the last level whose unit owed something by a day that is over. */
export async function listUnanswered(db: Reader, before: string) {
  return db
    .selectFrom('supervision')
    .selectAll()
    .where('status', 'in', ['issued', 'sentBack', 'accepted'])
    .where('replyDueOn', '<', before)
    .where('level', '<', 3)
    .orderBy('replyDueOn')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertReply(tx: Writer, row: Insertable<SupervisionReplyTable>): Promise<number> {
  return insertRow(tx, 'supervisionReply', row)
}

/** Names material in a reply. */
export async function nameMaterials(tx: Writer, replyId: number, attachmentIds: readonly number[]): Promise<void> {
  for (const attachmentId of attachmentIds) await addRow(tx, 'supervisionReplyMaterial', { replyId, attachmentId })
}

/** Material the replies of a supervision name. */
export async function listReplyMaterials(db: Reader, supervisionId: number) {
  return db
    .selectFrom('supervisionReply as r')
    .innerJoin('supervisionReplyMaterial as x', 'x.replyId', 'r.id')
    .innerJoin('attachment as a', 'a.id', 'x.attachmentId')
    .select(['x.replyId', 'a.id', 'a.kind', 'a.name', 'a.voidReason'])
    .where('r.supervisionId', '=', supervisionId)
    .orderBy('x.replyId')
    .orderBy('x.attachmentId')
    .execute()
}

/** The reply the center has not decided on. */
export async function findOpenReply(db: Reader, supervisionId: number) {
  return db
    .selectFrom('supervisionReply')
    .selectAll()
    .where('supervisionId', '=', supervisionId)
    .where('decision', 'is', null)
    .executeTakeFirst()
}

/** What was decided on a reply. */
export async function decideReply(
  tx: Writer,
  id: number,
  set: Pick<SupervisionReplyTable, 'decision' | 'decisionNote' | 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  await tx.updateTable('supervisionReply').set(set).where('id', '=', id).execute()
}

/** Replies to a supervision, oldest first. */
export async function listReplies(db: Reader, supervisionId: number) {
  return db
    .selectFrom('supervisionReply as r')
    .innerJoin('staff as s', 's.id', 'r.repliedBy')
    .leftJoin('staff as d', 'd.id', 'r.decidedBy')
    .selectAll('r')
    .select(['s.name as repliedByName', 'd.name as decidedByName'])
    .where('r.supervisionId', '=', supervisionId)
    .orderBy('r.id')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertReminder(tx: Writer, row: Insertable<ReminderTable>): Promise<number> {
  return insertRow(tx, 'reminder', row)
}

/** Reminders of one case, or the newest of one unit or of all. */
export async function listReminders(
  db: Reader,
  { caseFileId, unitId }: { caseFileId: number | null; unitId: number | null },
  limit: number,
) {
  return db
    .selectFrom('reminder as r')
    .innerJoin('caseFile as c', 'c.id', 'r.caseFileId')
    .innerJoin('unit as u', 'u.id', 'r.unitId')
    .innerJoin('staff as s', 's.id', 'r.remindedBy')
    .select(['r.id', 'r.caseFileId', 'r.message', 'r.remindedAt'])
    .select(['c.code as caseCode', 'u.name as unitName', 's.name as remindedByName'])
    .$if(caseFileId !== null, part => part.where('r.caseFileId', '=', caseFileId ?? 0))
    .$if(unitId !== null, part => part.where('r.unitId', '=', unitId ?? 0))
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute()
}
