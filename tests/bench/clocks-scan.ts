import { addDays } from '#center/contract/values/plain-date.ts'
import { getClockRule } from '#center/domain/clocks/clock-rules.ts'
import { lookAt } from '#center/domain/clocks/look-at.ts'
import { scanClocks } from '#center/services/clock/scan-clocks.ts'
import type { Deps } from '#center/services/deps.ts'
import { insertRow } from '#db/compiled-query.ts'
import { inTransaction } from '#db/transaction.ts'
import { plainCase } from '#tests/fixtures/plain-case.ts'
import { openSmallCenter, type SmallCenter } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { appendedHash } from './chained-hash.ts'
import { timed } from './measure.ts'

const MOST_CLOCKS = 100_000
const LIMITS_OF_LAMP = { yellowPercent: 70, yellowDaysLeft: 2 }
/** Days over which the clocks of a center end: three weeks late to six weeks ahead. */
const SPREAD = 63
const TODAY = '2026-06-17'
const MORNING = '2026-06-17T00:00:00.000Z'

/**
 * The scan of a morning over 100,000 open clocks: what has turned yellow or red over night is told, journaled and marked; the
 * longest of its transactions, since a desk waits for no more than one; and the same changes by prepared statements.
 */
export async function benchClocksScan({ largeCases }: BenchScale): Promise<BenchRow[]> {
  const count = Math.min(MOST_CLOCKS, largeCases)
  const center = await openSmallCenter()
  await fill(center, count)
  const deps: Deps = { ...center.deps, now: () => MORNING }
  let longest = 0
  let last = performance.now()
  let told = 0
  const rest = async () => {
    longest = Math.max(longest, performance.now() - last)
    await new Promise<void>(done => setImmediate(done))
    last = performance.now()
  }
  const scan = await timed(async () => {
    last = performance.now()
    const { atRisk, late, reminders } = await scanClocks(deps, async () => undefined, rest)
    told = atRisk + late + reminders
  })
  const longestOfScan = longest
  const quiet = await timed(() => scanClocks(deps, async () => undefined, rest))
  const bare = bareScan(center)
  const all = await timed(async () => {
    center.database.connection.exec(`update clock set scan_at = '${MORNING}', lamp = 'green'`)
    await scanClocks(deps, async () => undefined, rest)
  })
  center.database.close()
  const note = `${count} open clocks, ${told} told`
  return [
    benchRow('clocks.scan', 'ms', scan, bare, note),
    benchRow('clocks.scan.longest', 'ms', longestOfScan, null, `${note}; longest transaction`),
    benchRow('clocks.scan.quiet', 'ms', quiet, null, `${count} open clocks, nothing to tell`),
    benchRow('clocks.scan.all', 'ms', all, null, `${count} open clocks, each of them looked at`),
  ]
}

async function fill({ deps }: SmallCenter, count: number): Promise<void> {
  const rule = getClockRule('IN-4c')
  const yesterday = `${addDays(TODAY, -1)}T00:00:00.000Z`
  const center = await deps.db.selectFrom('unit').select('id').where('isCenter', '=', 1).executeTakeFirstOrThrow()
  const clerk = await deps.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()
  await inTransaction(deps.db, async db => {
    for (let index = 0; index < count; index += 1) {
      const dueOn = addDays(TODAY, (index % SPREAD) - 21)
      const startedAt = `${addDays(dueOn, -20)}T02:00:00.000Z`
      const dueAt = `${dueOn}T15:59:59.999Z`
      const own = { ownerUnitId: center.id, registeredBy: clerk.id, nextDueOn: dueOn }
      const caseFileId = await insertRow(db, 'caseFile', plainCase(index, own))
      const look = lookAt({ rule, startedAt, dueAt, remindedOn: null }, LIMITS_OF_LAMP, yesterday)
      await insertRow(db, 'clock', {
        caseFileId,
        ruleCode: rule.code,
        procedureId: null,
        assignmentId: null,
        status: 'running',
        startedAt,
        dueOn,
        dueAt,
        nominalOn: dueOn,
        isProvisional: 0,
        countedWith: '0.0',
        pausedAt: null,
        lamp: look.lamp,
        remindedOn: null,
        scanAt: look.next,
        endedAt: null,
      })
    }
  })
}

/** The same number of rows marked and journaled by prepared statements in transactions of the same size; milliseconds. */
function bareScan({ database: { connection }, deps }: SmallCenter): number {
  const rows = connection.prepare(`select id, case_file_id from clock where scan_at > ? order by scan_at limit 3200`)
  const mark = connection.prepare(`update clock set lamp = 'yellow', reminded_on = null, scan_at = ? where id = ?`)
  const note = connection.prepare(
    `insert into journal (at, object, object_id, case_file_id, action, detail, previous_hash, hash) values (?, 'clock', ?, ?, 'clock.atRisk', '{}', ?, ?)`,
  )
  const chain = appendedHash(connection, deps.keyedHash)
  const found = rows.all(MORNING) as { id: number; case_file_id: number }[]
  const start = performance.now()
  for (let from = 0; from < found.length; from += 200)
    connection.transaction(() => {
      for (const { id, case_file_id } of found.slice(from, from + 200)) {
        mark.run(`${addDays(TODAY, 3)}T15:59:59.999Z`, id)
        const { previousHash, hash } = chain({ at: MORNING, staffId: 1, caseFileId: case_file_id, code: String(id) })
        note.run(MORNING, id, case_file_id, previousHash, hash)
      }
    })()
  return performance.now() - start
}
