import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CARD_READERS, PAGE_PRINTERS } from '#center/contract/setting.ts'
import type { UsualPrinter, UsualReader } from '#host/devices/devices.ts'
import { usualKeyFile } from '#host/key-file/file-key-provider.ts'

export const USUAL_PORT = 7421

/** How a server was asked to start; parsed once. */
export interface ServerOptions {
  readonly dataDir: string
  readonly keyFile: string
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly isHttps: boolean
  /** Further host names under which this machine is asked for. */
  readonly names: readonly string[]
  /** Where to leave a copy of the authority's certificate for stations to pin. */
  readonly caFile: string | undefined
  readonly isDemo: boolean
  /** Cases of a new demonstration; undefined: as many as it usually has. */
  readonly demoCases: number | undefined
  readonly setupFile: string | undefined
  readonly printer: UsualPrinter
  readonly reader: UsualReader
  readonly printDir: string | undefined
  /** Folder with further languages of the county (docs/languages.md). */
  readonly moreLocales: string | undefined
}

export class ArgumentError extends Error {
  override name = 'ArgumentError'
}

/** Folder of the center's data when nobody chose one; the demonstration never shares it. */
export function usualDataDir(environment: NodeJS.ProcessEnv, isDemo: boolean): string {
  const home = environment.XDG_DATA_HOME ?? environment.LOCALAPPDATA ?? join(homedir(), '.local/share')
  return join(home, 'county-mediation-center', isDemo ? 'demo' : 'data')
}

const isPrinter = (value: string): value is UsualPrinter => (PAGE_PRINTERS as readonly string[]).includes(value)
const isReader = (value: string): value is UsualReader => (CARD_READERS as readonly string[]).includes(value)

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new ArgumentError(`--port ${text}`)
  return port
}

function parseCount(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new ArgumentError(`--demo-cases ${text}`)
  return Number(text)
}

function parse(args: readonly string[]) {
  try {
    const options = {
      data: { type: 'string' },
      'key-file': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: String(USUAL_PORT) },
      https: { type: 'boolean', default: false },
      name: { type: 'string', multiple: true },
      'ca-file': { type: 'string' },
      demo: { type: 'boolean', default: false },
      'demo-cases': { type: 'string' },
      'setup-file': { type: 'string' },
      printer: { type: 'string', default: 'none' },
      reader: { type: 'string' },
      'print-dir': { type: 'string' },
      locales: { type: 'string' },
      help: { type: 'boolean', default: false },
    } as const
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/**
 * Command line → options.
 * @returns 'help' where the usage was asked for
 * @throws ArgumentError naming the argument
 */
export function parseServerOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ServerOptions | 'help' {
  const values = parse(args)
  if (values.help) return 'help'
  if (!isPrinter(values.printer)) throw new ArgumentError(`--printer ${values.printer}`)
  const reader = values.reader ?? (values.demo ? 'simulated' : 'none')
  if (!isReader(reader)) throw new ArgumentError(`--reader ${reader}`)
  const dataDir = resolve(values.data ?? usualDataDir(environment, values.demo))
  return {
    dataDir,
    keyFile: resolve(values['key-file'] ?? usualKeyFile(dataDir)),
    host: values.host,
    port: parsePort(values.port),
    isHttps: values.https,
    names: values.name ?? [],
    caFile: values['ca-file'],
    isDemo: values.demo,
    demoCases: values['demo-cases'] === undefined ? undefined : parseCount(values['demo-cases']),
    setupFile: values['setup-file'],
    printer: values.printer,
    reader,
    moreLocales: values.locales === undefined ? undefined : resolve(values.locales),
    printDir: values['print-dir'] ?? (values.printer === 'simulated' ? `${dataDir}-prints` : undefined),
  }
}
