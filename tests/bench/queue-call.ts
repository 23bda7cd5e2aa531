import { newOperationId, openSmallCenter, visitInput } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { inTurn, percentile, timed } from './measure.ts'

/** Visitors who wait while the calls are measured; more than a county hall ever holds. */
const WAITING = 300

/**
 * Taking a number and calling the next of a full hall through the API, against one bare transaction that changes one row of
 * the same file: what is left is the work, as both pay for one commit on the same disk.
 */
export async function benchQueueCall({ isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 60 : 150
  const { call, tokens, database } = await openSmallCenter()
  const take = () => call('POST', '/visits', visitInput(), tokens.kiosk)
  for (let number = 0; number < WAITING; number += 1) await take()
  const act = (path: string, token: string) => call<{ id: number }>('POST', path, { opId: newOperationId() }, token)
  const touch = database.connection.prepare('update ticket set calls = calls where id = 1')
  const bare = database.connection.transaction(() => touch.run())
  const taken = await inTurn(runs, 10, take, () => bare.immediate())
  const calls: number[] = []
  const commits: number[] = []
  for (let turn = -10; turn < runs; turn += 1) {
    let id = 0
    const length = await timed(async () => {
      id = (await act('/tickets/calls', tokens.clerk)).id
    })
    const commit = await timed(() => bare.immediate())
    await act(`/tickets/${id}/service`, tokens.clerk)
    await act(`/tickets/${id}/finish`, tokens.clerk)
    if (turn < 0) continue
    calls.push(length)
    commits.push(commit)
  }
  database.close()
  const note = `${WAITING} or more waiting, ${runs} pairs in turn, p95 each, through the API`
  return [
    benchRow('queue.take', 'ms', percentile(taken.ours, 0.95), percentile(taken.baseline, 0.95), note),
    benchRow('queue.call', 'ms', percentile(calls, 0.95), percentile(commits, 0.95), note),
  ]
}
