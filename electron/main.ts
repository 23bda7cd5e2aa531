import { join, resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { startCenterThread } from '#host/center-thread/center-thread.ts'
import { demoAccounts } from '#host/demo/accounts.ts'
import { hostMessage } from '#host/messages.ts'
import { startFailure } from '#host/start-failure.ts'
import { openProjectFiles } from '#host/static-files/project-files.ts'
import { SCHEME_PRIVILEGES } from './app-protocol.ts'
import { desktopKeyProvider } from './data-key.ts'
import { openDesktop } from './desktop.ts'
import { isDebuggedRelease } from './lock-down.ts'
import { type DesktopOptions, parseDesktopOptions } from './options.ts'

function giveUp(sentence: string): never {
  dialog.showErrorBox(app.getName(), sentence)
  process.exit(1)
}

async function openCenter(options: DesktopOptions) {
  const { dataDir, keyFile, isKeyFileChosen, isDemo } = options
  const dataKey = await desktopKeyProvider({ dataDir, keyFile }, isKeyFileChosen).dataKey()
  const reader = isDemo ? 'simulated' : 'none'
  const center = await startCenterThread({
    dataDir,
    dataKey,
    printer: 'system',
    reader,
    ...(isDemo ? { demo: {} } : {}),
  })
  if (isDemo) process.stdout.write(`${hostMessage('demo.accounts', { accounts: demoAccounts() })}\n`)
  return center
}

async function run(): Promise<void> {
  const options = parseDesktopOptions(process.argv.slice(1), app.getPath('userData'))
  await app.whenReady()
  const center = await openCenter(options)
  let isQuitting = false
  center.onExit(() => {
    if (!isQuitting) giveUp(hostMessage('center.stopped'))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (isQuitting) return
    isQuitting = true
    event.preventDefault()
    void center.close().finally(() => app.exit(0))
  })
  await openDesktop({
    center,
    windows: options.windows,
    files: await openProjectFiles(resolve(app.getAppPath()), options.moreLocales),
    preload: join(import.meta.dirname, 'preload.cjs'),
  })
}

if (isDebuggedRelease()) giveUp(hostMessage('debug.refused'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES])
if (app.requestSingleInstanceLock()) void run().catch((error: unknown) => giveUp(startFailure(error)))
else app.quit()
