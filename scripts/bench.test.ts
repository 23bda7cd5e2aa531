import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { type BenchScale, benchRow, isAbove, QUICK } from '../tests/bench/bench-row.ts'
import { BENCHES } from '../tests/bench/index.ts'
import { percentile } from '../tests/bench/measure.ts'

// Starts servers and fills files; what the figures are does not matter here.
vi.setConfig({ testTimeout: 60_000 })

const TINY: BenchScale = {
  ...QUICK,
  largeCases: 300,
  smallCases: 100,
  runs: 2,
  starts: 1,
  desks: 3,
  perDesk: 2,
}

beforeAll(() => {
  vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'bench-cache-')))
})

it.each(Object.keys(BENCHES))('%s gives figures', async name => {
  const rows = await BENCHES[name]?.(TINY)
  expect(rows?.length).toBeGreaterThan(0)
  for (const row of rows ?? []) {
    expect(row.value).toBeGreaterThan(0)
    expect(row.ratio === null ? row.baseline : row.ratio).toSatisfy(value => value === null || Number(value) > 0)
  }
})

it('names a figure above its limit', () => {
  expect(isAbove(benchRow('register.tx', 'ms', 2.6, 1, ''))).toBe(true)
  expect(isAbove(benchRow('register.tx', 'ms', 2.4, 1, ''))).toBe(false)
  expect(isAbove(benchRow('kiosk.firstLoad', 'KB', 251, null, ''))).toBe(true)
  expect(isAbove(benchRow('worklist', 'ms', 251, 1, ''))).toBe(false)
})

it('finds the value below which a share lies', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5)
})
