import { SETTINGS } from '#center/contract/setting.ts'
import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'
import { visibleMarks } from '#center/domain/risk/visible-marks.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import { findSettingInForce, findSettingVersion } from '#db/repositories/setting.ts'
import type { Reader } from '#db/transaction.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** The score sheet in force on a day; parsed once for each version. @param on ISO date */
export const riskSheetOn = (db: Reader, on: string): Promise<RiskSheet> => settingInForce(db, 'riskSheet', on)

/** Number of the score sheet in force on a day; 0: as delivered. */
export async function riskSheetVersionOn(db: Reader, on: string): Promise<number> {
  return (await findSettingInForce(db, 'riskSheet', on))?.version ?? 0
}

/** A score sheet as it was, for cases it was used on. */
export async function riskSheetOfVersion(db: Reader, version: number): Promise<RiskSheet> {
  const saved = version === 0 ? undefined : await findSettingVersion(db, 'riskSheet', version)
  return SETTINGS.riskSheet.parse(saved === undefined ? DELIVERED.riskSheet.value : JSON.parse(saved.value))
}

/** Marks of a case as a reader may see them. @param today ISO date */
export async function shownMarks(
  db: Reader,
  file: { readonly riskMarks: string },
  today: string,
  seesRestricted: boolean,
): Promise<string[]> {
  return visibleMarks(JSON.parse(file.riskMarks) as string[], await riskSheetOn(db, today), seesRestricted)
}
