import { chmod, mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileKeyProvider, usualKeyFile } from './file-key-provider.ts'
import { wrappedKeyProvider } from './wrapped-key-provider.ts'

async function places() {
  const folder = await mkdtemp(join(tmpdir(), 'key-file-'))
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  return { dataDir, keyFile: usualKeyFile(dataDir) }
}
const turned = (bytes: Uint8Array) => Buffer.from(bytes.map(byte => byte ^ 0x5a))
const store = {
  wrap: (text: string) => turned(Buffer.from(text)),
  unwrap: (bytes: Uint8Array) => turned(bytes).toString(),
}

describe('key in a file', () => {
  it('is made on the first start, for the owner only, and stays the same', async () => {
    const own = await places()
    const key = await fileKeyProvider(own).dataKey()
    expect(key).toHaveLength(32)
    expect((await stat(own.keyFile)).mode & 0o777).toBe(0o600)
    expect(await fileKeyProvider(own).dataKey()).toEqual(key)
  })

  it('is refused when others may read it', async () => {
    const own = await places()
    await fileKeyProvider(own).dataKey()
    await chmod(own.keyFile, 0o640)
    await expect(fileKeyProvider(own).dataKey()).rejects.toMatchObject({ code: 'key.readable-by-others' })
  })

  it('is refused inside the data folder, also by way of a link or a name that only begins like the way out', async () => {
    const { dataDir } = await places()
    const inside = { dataDir, keyFile: join(dataDir, 'data.key') }
    await expect(fileKeyProvider(inside).dataKey()).rejects.toMatchObject({ code: 'key.inside-data' })
    const dots = { dataDir, keyFile: join(dataDir, '..keys', 'data.key') }
    await expect(fileKeyProvider(dots).dataKey()).rejects.toMatchObject({ code: 'key.inside-data' })
    await symlink(dataDir, `${dataDir}-link`)
    const linked = { dataDir, keyFile: join(`${dataDir}-link`, 'data.key') }
    await expect(fileKeyProvider(linked).dataKey()).rejects.toMatchObject({ code: 'key.inside-data' })
  })

  it('is never made anew where there is data already', async () => {
    const own = await places()
    await writeFile(join(own.dataDir, 'center.db'), 'data')
    await expect(fileKeyProvider(own).dataKey()).rejects.toMatchObject({ code: 'key.missing' })
  })

  it('is refused when it holds no key', async () => {
    const own = await places()
    await fileKeyProvider(own).dataKey()
    await writeFile(own.keyFile, 'not a key')
    await expect(fileKeyProvider(own).dataKey()).rejects.toMatchObject({
      code: 'key.damaged',
      params: { path: own.keyFile },
    })
  })

  it('says so when its place cannot be written', async () => {
    const { dataDir } = await places()
    await writeFile(`${dataDir}-keys`, 'a file where the folder should be')
    const own = { dataDir, keyFile: usualKeyFile(dataDir) }
    await expect(fileKeyProvider(own).dataKey()).rejects.toMatchObject({ code: 'key.unwritable' })
  })
})

describe('key wrapped by the system', () => {
  it('does not stand in the file as it is, and comes back', async () => {
    const own = await places()
    const key = await wrappedKeyProvider(own, store).dataKey()
    expect((await readFile(own.keyFile)).includes(Buffer.from(key).toString('hex'))).toBe(false)
    expect(await wrappedKeyProvider(own, store).dataKey()).toEqual(key)
  })

  it('is refused when the store of another user cannot open it', async () => {
    const own = await places()
    await wrappedKeyProvider(own, store).dataKey()
    const foreign = {
      ...store,
      unwrap: () => {
        throw new Error('other user')
      },
    }
    await expect(wrappedKeyProvider(own, foreign).dataKey()).rejects.toMatchObject({ code: 'key.store-refused' })
  })
})
