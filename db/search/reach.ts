import { type RawBuilder, sql } from 'kysely'

/** How far a list reaches; several add up. */
export type ListReach =
  | { readonly kind: 'center' }
  | { readonly kind: 'unit'; readonly unitId: number }
  | { readonly kind: 'own'; readonly staffId: number; readonly unitId: number }
  | { readonly kind: 'intakeWeek'; readonly since: string }

/** Whether a reach is the whole center. */
export const isCenterWide = (reach: readonly ListReach[]): boolean => reach.some(part => part.kind === 'center')

/** One way a case `c` comes within reach, and the index that walks it: left to itself the planner, which knows no figures, picks others. */
export interface ReachWay {
  readonly index: RawBuilder<unknown>
  readonly condition: RawBuilder<unknown>
  /** Within it the index goes on with status and due date. */
  readonly isByStatus: boolean
}

/**
 * The ways of what is less than the center; joined with OR they would use no index. What is sent is within reach of who is
 * asked to sign; once signed for, unit and person are the owner. Whoever helps sees the case until their part is over. A sealed
 * file is in no list but the center's.
 */
export function waysWithin(reach: readonly ListReach[]): readonly ReachWay[] {
  return reach.flatMap(waysOf).map(way => ({ ...way, condition: sql`${way.condition} and ${NOT_SEALED}` }))
}

const NOT_SEALED = sql`c.id not in (select case_file_id from case_seal where opened_at is null)`

const byId = sql`not indexed`

function waysOf(part: ListReach): ReachWay[] {
  switch (part.kind) {
    case 'center':
      return []
    case 'unit':
      return [
        {
          index: sql`indexed by case_file_by_unit`,
          condition: sql`c.owner_unit_id = ${part.unitId}`,
          isByStatus: true,
        },
        {
          index: byId,
          condition: sql`c.id in (${sentTo(part.unitId)} union all ${servedBy(sql`s.unit_id = ${part.unitId}`)})`,
          isByStatus: false,
        },
      ]
    case 'own':
      return [
        {
          index: sql`indexed by case_file_by_owner`,
          condition: sql`c.owner_staff_id = ${part.staffId}`,
          isByStatus: true,
        },
        {
          index: sql`indexed by case_file_unnamed`,
          condition: sql`c.owner_unit_id = ${part.unitId} and c.owner_staff_id is null`,
          isByStatus: true,
        },
        {
          index: byId,
          condition: sql`c.id in (${sentTo(part.unitId, sql`(staff_id is null or staff_id = ${part.staffId})`)}
            union all ${servedBy(sql`m.staff_id = ${part.staffId}`)})`,
          isByStatus: false,
        },
      ]
    case 'intakeWeek':
      return [
        {
          index: sql`indexed by case_file_by_day`,
          condition: sql`c.registered_on >= ${part.since}`,
          isByStatus: false,
        },
      ]
  }
}

/** Asked to sign or called out, or helping since it was signed for or the call was answered. */
const sentTo = (unitId: number, who: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> =>
  sql`select case_file_id from assignment where unit_id = ${unitId} and status = 'sent' and ${who}
    union all select case_file_id from assignment where unit_id = ${unitId} and kind <> 'lead' and status = 'signed' and ${who}`

/** Cases with a task force at work that somebody belongs to. */
const servedBy = (who: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select f.case_file_id from task_force_member m join task_force f on f.id = m.task_force_id join staff s on s.id = m.staff_id
    where m.left_at is null and f.status = 'working' and ${who}`

/** Ids of all cases within reach; null where that is every case. */
export function idsWithin(reach: readonly ListReach[]): RawBuilder<unknown> | null {
  if (isCenterWide(reach)) return null
  const ways = waysWithin(reach)
  if (ways.length === 0) return sql`select 0`
  return sql.join(
    ways.map(({ index, condition }) => sql`select c.id from case_file c ${index} where ${condition}`),
    sql` union all `,
  )
}
