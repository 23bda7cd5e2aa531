import { sql } from 'kysely'
import type { DevicePort } from '#center/contract/statuses.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { Reader, Writer } from '../transaction.ts'

const saved = compiledOnce((db, stationId: number) =>
  db.selectFrom('stationDevice').select('devices').where('stationId', '=', stationId),
)

/** What was set for a station, as JSON; undefined where nobody has set anything. */
export async function findStationDevices(db: Reader, stationId: number): Promise<string | undefined> {
  return (await saved(db, stationId)).at(0)?.devices
}

export async function saveStationDevices(tx: Writer, stationId: number, devices: string): Promise<void> {
  await tx
    .insertInto('stationDevice')
    .values({ stationId, devices })
    .onConflict(conflict => conflict.column('stationId').doUpdateSet({ devices }))
    .execute()
}

/** All stations of the center with what was set for each. */
export async function listStationDevices(db: Reader) {
  return db
    .selectFrom('station as s')
    .leftJoin('stationDevice as d', 'd.stationId', 's.id')
    .select(['s.id', 's.code', 's.kind', 's.zone', 'd.devices'])
    .orderBy('s.id')
    .execute()
}

export async function findStationById(db: Reader, id: number) {
  return db.selectFrom('station').selectAll().where('id', '=', id).executeTakeFirst()
}

const lastState = compiledOnce((db, stationId: number, port: DevicePort) =>
  db
    .selectFrom('deviceEvent')
    .select('state')
    .where('stationId', '=', stationId)
    .where('port', '=', port)
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
)

/** State a port of a station was last seen in. */
export async function findLastDeviceState(
  db: Reader,
  stationId: number,
  port: DevicePort,
): Promise<string | undefined> {
  return (await lastState(db, stationId, port)).at(0)?.state
}

export async function insertDeviceEvent(
  tx: Writer,
  event: { stationId: number; port: DevicePort; state: string; at: string },
): Promise<void> {
  await tx.insertInto('deviceEvent').values(event).execute()
}

/** What the devices of a station did, newest first. */
export async function listDeviceEvents(db: Reader, stationId: number, limit: number) {
  return db
    .selectFrom('deviceEvent')
    .select(['at', 'port', 'state'])
    .where('stationId', '=', stationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
