import { DomainError } from '#center/contract/domain-error.ts'
import { type StationDevices, stationDevices } from '#center/contract/setting.ts'
import { findStation } from '#db/repositories/center.ts'
import { findStationById, findStationDevices, listStationDevices, saveStationDevices } from '#db/repositories/device.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'

const parsed = (deps: Deps, saved: string | null | undefined): StationDevices =>
  saved === null || saved === undefined ? deps.devices.usual : stationDevices.parse(JSON.parse(saved))

/** Devices a station uses: what was set for it, or what this machine usually has. */
export async function devicesOf(db: Reader, deps: Deps, stationId: number): Promise<StationDevices> {
  return parsed(deps, await findStationDevices(db, stationId))
}

/**
 * The station somebody stands at: a kiosk is its own, people sit at the window's machine.
 * @throws DomainError 'station.unknown'
 */
export async function getStationId(db: Reader, actor: Actor): Promise<number> {
  const stationId = actor.stationId ?? (await findStation(db, 'window'))?.id
  if (stationId === undefined) throw new DomainError('station.unknown')
  return stationId
}

/** M12: the stations of the center with their devices. */
export async function listStations(deps: Deps) {
  const stations = await listStationDevices(deps.db)
  return stations.map(station => ({ ...station, devices: parsed(deps, station.devices) }))
}

/** M12: what a station uses from now on. @throws DomainError 'station.unknown' */
export async function saveDevices(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; devices: StationDevices },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    if ((await findStationById(work.tx, input.id)) === undefined) throw new DomainError('station.unknown')
    await keep(work, input.id, input.devices)
    return { id: input.id }
  })
}

/** K20: what a pixel of the panel of this station takes, in millimetres. */
export async function calibrate(
  deps: Deps,
  actor: Actor,
  input: { opId: string; mmPerPixel: number },
): Promise<{ mmPerPixel: number }> {
  return write(deps, actor, input, async work => {
    const stationId = await getStationId(work.tx, actor)
    const { mmPerPixel } = input
    await keep(work, stationId, { ...(await devicesOf(work.tx, deps, stationId)), mmPerPixel })
    return { mmPerPixel }
  })
}

async function keep({ tx, journal }: Work, stationId: number, devices: StationDevices): Promise<void> {
  await saveStationDevices(tx, stationId, JSON.stringify(devices))
  await journal({
    object: 'station',
    objectId: stationId,
    action: 'station.devicesSet',
    detail: {
      cardReader: devices.cardReader.adapter,
      ticketPrinter: devices.ticketPrinter.adapter,
      pagePrinter: devices.pagePrinter.adapter,
      mmPerPixel: devices.mmPerPixel,
    },
  })
}
