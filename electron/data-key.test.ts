import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { app } from '#tests/hosts/electron-stand-in/app.ts'
import { keyStore } from '#tests/hosts/electron-stand-in/electron.ts'
import { desktopKeyProvider } from './data-key.ts'

async function places() {
  const folder = await mkdtemp(join(tmpdir(), 'data-key-'))
  return { dataDir: join(folder, 'data'), keyFile: join(folder, 'keys/data.key') }
}
const filesOf = async (own: { keyFile: string }) => readdir(join(own.keyFile, '..'))

afterEach(() => {
  app.isPackaged = false
  keyStore.isAvailable = false
  keyStore.backend = 'basic_text'
})

it('lies wrapped where the system has a real key store', async () => {
  Object.assign(keyStore, { isAvailable: true, backend: 'gnome_libsecret' })
  const own = await places()
  const key = await desktopKeyProvider(own, false).dataKey()
  expect(await filesOf(own)).toEqual(['data.key.wrapped'])
  expect(await desktopKeyProvider(own, false).dataKey()).toEqual(key)
})

it('is refused in a release whose key store only pretends, unless a key file was chosen', async () => {
  Object.assign(keyStore, { isAvailable: true, backend: 'basic_text' })
  app.isPackaged = true
  const own = await places()
  expect(() => desktopKeyProvider(own, false)).toThrow(expect.objectContaining({ code: 'key.store-unsafe' }))
  await desktopKeyProvider(own, true).dataKey()
  expect(await filesOf(own)).toEqual(['data.key'])
})

it('lies in a key file on the machine of a developer without a store', async () => {
  const own = await places()
  await desktopKeyProvider(own, false).dataKey()
  expect(await filesOf(own)).toEqual(['data.key'])
})
