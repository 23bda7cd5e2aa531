import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nodeFetch } from './node-fetch.ts'
import { newFolder } from './test-pages.ts'

const STUB = ['--import', './tests/hosts/stub-thread.mjs']
const running: ChildProcess[] = []

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const lines: string[] = []
  const errors: string[] = []
  const out = createInterface({ input: child.stdout })
  out.on('line', line => lines.push(line))
  createInterface({ input: child.stderr }).on('line', line => errors.push(line))
  const firstLine = new Promise<string>((resolve, reject) => {
    out.once('line', resolve)
    child.once('close', () => reject(new Error(errors.join('\n'))))
  })
  firstLine.catch(() => undefined)
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, lines, errors }))
  return { child, firstLine, ended }
}

const server = async (args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) =>
  run([...STUB, 'server/main.ts', '--data', join(await newFolder(), 'data'), '--port', '0', ...args], environment)

const addressIn = (line: string) => /https?:\/\/[^ ]+/.exec(line)?.[0] ?? ''

beforeAll(async () => {
  const isBuilt = await stat('dist/renderer/index.html').catch(() => undefined)
  if (isBuilt === undefined) await cp('tests/hosts/pages', 'dist/renderer', { recursive: true })
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM')
})

describe('server program', () => {
  it('prints one line with its address when it is ready, and ends in peace when told to', async () => {
    const dataDir = join(await newFolder(), 'data')
    const { child, firstLine, ended } = run(['server/main.ts', '--data', dataDir, '--port', '0'])
    const line = await firstLine
    expect(line).toMatch(/^县级综治中心已就绪：http:\/\/127\.0\.0\.1:\d+\/ \/ County mediation center is ready: /)
    const response = await nodeFetch(addressIn(line))('/api/center')
    expect(await response.json()).toMatchObject({ state: 'empty' })
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, lines: [line], errors: [] })
  })

  it('says in one sentence what keeps it from starting', async () => {
    const first = await server()
    const { port } = new URL(addressIn(await first.firstLine))
    const refused: [Awaited<ReturnType<typeof server>>, RegExp][] = [
      [await server(['--port', port]), new RegExp(`^端口 ${port} .* / Port ${port} is used`)],
      [await server([], { STUB_START_CODE: 'folder-read-only' }), /^文件夹 .* \/ Folder .* cannot be written/],
      [await server([], { STUB_START_CODE: 'key-wrong' }), /^密钥与数据不匹配.* \/ The key does not fit/],
      [await server([], { STUB_START_CODE: 'already-running' }), /^这个文件夹.* \/ The center of this folder/],
      [await server([], { STUB_START_CODE: 'SQLITE_STRANGE' }), /SQLITE_STRANGE.* \/ Start failed/],
      [await server(['--key-file', '/proc/1/key']), /^无法写入密钥文件 .* \/ Key file .* cannot be written/],
      [await server(['--setup-file', '/nowhere.json']), /^初始设置文件.* \/ The setup file/],
      [await server(['--unknown']), /^启动参数不对.* \/ Wrong start option/],
    ]
    for (const [{ ended }, sentence] of refused) {
      const { code, lines, errors } = await ended
      expect([code, lines, errors.length]).toEqual([1, [], 1])
      expect(errors[0]).toMatch(sentence)
    }
  })
})

describe('desktop program in the stand-in', () => {
  it('opens its window over a center of its own', async () => {
    const folder = await newFolder()
    const standIn = ['--import', './tests/hosts/electron-stand-in/register.mjs']
    const { firstLine } = run([...STUB, ...standIn, 'electron/main.ts', '--demo'], { STANDIN_USERDATA: folder })
    expect(await firstLine).toMatch(/^演示账号.*manager, .*Shishou-2026-demo/)
    const keyFile = await stat(join(folder, 'demo-keys/data.key'))
    expect(keyFile.mode & 0o777).toBe(0o600)
  })

  it('shows in one sentence what keeps it from starting', async () => {
    const standIn = ['--import', './tests/hosts/electron-stand-in/register.mjs']
    const environment = { STANDIN_USERDATA: await newFolder(), STUB_START_CODE: 'data-newer' }
    const { code, errors } = await run([...STUB, ...standIn, 'electron/main.ts'], environment).ended
    expect([code, errors.length]).toEqual([1, 1])
    expect(errors[0]).toMatch(/^数据由更新版本.* \/ The data was written by a newer/)
  })
})
