import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { documentNumber, phoneNumber } from './fill-cases.ts'
import { openFilledCenter } from './filled-center.ts'
import { percentile, timed } from './measure.ts'

/** "Have we seen this person, this quarrel?" before a save in a full center, through the API. */
export async function benchMatches({ largeCases, isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 30 : 100
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const names = database.connection
    .prepare(
      `select a.name as mine, b.name as theirs from case_file c
       join party x on x.case_file_id = c.id and x.position = 0 join person a on a.id = x.person_id
       join party y on y.case_file_id = c.id and y.position = 1 join person b on b.id = y.person_id
       where c.id % ? = 0 limit ?`,
    )
    .all(Math.max(1, Math.floor(largeCases / (runs + 10))), runs + 10) as { mine: string; theirs: string }[]
  const party = (role: string, name: string, documented: number | null) => ({
    role,
    name,
    documentType: documented === null ? null : '111',
    documentNumber: documented === null ? null : documentNumber(documented),
    country: null,
    phone: documented === null ? null : phoneNumber(documented),
  })
  const took: number[] = []
  for (const [index, { mine, theirs }] of names.entries()) {
    const form = {
      visitId: null,
      parties: [party('applicant', mine, index), party('respondent', theirs, null)],
      typeCode: '0101',
      divisionCode: '421081001',
    }
    const milliseconds = await timed(() => call('POST', '/match-searches', form, tokens.manager))
    if (index >= 10) took.push(milliseconds)
  }
  database.close()
  const note = `${largeCases} cases, ${took.length} intakes with a document, a phone and two names, p95, through the API`
  return [benchRow('match.p95', 'ms', percentile(took, 0.95), null, note)]
}
