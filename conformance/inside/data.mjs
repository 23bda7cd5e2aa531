import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { NODE, PROJECT } from './host.mjs'

const READER = join(PROJECT, 'conformance/inside/data-reader.ts')

function read(question, { dataDir, keyFile }, input) {
  const child = spawn(NODE, [READER, question, dataDir, keyFile], { cwd: PROJECT, stdio: ['pipe', 'pipe', 'pipe'] })
  const out = []
  const errors = []
  child.stdout.on('data', part => out.push(part))
  child.stderr.on('data', part => errors.push(part))
  child.stdin.end(input ?? '')
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', code => {
      if (code === 0) done(JSON.parse(Buffer.concat(out).toString('utf8')))
      else fail(new Error(Buffer.concat(errors).toString('utf8')))
    })
  })
}

/** Integrity, foreign keys, journal chain and rollup of a data folder, also while its host runs. */
export const verify = ({ dataDir, keyFile }) => read('verify', { dataDir, keyFile })

/** Reads the database of a center, for the texts of `sql`; it writes nothing and takes no lock. */
export const openDatabase = places => ({
  all: (sql, ...values) => read('rows', places, JSON.stringify({ sql, values })),
})

/** SELECT texts with fixed column names; kept when tables change. */
export const sql = {
  registrations: `select receipt, case_no, registered_at from (
    select v.receipt_code as receipt, c.code as case_no, v.arrived_at as registered_at
    from visit v left join case_file c on c.id = v.case_file_id
    union all
    select c.receipt_code, c.code, c.registered_at from case_file c where c.visit_id is null
  ) order by registered_at, receipt`,
  caseNumbers: 'select code as case_no, registered_on as day, status from case_file order by id',
  docNumbers:
    'select series, year, number, document_no as doc_no, status from paper where series is not null order by series, year, number',
  tickets: 'select on_date as day, lane, ticket_no, status from ticket order by id',
  audit:
    'select id, at, staff_id, station_id, object, object_id, action, from_status, to_status, detail, previous_hash, hash from journal order by id',
}
