import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { hostMessage } from '#host/messages.ts'
import { buildElectron } from './build-electron.ts'
import { buildPagesWhenChanged } from './build-pages.ts'
import { buildWhenChanged } from './build-stamp.ts'
import { findElectron, hasDisplay } from './find-electron.ts'

const PROJECT_DIR = resolve(import.meta.dirname, '..')
const DESKTOP_SOURCES = ['electron', 'host', 'center', 'db', 'assets/locales', 'assets/reference', 'package-lock.json']

/** Runs a program until it ends; a signal to this process goes on to it. */
function runProgram(program: string, args: readonly string[], onLine?: (line: string) => void): Promise<number> {
  const child = spawn(program, args, {
    cwd: PROJECT_DIR,
    env: { NODE_COMPILE_CACHE: resolve(PROJECT_DIR, 'node_modules/.cache/compiled'), ...process.env },
    stdio: ['inherit', onLine === undefined ? 'inherit' : 'pipe', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    onLine?.(chunk.toString())
  })
  return new Promise(done => child.once('exit', code => done(code ?? 1)))
}

/** Opens the address in the browser of this desk, once it is printed; without a browser the printed address is enough. */
function openInBrowser(line: string): void {
  const [url] = /https?:\/\/\S+/.exec(line) ?? []
  if (url === undefined || !hasDisplay(process.env)) return
  const [program, args] = process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : ['xdg-open', [url]]
  const opener = spawn(program as string, args as string[], { stdio: 'ignore', detached: true })
  opener.once('error', () => undefined)
  opener.unref()
}

const args = process.argv.slice(2)
if (!args.includes('--help'))
  await buildPagesWhenChanged(() => process.stdout.write(`${hostMessage('setup.building')}\n`))
const electron = findElectron(process.env)
const WINDOWS = ['--staff', '--kiosk', '--display']
const SERVER_ONLY = ['--port', '--host', '--https', '--name', '--ca-file', '--setup-file', '--help']
if (electron !== undefined && hasDisplay(process.env) && !args.some(arg => SERVER_ONLY.includes(arg))) {
  await buildWhenChanged('electron.stamp', DESKTOP_SOURCES, buildElectron)
  process.exitCode = await runProgram(electron, [PROJECT_DIR, ...args])
} else if (args.some(arg => WINDOWS.includes(arg))) {
  process.stderr.write(`${hostMessage('display.missing')}\n`)
  process.exitCode = 1
} else {
  process.exitCode = await runProgram(process.execPath, ['server/main.ts', ...args], openInBrowser)
}
