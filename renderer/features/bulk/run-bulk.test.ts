import { expect, it } from 'vitest'
import type { BulkPreviewRow } from '#center/contract/oversight.ts'
import { RefusedError } from '../../lib/client.ts'
import { type BulkOutcome, runBulk } from './run-bulk.ts'

const row = (id: number): BulkPreviewRow => ({
  id,
  code: `C${id}`,
  version: 1,
  status: 'handling',
  unitId: 2,
  unitName: '调委会',
  staffId: null,
  ownerName: null,
  complexity: 'ordinary',
  blockedBy: null,
})

const refusal = (code: 'case-file.changed-meanwhile') =>
  new RefusedError({
    type: `urn:problem:${code}`,
    title: code,
    status: 409,
    detail: code,
    instance: 'urn:request:1',
    code,
    params: {},
    fields: [],
  })

it('goes on after a refusal, one at a time, and says how each came out', async () => {
  const outcomes: [number, BulkOutcome][] = []
  let running = 0
  await runBulk(
    [row(1), row(2), row(3)],
    async ({ id }) => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      running -= 1
      if (id === 2) throw refusal('case-file.changed-meanwhile')
      if (id === 3) throw new Error('cable out')
    },
    (id, outcome) => outcomes.push([id, outcome]),
  )
  expect(outcomes).toEqual([
    [1, { isDone: true }],
    [2, { isDone: false, code: 'case-file.changed-meanwhile' }],
    [3, { isDone: false, code: null }],
  ])
})
