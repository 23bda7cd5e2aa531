import { expect, it } from 'vitest'
import { caseFileInput, openSmallCenter, visitInput } from '../fixtures/small-center.ts'
import { type Acknowledged, checkCenter } from './check-center.ts'
import { killSummary, runKills } from './kill-run.ts'

const KILLS = 200
const SEED = 20_261_123

it(`keeps every acknowledged registration through ${KILLS} kills, once and whole`, { timeout: 600_000 }, async () => {
  const report = await runKills({ kills: KILLS, realKills: 10, seed: SEED })
  console.log(killSummary(report))
  expect(report).toMatchObject({ kills: KILLS, lost: [], duplicated: [], half: [] })
  expect(report.acknowledged).toBeGreaterThan(KILLS)
  expect(report.resent).toBeGreaterThan(0)
})

it('notices a host that acknowledges before it commits', async () => {
  const report = await runKills({ kills: 20, realKills: 0, seed: SEED, plantedFault: 'acknowledgeBeforeCommit' })
  expect(report.lost.length).toBeGreaterThan(0)
})

it('notices each planted loss, half and double', async () => {
  const { call, tokens, database, deps } = await openSmallCenter()
  const { connection } = database
  const answered: Acknowledged[] = []
  for (let turn = 0; turn < 3; turn++) {
    const visit = visitInput()
    const visited = await call<{ visitId: number }>('POST', '/visits', visit, tokens.kiosk)
    answered.push({ opId: visit.opId, kind: 'visit', answer: { ...visited } })
    const file = caseFileInput({ visitId: visited.visitId })
    answered.push({ opId: file.opId, kind: 'caseFile', answer: await call('POST', '/case-files', file, tokens.clerk) })
  }
  connection.pragma('foreign_keys = OFF')
  connection.exec('drop trigger journal_no_delete; drop index journal_by_case')
  const look = async (sql: string) => {
    connection.exec('begin')
    connection.exec(sql)
    const { lost, duplicated, half } = await checkCenter(database, answered, deps.keyedHash)
    connection.exec('rollback')
    return [lost.length > 0, duplicated.length > 0, half.length > 0]
  }
  expect(await look('select 1')).toEqual([false, false, false])
  expect(await look('delete from case_file where id = 3')).toEqual([true, true, true])
  expect(await look('delete from visit where id = 3')).toEqual([true, false, false])
  expect(await look(`delete from operation where op_id = '${answered[0]?.opId}'`)).toEqual([true, true, false])
  expect(await look('delete from ticket where id = 2')).toEqual([true, false, true])
  expect(await look('delete from party where id = 2')).toEqual([false, false, true])
  expect(await look('delete from case_text where rowid = 2')).toEqual([false, false, true])
  expect(await look('delete from clock where id = 2')).toEqual([false, false, true])
  expect(await look('delete from journal where case_file_id = 2')).toEqual([false, false, true])
  expect(await look('update case_rollup set count = count + 1')).toEqual([false, false, true])
  expect(await look(`update counter set value = value - 1 where series = 'case'`)).toEqual([false, true, false])
  database.close()
})
