import type { RoutingTrial } from '#center/contract/routing.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'
import { inTurn, percentile, timed } from './measure.ts'

/** Cases of one trial. */
const TRIED = 2000
const STORY = '邻居去年借走我家三万块钱，写了借条，说好年底还，到期一直不还，打电话也不接，现在要求他还钱并付利息。'

/** Proposal, type suggestion and trial through the API in a full center, and the longest wait of others during a trial. */
export async function benchRouting({ largeCases, isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 60 : 200
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const { connection } = database
  const own = connection.prepare(`select id from staff where username = 'clerk1'`).pluck().get()
  // A case the clerk may still send: proposals are asked for those only.
  const id = connection
    .prepare(`select id from case_file where status = 'registered' and registered_by = ? order by id desc limit 1`)
    .pluck()
    .get(own)
  const bare = [
    connection.prepare('select * from case_file where id = ?'),
    connection.prepare('select p.* from party y join person p on p.id = y.person_id where y.case_file_id = ?'),
  ]
  const proposal = await inTurn(
    runs,
    20,
    () => call('GET', `/case-files/${id}/routing-proposal`, undefined, tokens.manager),
    () => bare.map(statement => statement.all(id)),
  )
  const suggest: number[] = []
  for (let run = -10; run < runs; run += 1) {
    const took = await timed(() => call('POST', '/type-suggestions', { text: STORY + run }, tokens.clerk))
    if (run >= 0) suggest.push(took)
  }
  const [to, from] = periodOf(
    connection.prepare('select registered_on from case_file order by registered_on desc, id desc limit ?').pluck(),
  )
  const { current } = await call<{ current: object }>('GET', '/settings/routingLevers', undefined, tokens.manager)
  let [isOver, longest, cases] = [false, 0, 0]
  // Somebody else keeps asking for something small meanwhile: how long does the slowest answer take?
  const others = (async () => {
    while (!isOver) {
      longest = Math.max(longest, await timed(() => call('GET', '/center')))
      await new Promise(resolve => setTimeout(resolve, 1))
    }
  })()
  const trial = await timed(async () => {
    const body = { draft: current, from, to }
    cases = (await call<RoutingTrial>('POST', '/routing-trials', body, tokens.manager)).cases
  })
  isOver = true
  await others
  database.close()
  const note = `${largeCases} cases, ${runs} runs, p95, through the API`
  return [
    benchRow('routing', 'ms', percentile(proposal.ours, 0.95), percentile(proposal.baseline, 0.95), note),
    benchRow('suggest', 'ms', percentile(suggest, 0.95), null, note),
    benchRow('routing.trial', 'ms', trial, null, `${cases} cases sent once more by two sets of rules`),
    benchRow('routing.trial.wait', 'ms', longest, null, 'slowest answer to somebody else during the trial'),
  ]
}

/** Last day and first day that hold about as many cases as one trial takes. */
function periodOf(days: { all: (count: number) => unknown[] }): readonly [string, string] {
  const found = days.all(TRIED) as string[]
  return [found[0] ?? '', found.at(-1) ?? '']
}
