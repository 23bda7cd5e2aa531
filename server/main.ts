import { resolve } from 'node:path'
import { startCenterThread } from '#host/center-thread/center-thread.ts'
import { demoAccounts } from '#host/demo/accounts.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { hostMessage } from '#host/messages.ts'
import { startFailure } from '#host/start-failure.ts'
import { openProjectFiles } from '#host/static-files/project-files.ts'
import { ArgumentError, parseServerOptions, type ServerOptions } from './options.ts'
import { serveCenter } from './serve-center.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

function complain(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function options(): ServerOptions {
  try {
    const parsed = parseServerOptions(process.argv.slice(2), process.env)
    if (parsed !== 'help') return parsed
    say(hostMessage('usage'))
    process.exit(0)
  } catch (error) {
    return complain(hostMessage('arguments.wrong', { reason: error instanceof ArgumentError ? error.message : '' }))
  }
}

async function run(asked: ServerOptions): Promise<void> {
  const { dataDir, printer, reader, printDir, isDemo, demoCases } = asked
  const dataKey = await fileKeyProvider(asked).dataKey()
  const center = await startCenterThread({
    dataDir,
    dataKey,
    printer,
    reader,
    ...(printDir === undefined ? {} : { printDir }),
    ...(isDemo ? { demo: demoCases === undefined ? {} : { cases: demoCases } } : {}),
  })
  let isStopping = false
  center.onExit(() => {
    if (!isStopping) complain(hostMessage('center.stopped'))
  })
  const files = await openProjectFiles(resolve(import.meta.dirname, '..'), asked.moreLocales)
  const served = await serveCenter(center, files, asked)
  const stop = async () => {
    isStopping = true
    await served.stop()
    await center.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  say(hostMessage('ready', { url: served.url }))
  if (isDemo) say(hostMessage('demo.accounts', { accounts: demoAccounts() }))
}

await run(options()).catch((error: unknown) => complain(startFailure(error)))
