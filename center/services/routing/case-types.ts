import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { CaseType } from '#center/contract/values/routing-rules.ts'
import { caseTypeName } from '#center/domain/case-file/case-type.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** Types as they were in force on a day: of a case, the day it was registered. @param on ISO date */
export const caseTypesOn = (db: Reader, on: string): Promise<readonly CaseType[]> => settingInForce(db, 'caseTypes', on)

/** What a case is about as papers say it, in the words of the day it was registered. */
export async function typeNameOf(
  db: Reader,
  file: { readonly typeCode: string; readonly registeredOn: string },
): Promise<string> {
  return caseTypeName(file.typeCode, 'zh', await caseTypesOn(db, file.registeredOn))
}

/** Types in force today, for screens. */
export async function listCaseTypes(deps: Deps): Promise<CaseType[]> {
  return [...(await caseTypesOn(deps.db, shanghaiDateOf(deps.now())))]
}
