import defaults from '#assets/reference/settings.json' with { type: 'json' }
import { SETTINGS, type SettingKind, type SettingValue } from '#center/contract/setting.ts'
import { findSettingInForce } from '#db/repositories/setting.ts'
import type { Reader } from '#db/transaction.ts'

/**
 * A setting as it is in force on a day: the newest version that took effect by then, or as delivered
 * (assets/reference/settings.json, each with its source).
 * @param on ISO date
 */
export async function settingInForce<Kind extends SettingKind>(
  db: Reader,
  kind: Kind,
  on: string,
): Promise<SettingValue<Kind>> {
  const saved = await findSettingInForce(db, kind, on)
  const value: unknown = saved === undefined ? defaults[kind].value : JSON.parse(saved.value)
  // A value was checked when it was saved; parsing again refuses what an older program wrote and gives the type.
  return SETTINGS[kind].parse(value) as SettingValue<Kind>
}
