import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'
import { inTurn, percentile } from './measure.ts'

/** Names of the first of either side, as every row shows them. */
const SIDES = ['applicant', 'respondent']
  .map(
    role =>
      `(select p.name from party y join person p on p.id = y.person_id where y.case_file_id = c.id and y.role = '${role}' order by y.position limit 1)`,
  )
  .join(', ')

/** What a row of a list shows, from `c`: for the bare queries of lists and searches. */
export const BARE_ROW = `c.id, c.code, c.status, c.type_code, c.next_step, c.next_due_on, c.risk_colour, c.registered_at, u.name, s.name, ${SIDES}`
export const BARE_JOINS = `join unit u on u.id = c.owner_unit_id left join staff s on s.id = c.owner_staff_id`

/** A desk's work list in a full center, slow ones, against the bare query for the same rows by the same index. */
export async function benchLists({ largeCases, isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 30 : 100
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const { connection } = database
  const staffId = connection.prepare(`select id from staff where username = 'media1'`).pluck().get()
  const bare = connection.prepare(
    `select ${BARE_ROW} from (
       select id from case_file indexed by case_file_by_owner where owner_staff_id = ? and status in ('accepted', 'handling', 'suspended')
       order by next_due_on, id limit 50) picked
     join case_file c on c.id = picked.id ${BARE_JOINS} order by c.next_due_on, c.id`,
  )
  const count = connection.prepare(
    `select count(*) from (select id from case_file where owner_staff_id = ? and status in ('accepted', 'handling', 'suspended') limit 1001)`,
  )
  const list = await inTurn(
    runs,
    10,
    () => call('GET', '/case-files?view=handling', undefined, tokens.mediator),
    () => [bare.all(staffId), count.get(staffId)],
  )
  const counts = await inTurn(
    runs,
    10,
    () => call('GET', '/case-file-counts', undefined, tokens.mediator),
    () => count.get(staffId),
  )
  database.close()
  const note = `${largeCases} cases, ${runs} pairs in turn, p95 each, through the API`
  return [
    benchRow('worklist.p95', 'ms', percentile(list.ours, 0.95), percentile(list.baseline, 0.95), note),
    benchRow('worklist.counts', 'ms', percentile(counts.ours, 0.95), null, `${note}; all eight, asked beside the page`),
  ]
}
