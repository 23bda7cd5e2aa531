import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CenterSetup, SetupRefusedError, setUpCenter } from '#host/first-run/set-up-center.ts'
import { type CenterAnswers, createHostApp } from '#host/host-app.ts'
import { createSecretFile } from '#host/key-file/secret-file.ts'
import { replaceFile } from '#host/replace-file.ts'
import type { StaticFiles } from '#host/static-files/static-files.ts'
import { type Listener, listen } from './listener.ts'
import type { ServerOptions } from './options.ts'
import { ownNames } from './own-names.ts'
import { openServerIdentity } from './tls/identity.ts'

export interface ServedCenter extends Listener {
  /** Certificate of the authority, PEM; only with HTTPS. */
  readonly caPem: string | undefined
}

async function readSetup(path: string): Promise<CenterSetup> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as CenterSetup
  } catch {
    throw new SetupRefusedError(path)
  }
}

/** Walks the first run where the command line carries it. */
async function firstRun(center: CenterAnswers, { setupFile, keyFile }: ServerOptions): Promise<void> {
  if (setupFile === undefined) return
  const keep = (recoveryKey: string) =>
    createSecretFile(
      join(dirname(keyFile), 'recovery-key.txt'),
      `${recoveryKey}
`,
    )
  await setUpCenter(center, await readSetup(setupFile), keep)
}

/**
 * Serves an opened center and the pages of a build on a port.
 * @throws SetupRefusedError, KeyFileError, or the error of the port
 */
export async function serveCenter(
  center: CenterAnswers,
  files: StaticFiles,
  options: ServerOptions,
): Promise<ServedCenter> {
  const names = [...ownNames(), ...options.names]
  const identity = options.isHttps ? await openServerIdentity(dirname(options.keyFile), names, new Date()) : undefined
  if (identity !== undefined && options.caFile !== undefined) await replaceFile(options.caFile, identity.caPem, 0o644)
  await firstRun(center, options)
  const listener = await listen({
    app: createHostApp(center, files),
    host: options.host,
    port: options.port,
    ownNames: options.names,
    ...(identity === undefined ? {} : { identity }),
  })
  return { ...listener, caPem: identity?.caPem }
}
