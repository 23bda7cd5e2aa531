import { DomainError } from '#center/contract/domain-error.ts'
import {
  type AnySetting,
  SETTING_KINDS,
  SETTINGS,
  type SettingKind,
  type SettingsFile,
} from '#center/contract/setting.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import { findCenter } from '#db/repositories/center.ts'
import { findSettingVersion, listSettingVersions, newestSettingVersion } from '#db/repositories/setting.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from './setting-in-force.ts'

/** Kind and value belong together by construction: the value was parsed with the schema of its kind. */
const taken = (kind: SettingKind, value: unknown) => ({ kind, value: SETTINGS[kind].parse(value) }) as AnySetting

/** One setting as it is in force today, with all its versions, those to come included, newest first. */
export async function getSetting(deps: Deps, _actor: Actor, { kind }: { kind: SettingKind }) {
  const center = await findCenter(deps.db)
  const saved = (await listSettingVersions(deps.db, kind)).map(row => ({
    version: row.version,
    effectiveOn: row.effectiveOn,
    savedAt: row.savedAt,
    savedBy: row.savedByName,
    reason: row.reason,
  }))
  const delivered = {
    version: 0,
    effectiveOn: shanghaiDateOf(center?.createdAt ?? deps.now()),
    savedAt: null,
    savedBy: null,
    reason: null,
  }
  return {
    current: taken(kind, await settingInForce(deps.db, kind, shanghaiDateOf(deps.now()))),
    version: await newestSettingVersion(deps.db, kind),
    versions: [...saved, delivered],
  }
}

/** A version as it was saved; 0 is as delivered. @throws DomainError 'setting.not-found' */
export async function getSettingVersion(
  deps: Deps,
  _actor: Actor,
  { kind, version }: { kind: SettingKind; version: number },
): Promise<AnySetting> {
  if (version === 0) return taken(kind, DELIVERED[kind].value)
  const row = await findSettingVersion(deps.db, kind, version)
  if (row === undefined) throw new DomainError('setting.not-found')
  return taken(kind, JSON.parse(row.value))
}

/** All settings as they are in force on a day. @param on ISO date */
export async function settingsInForce(db: Reader, on: string): Promise<SettingsFile['settings']> {
  const values = await Promise.all(SETTING_KINDS.map(async kind => [kind, await settingInForce(db, kind, on)]))
  return Object.fromEntries(values) as SettingsFile['settings']
}

/** All settings in force today as one JSON file, to keep or to take to another county. */
export async function exportSettings(deps: Deps): Promise<File> {
  const today = shanghaiDateOf(deps.now())
  const file: SettingsFile = {
    format: 'county-mediation-center settings',
    version: 1,
    settings: await settingsInForce(deps.db, today),
  }
  return new File([`${JSON.stringify(file, null, 2)}\n`], `settings-${today}.json`, { type: 'application/json' })
}
