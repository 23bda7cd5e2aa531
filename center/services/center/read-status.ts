import type { CenterStatus } from '#center/contract/center.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findCenter } from '#db/repositories/center.ts'
import type { Deps } from '../deps.ts'

/** What every page asks first. */
export async function readStatus(deps: Deps): Promise<CenterStatus> {
  const center = await findCenter(deps.db)
  const now = deps.now()
  return {
    state: center === undefined ? 'empty' : center.state,
    name: center?.name ?? null,
    regionCode: center?.regionCode ?? null,
    regionName: center?.regionName ?? null,
    isDemo: center?.isDemo === 1,
    appVersion: deps.appVersion,
    today: shanghaiDateOf(now),
    now,
  }
}
