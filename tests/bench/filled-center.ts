import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { SCHEMA_VERSION } from '#db/migrations/index.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { openSmallCenter, type SmallCenter } from '#tests/fixtures/small-center.ts'
import { fillCases } from './fill-cases.ts'

/** Raised when the filling itself changes, so that an older file is not taken for it. */
const FILL_VERSION = 4

export interface FilledFolder {
  readonly dataDir: string
  readonly keyFile: string
}

/** Folder of a center with so many cases; kept outside the project, since filling takes minutes. */
export function filledFolder(cases: number): FilledFolder {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = join(cache, 'county-mediation-center-bench', `${cases}-${SCHEMA_VERSION}-${FILL_VERSION}`)
  return { dataDir: join(folder, 'data'), keyFile: join(folder, 'keys/data.key') }
}

/** Opens a center with so many cases in this process; fills it where it was not filled before. */
export async function openFilledCenter(cases: number): Promise<SmallCenter & { readonly folder: FilledFolder }> {
  const folder = filledFolder(cases)
  const done = join(folder.dataDir, 'filled')
  if (!existsSync(done)) rmSync(join(folder.dataDir, '..'), { recursive: true, force: true })
  const dataKey = await fileKeyProvider(folder).dataKey()
  const open = () => openSmallCenter({ at: { dataDir: folder.dataDir, dataKey } })
  if (!existsSync(done)) {
    const empty = await open()
    fill(empty, cases)
    empty.database.close()
    writeFileSync(done, '')
  }
  // Opened anew: filling takes longer than a session of nobody lives.
  return { ...(await open()), folder }
}

function fill({ database: { connection }, deps }: SmallCenter, cases: number): void {
  const ids = (text: string) => connection.prepare(text).pluck().all() as number[]
  const from = performance.now()
  // A crash while filling leaves a folder that is thrown away: speed is all that counts here.
  connection.pragma('synchronous = OFF')
  connection.pragma('cache_size = -1500000')
  connection.pragma('foreign_keys = OFF')
  fillCases(connection, cases, {
    unitIds: ids('select id from unit order by id'),
    centerUnitId: ids('select id from unit where is_center = 1')[0] ?? 1,
    staffId: ids(`select id from staff where username = 'clerk1'`)[0] ?? 1,
    mediatorId: ids(`select id from staff where username = 'media1'`)[0] ?? 1,
    until: shanghaiDateOf(deps.now()),
    sign: deps.keyedHash,
  })
  connection.pragma('foreign_keys = ON')
  connection.pragma('cache_size = -16000')
  connection.pragma('synchronous = FULL')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  process.stderr.write(`filled ${cases} cases in ${Math.round((performance.now() - from) / 1000)} s\n`)
}
