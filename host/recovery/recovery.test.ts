import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open-database.ts'
import { recoverKeyFile } from './recover-key-file.ts'
import { createRecoveryKey } from './recovery-key.ts'

async function lostCenter() {
  const folder = await mkdtemp(join(tmpdir(), 'recovery-'))
  const dataDir = join(folder, 'data')
  const dataKey = randomBytes(32)
  openDatabase(dataDir, dataKey).close()
  return {
    dataDir,
    dataKey,
    keyFile: join(folder, 'keys/data.key'),
    recoveryKey: await createRecoveryKey(dataDir, dataKey).make(),
  }
}

describe('the recovery key', () => {
  it('is eight groups of four characters that are not taken for one another', async () => {
    expect((await lostCenter()).recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('writes the lost key file anew, however it is typed', async () => {
    const { dataDir, dataKey, keyFile, recoveryKey } = await lostCenter()
    await recoverKeyFile({ dataDir, keyFile }, ` ${recoveryKey.toLowerCase().replaceAll('-', ' ')}\n`)
    expect((await readFile(keyFile, 'utf8')).trim()).toBe(dataKey.toString('hex'))
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
  })

  it('of another center is refused and writes nothing', async () => {
    const { dataDir, keyFile } = await lostCenter()
    const other = (await lostCenter()).recoveryKey
    await expect(recoverKeyFile({ dataDir, keyFile }, other)).rejects.toMatchObject({ code: 'recovery.refused' })
    await expect(stat(keyFile)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('never replaces a key file that is there', async () => {
    const { dataDir, keyFile, recoveryKey } = await lostCenter()
    await recoverKeyFile({ dataDir, keyFile }, recoveryKey)
    await expect(recoverKeyFile({ dataDir, keyFile }, recoveryKey)).rejects.toMatchObject({ code: 'key.unwritable' })
  })
})
