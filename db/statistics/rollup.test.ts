import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLOSING_WAYS } from '#center/contract/statuses.ts'
import { PLAIN_OWNERS, plainCase } from '#tests/fixtures/plain-case.ts'
import { openDatabase } from '../open-database.ts'
import { insertCaseFile, updateCaseFile } from '../repositories/case-file.ts'
import { inTransaction, type Reader } from '../transaction.ts'
import { countRollup, rebuildRollup } from './rollup.ts'

const SEED = 20_260_703

const STATUSES = ['registered', 'dispatched', 'handling', 'settled', 'failed', 'closed', 'void', 'redirected'] as const
const FINISHED: readonly string[] = ['closed', 'void', 'redirected']
const day = fc.constantFrom('2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01')
const step = fc.record({
  /** Which case moves; one beyond the last is a new one. */
  pick: fc.nat(7),
  status: fc.constantFrom(...STATUSES),
  typeCode: fc.constantFrom('0101', '0201', '0202', '99'),
  ownerUnitId: fc.constantFrom(1, 2),
  registeredOn: day,
  closingWay: fc.constantFrom(...CLOSING_WAYS),
  isUndone: fc.boolean(),
})

async function cells(rows: Promise<readonly object[]>): Promise<string[]> {
  return (await rows).map(row => JSON.stringify(Object.entries(row).sort())).sort()
}
const stored = (db: Reader) => cells(db.selectFrom('caseRollup').selectAll().where('count', '>', 0).execute())

it('equals a recount after whatever happened to the cases', async () => {
  const { connection, kysely, close } = openDatabase(mkdtempSync(join(tmpdir(), 'rollup-')), new Uint8Array(32))
  connection.exec(PLAIN_OWNERS)
  connection.pragma('synchronous = OFF')
  let lastCode = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
      connection.exec('delete from case_file; delete from case_text; delete from case_rollup')
      const ids: number[] = []
      for (const { pick, isUndone, registeredOn, ...set } of steps) {
        const next = FINISHED.includes(set.status)
          ? { nextStep: 'none' as const, nextDueOn: null }
          : { nextStep: 'dispatch' as const, nextDueOn: '2026-07-06' }
        const id = ids[pick]
        const change = inTransaction(kysely, async tx => {
          lastCode += 1
          if (id === undefined) {
            const made = await insertCaseFile(tx, plainCase(lastCode, { ...set, ...next, registeredOn }), [])
            if (!isUndone) ids.push(made)
          } else {
            const before = await tx.selectFrom('caseFile').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
            await updateCaseFile(tx, before, { ...set, ...next })
          }
          if (isUndone) throw new Error('undone')
        })
        if (isUndone) await expect(change).rejects.toThrow('undone')
        else await change
      }
      const recount = await cells(countRollup(kysely))
      expect(await stored(kysely)).toEqual(recount)
      await inTransaction(kysely, rebuildRollup)
      expect(await stored(kysely)).toEqual(recount)
    }),
    { seed: SEED, numRuns: 60 },
  )
  close()
})
