import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readTotals } from './test-totals.ts'

const PROJECT_DIR = resolve(import.meta.dirname, '..')
const REPORTS = join(PROJECT_DIR, 'out/test-reports')

/** Every check, in this order; those with a report count their tests. */
const STEPS: readonly { readonly script: string; readonly isTest: boolean }[] = [
  { script: 'types', isTest: false },
  { script: 'lint', isTest: false },
  { script: 'arrows', isTest: false },
  { script: 'texts', isTest: false },
  { script: 'build', isTest: false },
  { script: 'unit', isTest: true },
  { script: 'api', isTest: true },
  { script: 'hosts', isTest: true },
  { script: 'fault', isTest: true },
  { script: 'e2e', isTest: true },
]

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
let passed = 0
let failed = 0
for (const { script, isTest } of STEPS) {
  const report = join(REPORTS, `${script}.json`)
  process.stdout.write(`\n== ${script}\n`)
  const reporters =
    script === 'e2e'
      ? ['--reporter=list,json']
      : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('npm', ['run', '--silent', script, ...(isTest ? ['--', ...reporters] : [])], {
    cwd: PROJECT_DIR,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const totals = isTest ? readTotals(report) : undefined
  passed += totals?.passed ?? 0
  failed += totals?.failed ?? 0
  // A check that fails without a failed test (types, lint, a crash of the runner) counts as one.
  if (status !== 0 && (totals?.failed ?? 0) === 0) failed += 1
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
