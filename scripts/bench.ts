import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type BenchRow, FULL, isAbove, LIMITS, QUICK } from '../tests/bench/bench-row.ts'
import { BENCHES } from '../tests/bench/index.ts'

const USAGE = `npm run bench -- [--json FILE] [--only NAME ...] [--quick]
  --json   writes the rows {name, value, unit, baseline, ratio, note} into a file
  --only   runs these alone: ${Object.keys(BENCHES).join(', ')}
  --quick  fewer runs, and 100,000 cases instead of a million
`

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function line(row: BenchRow): string {
  const number = (value: number | null) => (value === null ? '-' : value.toFixed(2)).padStart(10)
  const limit = LIMITS[row.name]
  const verdict = limit === undefined ? '' : `${isAbove(row) ? 'ABOVE' : 'within'} ${limit.of} ${limit.most}`
  const figures = `${number(row.value)} ${row.unit} ${number(row.baseline)} ${number(row.ratio)}`
  return `${row.name.padEnd(22)}${figures}  ${verdict.padEnd(18)} ${row.note}`
}

async function run(): Promise<void> {
  const names = values.only ?? Object.keys(BENCHES)
  const rows: BenchRow[] = []
  console.log(`${'name'.padEnd(22)}${'value'.padStart(13)}${'baseline'.padStart(11)}${'ratio'.padStart(11)}`)
  for (const name of names) {
    const bench = BENCHES[name]
    if (bench === undefined) throw new Error(`no benchmark ${name}\n${USAGE}`)
    for (const row of await bench(values.quick ? QUICK : FULL)) {
      rows.push(row)
      console.log(line(row))
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
  if (rows.some(isAbove)) process.exitCode = 1
}

if (values.help) console.log(USAGE)
else await run()
