import { caseFileInput, type SmallCenter } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'
import { inTurn, percentile } from './measure.ts'

const register = (center: SmallCenter) => () => center.call('POST', '/case-files', caseFileInput(), center.tokens.clerk)

/** Registration in a center full of cases against the same in a nearly empty one. */
export async function benchRegisterScale({ largeCases, smallCases, runs }: BenchScale): Promise<BenchRow[]> {
  const large = await openFilledCenter(largeCases)
  const small = await openFilledCenter(smallCases)
  const { ours, baseline } = await inTurn(runs, runs, register(large), register(small))
  large.database.close()
  small.database.close()
  const note = `${largeCases} cases against ${smallCases}, ${runs} pairs in turn, medians`
  return [benchRow('register.scale', 'ms', percentile(ours, 0.5), percentile(baseline, 0.5), note)]
}
