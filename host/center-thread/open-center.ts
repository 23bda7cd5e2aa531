import { createHash, randomBytes } from 'node:crypto'
import { DomainError } from '#center/contract/domain-error.ts'
import { createLiveCalendar } from '#center/domain/calendar/live-calendar.ts'
import type { Deps } from '#center/services/deps.ts'
import type { Devices } from '#center/services/device/devices.ts'
import type { Recordings } from '#center/services/recording/recordings.ts'
import { type OpenDatabase, openDatabase } from '#db/open-database.ts'
import packageJson from '#package' with { type: 'json' }
import { createVolumeBinder } from '../paper/bind-volume.ts'
import { PaperGlyphMissingError } from '../paper/glyph-coverage.ts'
import { paperTexts } from '../paper/paper-texts.ts'
import type { PaperRenderer } from '../paper/render-paper.ts'
import { createRecordings } from '../recordings/recordings.ts'
import { createRecoveryKey } from '../recovery/recovery-key.ts'
import { createSheetReader } from '../sheets/sheet-reader.ts'
import { createEventBus } from './event-bus.ts'
import { keyedHashOf } from './keyed-hash.ts'
import { createPasswords } from './passwords.ts'

/** What a host chooses; everything else of a center is made here. */
export interface CenterParts {
  readonly dataDir: string
  readonly dataKey: Uint8Array
  readonly papers: PaperRenderer
  readonly devices: Devices
  /** The county's own recordings; the folder beside the data where nothing else is given. */
  readonly recordings?: Recordings
  /** Now, ISO instant; the machine's clock where nothing else is given. */
  readonly now?: () => string
  /** scrypt rounds; lower only in tests. */
  readonly passwordRounds?: number
}

export interface OpenCenter {
  readonly deps: Deps
  readonly database: OpenDatabase
}

/** Opens the database and puts together what the services reach for. @throws DatabaseOpenError */
export function openCenter(parts: CenterParts): OpenCenter {
  const database = openDatabase(parts.dataDir, parts.dataKey)
  const deps: Deps = {
    db: database.kysely,
    now: parts.now ?? (() => new Date().toISOString()),
    randomBytes: count => randomBytes(count),
    keyedHash: keyedHashOf(parts.dataKey),
    hash: content => createHash('sha256').update(content).digest('hex'),
    passwords: createPasswords(parts.passwordRounds),
    recoveryKey: createRecoveryKey(parts.dataDir, parts.dataKey),
    papers: { render: definition => parts.papers.render(definition).catch(refuseGlyphs) },
    binder: createVolumeBinder(),
    devices: parts.devices,
    recordings: parts.recordings ?? createRecordings(parts.dataDir),
    sheets: createSheetReader(),
    events: createEventBus(),
    texts: language => paperTexts(language === 'en' ? 'en' : 'zh-CN'),
    calendar: createLiveCalendar(),
    appVersion: packageJson.version,
  }
  return { deps, database }
}

/** A character no font can draw is named to the person who typed it. */
function refuseGlyphs(error: unknown): never {
  if (error instanceof PaperGlyphMissingError)
    throw new DomainError('paper.glyph-missing', { characters: [...error.characters].join(' ') }, { cause: error })
  throw error
}
