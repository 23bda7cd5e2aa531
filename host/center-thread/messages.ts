import type { UsualPrinter, UsualReader } from '../devices/devices.ts'

/** What the center's thread is started with. */
export interface CenterOptions {
  readonly dataDir: string
  /** Raw 32 bytes. */
  readonly dataKey: Uint8Array
  /** Printer and reader of stations nobody has set anything for. */
  readonly printer: UsualPrinter
  readonly reader: UsualReader
  /** Folder of the simulated printers. */
  readonly printDir?: string
  /** Fills an empty center with the demonstration of the model city. */
  readonly demo?: DemoOptions
}

export interface DemoOptions {
  /** Day the demonstration ends on, ISO date; the machine's today where nothing is given. */
  readonly on?: string
  readonly cases?: number
  /** Open in office hours only; else day and night, so that everything can be tried at any time. */
  readonly keepsOfficeHours?: boolean
}

export type ToCenter =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly method: string
      readonly url: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array | null
      readonly isOwnMachine: boolean
    }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'close' }

export type FromCenter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | {
      readonly kind: 'response'
      readonly id: number
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array | ReadableStream<Uint8Array> | null
    }
  | { readonly kind: 'crash'; readonly requestId: string; readonly text: string }
  | { readonly kind: 'closed' }
