import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { usualKeyFile } from '#host/key-file/file-key-provider.ts'
import { hostMessage } from '#host/messages.ts'
import { recoverKeyFile } from '#host/recovery/recover-key-file.ts'
import { startFailure } from '#host/start-failure.ts'
import { usualDataDir } from '#server/options.ts'

/** npm run recover-key -- [--data DIR] [--key-file FILE]: asks for the recovery key and writes the lost key file anew. */
const { values } = parseArgs({ options: { data: { type: 'string' }, 'key-file': { type: 'string' } } })
const dataDir = values.data ?? usualDataDir(process.env, false)
const keyFile = values['key-file'] ?? usualKeyFile(dataDir)
const terminal = createInterface({ input: process.stdin, output: process.stdout })
const recoveryKey = await terminal.question(`${hostMessage('recovery.ask')}\n`)
terminal.close()
try {
  await recoverKeyFile({ dataDir, keyFile }, recoveryKey)
  process.stdout.write(`${hostMessage('recovery.done', { path: keyFile })}\n`)
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`)
  process.exitCode = 1
}
