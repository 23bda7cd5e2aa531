import { readFileSync } from 'node:fs'

/** Tests counted by a reporter. */
export interface Totals {
  readonly passed: number
  readonly failed: number
}

const numberIn = (report: Readonly<Record<string, unknown>>, name: string) => Number(report[name] ?? 0)

/** JSON report of vitest or of Playwright → totals; undefined where the run left no readable report. */
export function readTotals(path: string): Totals | undefined {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const stats = report.stats as Record<string, unknown> | undefined
    if (stats === undefined)
      return {
        passed: numberIn(report, 'numPassedTests'),
        failed: numberIn(report, 'numFailedTests') + failedFiles(report),
      }
    return { passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'), failed: numberIn(stats, 'unexpected') }
  } catch {
    return undefined
  }
}

/** Files that failed before their first test ran. */
function failedFiles(report: Record<string, unknown>): number {
  const files = (report.testResults ?? []) as { status: string; assertionResults: { status: string }[] }[]
  return files.filter(file => file.status === 'failed' && file.assertionResults.every(one => one.status !== 'failed'))
    .length
}
