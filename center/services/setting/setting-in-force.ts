import { SETTINGS, type SettingKind, type SettingValue } from '#center/contract/setting.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import { findSettingInForce } from '#db/repositories/setting.ts'
import type { Reader } from '#db/transaction.ts'

/**
 * A setting as it is in force on a day: the newest version that took effect by then, or as delivered
 * (center/domain/setting/delivered.ts, each with its source).
 * @param on ISO date
 */
export async function settingInForce<Kind extends SettingKind>(
  db: Reader,
  kind: Kind,
  on: string,
): Promise<SettingValue<Kind>> {
  const saved = await findSettingInForce(db, kind, on)
  return read(kind, saved?.value ?? null) as SettingValue<Kind>
}

/** The last value read of each kind with its text: a table of types is read by every registration, and hardly ever changes. */
const kept = new Map<SettingKind, { text: string | null; value: unknown }>()

/** A value was checked when it was saved; parsing it refuses what an older program wrote and gives the type. @param text null: as delivered */
function read(kind: SettingKind, text: string | null): unknown {
  const known = kept.get(kind)
  if (known !== undefined && known.text === text) return known.value
  const value = SETTINGS[kind].parse(text === null ? DELIVERED[kind].value : JSON.parse(text))
  kept.set(kind, { text, value })
  return value
}
