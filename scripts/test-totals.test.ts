import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTotals } from './test-totals.ts'

function report(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'totals-')), 'report.json')
  writeFileSync(path, content)
  return path
}

it('counts what vitest and Playwright report', () => {
  const crashed = { status: 'failed', assertionResults: [] }
  const vitest = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [crashed, { status: 'failed', assertionResults: [{ status: 'failed' }] }],
  }
  expect(readTotals(report(JSON.stringify(vitest)))).toEqual({ passed: 7, failed: 2 })
  expect(readTotals(report(JSON.stringify({ stats: { expected: 5, unexpected: 2, flaky: 1 } })))).toEqual({
    passed: 6,
    failed: 2,
  })
})

it('has nothing to count where a run left no report', () => {
  expect(readTotals('/nowhere/report.json')).toBeUndefined()
  expect(readTotals(report('{"cut":'))).toBeUndefined()
})
