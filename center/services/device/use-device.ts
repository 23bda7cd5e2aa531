import { DomainError } from '#center/contract/domain-error.ts'
import type { DevicePort } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import { findPrint } from '#db/repositories/paper.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkPin } from '../help/check-pin.ts'
import { write } from '../write.ts'
import { noteDeviceState } from './device-log.ts'
import { devicesOf, getStationId } from './station-devices.ts'

/** Puts a sample card on the simulated reader of this station. @throws DomainError 'device.not-simulated' */
export async function putDownSample(deps: Deps, actor: Actor, input: { code: string }): Promise<{ done: true }> {
  const { cardReader } = await devicesOf(deps.db, deps, await getStationId(deps.db, actor))
  if (cardReader.adapter !== 'simulated' || !deps.devices.putDownSample(input.code))
    throw new DomainError('device.not-simulated')
  return { done: true }
}

/** K20: asks one device of this station whether it works. @throws DomainError 'permission.denied' from another machine */
export async function testDevice(
  deps: Deps,
  actor: Actor,
  { port, isOwnMachine }: { readonly port: DevicePort; readonly isOwnMachine: boolean },
): Promise<DeviceTest> {
  if (!isOwnMachine) throw new DomainError('permission.denied')
  const stationId = await getStationId(deps.db, actor)
  const devices = await devicesOf(deps.db, deps, stationId)
  const state = await deps.devices.test(port, devices)
  await noteDeviceState(deps, { stationId, port, state })
  return { port, adapter: devices[port].adapter, state, testedAt: deps.now() }
}

/** K20: opens the service menu of this station; who opened it is journaled. @throws DomainError 'pin.wrong' | 'pin.locked' */
export async function openService(
  deps: Deps,
  actor: Actor,
  input: { opId: string; staffNumber: string; pin: string },
): Promise<{ staffName: string }> {
  const stationId = await getStationId(deps.db, actor)
  const { staffId, name } = await checkPin(deps, input)
  // The PIN goes into no payload hash: it would let a copy of the data be searched for it.
  const { opId, staffNumber } = input
  return write(deps, actor, { opId, staffNumber }, async ({ journal }) => {
    await journal({ object: 'station', objectId: stationId, action: 'station.serviceOpened', detail: { staffId } })
    return { staffName: name }
  })
}

/** How far a print has come. @throws DomainError 'paper.not-found' where it was not asked for from here */
export async function readPrintState(deps: Deps, actor: Actor, input: { id: number }) {
  const print = await findPrint(deps.db, input.id)
  const isMine = actor.staffId === null ? print?.stationId === actor.stationId : print?.requestedBy === actor.staffId
  if (print === undefined || !isMine) throw new DomainError('paper.not-found')
  return { state: print.state }
}
