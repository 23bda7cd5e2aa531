import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findSettingInForce } from '#db/repositories/setting.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** Lets the center count with the holidays that are in force today: on start, after they were saved, and on every scan. */
export async function refreshCalendar(deps: Deps): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  const version = (await findSettingInForce(deps.db, 'holidays', today))?.version ?? 0
  if (version !== deps.calendar.version)
    deps.calendar.replace(await settingInForce(deps.db, 'holidays', today), version)
}
