import type { DevicePort } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import { findLastDeviceState, insertDeviceEvent, listDeviceEvents } from '#db/repositories/device.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { getStationId } from './station-devices.ts'

/** Rows the service menu shows. */
const LOG_ROWS = 100

/** Keeps that a port of a station changed its state; the same state again is no news. */
export async function noteDeviceState(
  deps: Deps,
  event: { stationId: number; port: DevicePort; state: DeviceTest['state'] },
): Promise<void> {
  if ((await findLastDeviceState(deps.db, event.stationId, event.port)) === event.state) return
  await inTransaction(deps.db, tx => insertDeviceEvent(tx, { ...event, at: deps.now() }))
}

/** K20: what the devices of this station did lately, newest first. @throws DomainError 'station.unknown' */
export async function readDeviceLog(deps: Deps, actor: Actor) {
  return listDeviceEvents(deps.db, await getStationId(deps.db, actor), LOG_ROWS)
}
