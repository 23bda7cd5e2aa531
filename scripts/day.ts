import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runDay } from './day/run-day.ts'

const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean', default: false } } })
if (values.help || values.out === undefined) {
  process.stdout.write(
    'npm run day -- --out FOLDER   replays a full day of a center through its API; leaves every paper as PDF, the month table and summary.json\n',
  )
  process.exitCode = values.help ? 0 : 1
} else {
  const summary = await runDay(resolve(values.out))
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
}
