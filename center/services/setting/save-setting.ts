import { DomainError } from '#center/contract/domain-error.ts'
import { type AnySetting, SETTINGS, type SettingKind, type SettingsFile } from '#center/contract/setting.ts'
import { faultsOf, type SettingFault } from '#center/domain/setting/check-settings.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import { listDesks, listRooms, listUnits } from '#db/repositories/center.ts'
import { listStationDevices } from '#db/repositories/device.ts'
import { listStaffedUnits } from '#db/repositories/routing.ts'
import { insertSetting, listSettingValues, newestSettingVersion } from '#db/repositories/setting.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { refreshCalendar } from '../clock/refresh-calendar.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { settingsInForce } from './read-setting.ts'

/** What every saving of settings states. */
export interface Saving {
  /** ISO date, today or later. */
  readonly effectiveOn: string
  readonly reason: string
}

/**
 * Saves a new version of one setting; older ones stay (docs/decisions/017).
 * @throws DomainError 'setting.changed-meanwhile' | 'setting.effective-in-past' | 'request.invalid' with every place to mend
 */
export async function saveSetting(
  deps: Deps,
  actor: Actor,
  input: Saving & { opId: string; kind: SettingKind; setting: AnySetting; version: number },
): Promise<{ version: number }> {
  const saved = await write(deps, actor, input, async work => {
    const { kind, setting } = input
    if (setting.kind !== kind)
      throw new DomainError(
        'request.invalid',
        {},
        { fields: [{ path: ['setting', 'kind'], key: 'problems.value.type' }] },
      )
    const newest = await newestSettingVersion(work.tx, kind)
    if (newest !== input.version) throw new DomainError('setting.changed-meanwhile', { version: newest })
    assertToCome(work, input.effectiveOn)
    const others = await settingsInForce(work.tx, input.effectiveOn)
    const faults = await listFaults(work.tx, { ...others, [kind]: setting.value }, kind === 'routes')
    if (faults.length > 0)
      throw new DomainError(
        'request.invalid',
        {},
        // A change of topics may leave a guide behind: told at the setting that is being saved.
        {
          fields: faults.map(fault => ({
            path: fault.kind === kind ? ['setting', 'value', ...fault.path] : ['setting'],
            key: fault.key,
          })),
        },
      )
    const version = await insertVersion(work, actor, kind, setting.value, input)
    work.publish({ noun: 'setting', id: null })
    return { version }
  })
  await refreshCalendar(deps)
  return saved
}

/** @throws DomainError 'setting.effective-in-past' */
export function assertToCome({ today }: Work, effectiveOn: string): void {
  if (effectiveOn < today)
    throw new DomainError(
      'setting.effective-in-past',
      { today },
      { fields: [{ path: ['effectiveOn'], key: 'problems.setting.effective-in-past', params: { today } }] },
    )
}

/**
 * What does not fit in these settings as the center stands.
 * @param asksUnits routes are being saved: every unit they name must be here
 */
export async function listFaults(
  db: Reader,
  settings: SettingsFile['settings'],
  asksUnits: boolean,
): Promise<readonly SettingFault[]> {
  const desks = await listDesks(db)
  const rooms = await listRooms(db)
  const stations = await listStationDevices(db)
  return faultsOf(settings, {
    places: [...desks, ...rooms].map(({ name }) => name),
    zones: [...desks, ...stations].map(({ zone }) => zone),
    units: asksUnits ? await listReachable(db) : null,
    typeCodes: await listTypeCodes(db),
  })
}

async function listReachable(db: Reader) {
  const desks = new Set((await listDesks(db)).map(({ unitId }) => unitId))
  const peopled = await listStaffedUnits(db)
  return (await listUnits(db)).map(({ id, code, callPhone }) => ({
    code,
    isReachable: desks.has(id) || peopled.has(id) || callPhone !== null,
  }))
}

/** Codes of every version of the types, as delivered included. */
async function listTypeCodes(db: Reader): Promise<readonly string[]> {
  const saved = await listSettingValues(db, 'caseTypes')
  const versions = [DELIVERED.caseTypes.value, ...saved.map(value => SETTINGS.caseTypes.parse(JSON.parse(value)))]
  return [...new Set(versions.flatMap(types => types.map(({ code }) => code)))]
}

/** Writes the next version of a kind with its journal row. */
export async function insertVersion(
  { tx, now, journal }: Work,
  actor: Actor,
  kind: SettingKind,
  value: unknown,
  { effectiveOn, reason }: Saving,
): Promise<number> {
  const version = (await newestSettingVersion(tx, kind)) + 1
  const savedBy = staffOf(actor)
  await insertSetting(tx, { kind, version, value: JSON.stringify(value), effectiveOn, reason, savedAt: now, savedBy })
  await journal({
    object: 'setting',
    objectId: version,
    action: 'setting.saved',
    detail: { kind, version, on: effectiveOn, reason },
  })
  return version
}
