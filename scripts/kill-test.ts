import { parseArgs } from 'node:util'
import { killSummary, runKills } from '../tests/fault/kill-run.ts'

const USAGE = `npm run kill-test -- [--kills 200] [--seed 1]
  Kills a host while visits and case files are registered; 1000 kills are meant for the night.
`
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

async function run(): Promise<void> {
  const kills = Number(values.kills)
  const report = await runKills({ kills, realKills: Math.ceil(kills / 20), seed: Number(values.seed) })
  console.log(killSummary(report))
  const wrong = [...report.lost, ...report.duplicated, ...report.half]
  for (const sentence of wrong) console.log(sentence)
  if (wrong.length > 0) process.exitCode = 1
}

if (values.help) console.log(USAGE)
else await run()
