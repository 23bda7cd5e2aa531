import { pairQuery } from '#db/search/pairs.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'
import { inTurn, percentile } from './measure.ts'

const WORDS = ['电梯', '工钱', '桃花山镇', '鱼塘与', '王建国', '物业费']

/** A desk's work list and a search in a full center, slow ones, against the bare queries for the same rows. */
export async function benchLists({ largeCases, isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 30 : 60
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const { connection } = database
  const staffId = connection.prepare(`select id from staff where username = 'media1'`).pluck().get()
  const bareList = connection.prepare(
    `select id, code, status, next_due_on from case_file where owner_staff_id = ? and status in ('accepted', 'handling')
     order by next_due_on, id limit 50`,
  )
  const list = await inTurn(
    runs,
    10,
    () => call('GET', '/case-files?view=handling', undefined, tokens.mediator),
    () => bareList.all(staffId),
  )
  const bareSearch = connection.prepare(
    `select c.id, c.code from case_text t join case_file c on c.id = t.rowid
     where case_text match ? order by c.id desc limit 50`,
  )
  let turn = 0
  const word = () => WORDS[turn++ % WORDS.length] ?? ''
  const search = await inTurn(
    runs,
    10,
    () => call('POST', '/searches', { words: word() }, tokens.manager),
    () => bareSearch.all(pairQuery(word())),
  )
  database.close()
  const note = `${largeCases} cases, ${runs} pairs in turn, p95 each, through the API`
  return [
    benchRow('worklist', 'ms', percentile(list.ours, 0.95), percentile(list.baseline, 0.95), note),
    benchRow('search', 'ms', percentile(search.ours, 0.95), percentile(search.baseline, 0.95), note),
  ]
}
