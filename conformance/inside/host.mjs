import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const PROJECT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')
const INSTALLED = join(PROJECT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
/** Node 24: the one that was installed with the project, whatever runs the adapter. */
export const NODE = existsSync(INSTALLED) ? INSTALLED : process.execPath

/** Authorities of the hosts started here, by origin; a client trusts the one of its host and no other. */
export const authorities = new Map()

/** Starts a host over HTTPS on loopback; answers when it is ready. */
export async function startHost({ dataDir, port = 0, keyFile, demo = false, setupFile, env = {}, nodeArgs = [] }) {
  const caFile = join(await mkdtemp(join(tmpdir(), 'host-ca-')), 'authority.pem')
  const args = ['--https', '--port', String(port), '--data', dataDir, '--key-file', keyFile, '--ca-file', caFile]
  if (demo) args.push('--demo')
  if (typeof demo === 'number') args.push('--demo-cases', String(demo))
  if (setupFile !== undefined) args.push('--setup-file', setupFile)
  const child = spawn(NODE, [...nodeArgs, 'server/main.ts', ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors = []
  createInterface({ input: child.stderr }).on('line', line => errors.push(line))
  const ended = new Promise(done => child.once('close', code => done(code)))
  const ready = new Promise((done, fail) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const [url] = /https:\/\/[^\s/]+\//.exec(line) ?? []
      if (url !== undefined) done(url)
    })
    child.once('error', fail)
    void ended.then(code => fail(new Error(`the host ended with ${code}: ${errors.join('\n')}`)))
  })
  const url = await ready
  const caPem = await readFile(caFile, 'utf8')
  authorities.set(new URL(url).origin, caPem)
  return {
    url,
    caPem,
    pid: child.pid,
    ready,
    /** Ends in peace. @returns exit code */
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
    /** Ends as a power cut does. */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
