import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CenterEvent } from '#center/contract/events.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'

const WAV = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(20)])
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

let center: TestCenter
let manager: string
beforeAll(async () => {
  center = await startTestCenter({ demoCases: 3 })
  manager = await center.signIn('manager')
})
afterAll(() => center.close())

const path = (clip: string) => `/recordings/zh-CN/${clip}`
const sent = (bytes: Uint8Array) => ({ opId: center.opId(), sound: base64(bytes) })
const list = async (token = manager) => center.ask<string[]>('GET', '/recordings?language=zh-CN', undefined, token)
const journal = async (action: string) =>
  center.database.kysely.selectFrom('journal').select('detail').where('action', '=', action).execute()

describe('recordings of the county', () => {
  it('are kept, told to open pages, heard at the kiosk, written to the journal and removed', async () => {
    const told: CenterEvent[] = []
    const stop = center.deps.events.subscribe(event => void told.push(event))
    await center.ask('PUT', path('kiosk.home.title'), sent(WAV), manager)
    stop()
    expect(told).toEqual([{ noun: 'setting', id: null }])
    const kiosk = await center.kiosk()
    expect(await list(kiosk)).toEqual(['kiosk.home.title'])
    const sound = await center.call<Uint8Array>('GET', path('kiosk.home.title'), undefined, kiosk)
    expect(sound.headers.get('content-type')).toBe('audio/wav')
    expect(Buffer.from(sound.body)).toEqual(WAV)
    expect(await journal('recording.saved')).toEqual([{ detail: '{"language":"zh-CN","clip":"kiosk.home.title"}' }])
    await center.ask('POST', `${path('kiosk.home.title')}/removal`, { opId: center.opId() }, manager)
    expect(await list()).toEqual([])
    expect(await journal('recording.removed')).toHaveLength(1)
  })

  it('are found when somebody drops a file in, and no other file is read', async () => {
    const folder = join(center.folder, 'recordings/zh-CN')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'sign.A.mp3'), 'ID3\x04')
    await writeFile(join(folder, 'sign.B.mp3'), '<html>')
    expect(await list()).toEqual(['sign.A', 'sign.B'])
    expect((await center.call('GET', path('sign.A'), undefined, manager)).status).toBe(200)
    expect(await center.refused('GET', path('sign.B'), undefined, manager)).toMatchObject({
      code: 'recording.not-found',
    })
    expect(await center.refused('GET', path('sign.C'), undefined, manager)).toMatchObject({
      code: 'recording.not-found',
    })
  })

  it('are sounds of at most 500 KB, whatever they are called', async () => {
    const wrong = [Buffer.from('<html>'), Buffer.alloc(0), Buffer.concat([WAV, Buffer.alloc(500_000)])]
    for (const bytes of wrong)
      expect(await center.refused('PUT', path('sign.D'), sent(bytes), manager)).toMatchObject({
        code: 'recording.not-sound',
      })
    expect((await readdir(join(center.folder, 'recordings/zh-CN'))).filter(name => name.startsWith('sign.D'))).toEqual(
      [],
    )
  })

  it('have names of phrases only', async () => {
    for (const name of ['..%2F..%2Fcenter', '.hidden', 'a%2Fb', 'x'.repeat(81)])
      expect((await center.call('PUT', path(name), sent(WAV), manager)).status, name).toBeGreaterThanOrEqual(400)
    expect((await center.call('GET', '/recordings?language=..', undefined, manager)).status).toBe(422)
  })

  it('are changed by the manager only', async () => {
    const kiosk = await center.kiosk()
    expect(await center.refused('PUT', path('sign.E'), sent(WAV), kiosk)).toMatchObject({
      code: 'permission.denied',
    })
  })

  it('leave no trace where there was nothing to remove', async () => {
    const before = (await journal('recording.removed')).length
    const problem = await center.refused('POST', `${path('sign.Z')}/removal`, { opId: center.opId() }, manager)
    expect(problem).toMatchObject({ code: 'recording.not-found' })
    expect(await journal('recording.removed')).toHaveLength(before)
  })
})
