import type { CenterEvent } from '#center/contract/events.ts'
import type { PaperDefinition } from '#center/documents/paper-definition.ts'
import type { LiveCalendar } from '#center/domain/calendar/live-calendar.ts'
import type { Reader } from '#db/transaction.ts'
import type { Devices } from './device/devices.ts'
import type { Recordings } from './recording/recordings.ts'
import type { SheetReader } from './roster/sheet-reader.ts'
import type { VolumeBinder } from './volume/volume-binder.ts'

/** Everything a use case may reach for; nothing is a module global, so tests and hosts hand in their own. */
export interface Deps {
  readonly db: Reader
  /** Now, ISO instant in UTC with milliseconds. */
  readonly now: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** HMAC-SHA-256 under a key of this center, hex; for look-ups and the journal chain. */
  readonly keyedHash: (text: string) => string
  /** SHA-256, hex. */
  readonly hash: (content: string | Uint8Array) => string
  readonly passwords: {
    hash(password: string): Promise<string>
    /** Takes the same time whether or not there is a hash. */
    verify(password: string, hash: string | null): Promise<boolean>
  }
  /** Makes a recovery key and wraps the data key with it; the host keeps the wrapped key beside the data. */
  readonly recoveryKey: { make(): Promise<string> }
  readonly papers: { render(definition: PaperDefinition): Promise<Uint8Array> }
  /** Binds papers into a volume. */
  readonly binder: VolumeBinder
  readonly devices: Devices
  readonly recordings: Recordings
  readonly sheets: SheetReader
  readonly events: {
    publish(event: CenterEvent): void
    subscribe(listener: (event: CenterEvent) => void): () => void
  }
  /** Text of a paper: language, key in namespace papers, values. */
  readonly texts: (language: string) => (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** The published years and the ones the county has entered. */
  readonly calendar: LiveCalendar
  readonly appVersion: string
}
