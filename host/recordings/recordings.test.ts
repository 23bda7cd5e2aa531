import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecordings } from './recordings.ts'

const sound = new Uint8Array(Buffer.from('OggS and the rest'))
const folder = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'recordings-'))
  await mkdir(join(dataDir, 'recordings/zh-CN'), { recursive: true })
  return { dataDir, own: join(dataDir, 'recordings/zh-CN'), recordings: createRecordings(dataDir) }
}

describe('the recordings of a county', () => {
  it('are there at once when dropped in, each once, and nothing else is', async () => {
    const { dataDir, own, recordings } = await folder()
    const dropped = [
      'sign.A.wav',
      'sign.A.ogg',
      'kiosk.home.title.mp3',
      'read me.txt',
      '.hidden.ogg',
      'half.ogg.part',
      'x.exe',
    ]
    for (const name of dropped) await writeFile(join(own, name), sound)
    await writeFile(join(dataDir, 'secret.ogg'), 'secret')
    await symlink(join(dataDir, 'secret.ogg'), join(own, 'linked.ogg'))
    expect(await recordings.list('zh-CN')).toEqual(['kiosk.home.title', 'sign.A'])
    expect(await recordings.list('en')).toEqual([])
    expect(await recordings.read('zh-CN', 'sign.A')).toEqual(sound)
    expect(await recordings.read('zh-CN', 'linked')).toBeUndefined()
  })

  it('are replaced whole, whatever the kind before', async () => {
    const { own, recordings } = await folder()
    await recordings.save('zh-CN', 'sign.A', sound, 'audio/wav')
    const newer = new Uint8Array([...sound, 1])
    await recordings.save('zh-CN', 'sign.A', newer, 'audio/webm')
    expect(await readdir(own)).toEqual(['sign.A.webm'])
    expect(await recordings.read('zh-CN', 'sign.A')).toEqual(newer)
    expect(await recordings.remove('zh-CN', 'sign.A')).toBe(true)
    expect(await recordings.remove('zh-CN', 'sign.A')).toBe(false)
    expect(await readdir(own)).toEqual([])
  })

  it('never leave their folder', async () => {
    const { dataDir, recordings } = await folder()
    await writeFile(join(dataDir, 'center.ogg'), sound)
    expect(await recordings.read('zh-CN', '../../center')).toBeUndefined()
    expect(await recordings.remove('zh-CN', '../../center')).toBe(false)
    await expect(recordings.save('zh-CN', '../../center', sound, 'audio/ogg')).rejects.toThrow('no clip')
    await expect(recordings.list('../..')).rejects.toThrow('no language')
    expect(await readdir(dataDir)).toEqual(['center.ogg', 'recordings'])
  })

  it('are not read where they are larger than a phrase can be', async () => {
    const { own, recordings } = await folder()
    await writeFile(join(own, 'sign.A.wav'), new Uint8Array(500_001))
    expect(await recordings.read('zh-CN', 'sign.A')).toBeUndefined()
  })
})
