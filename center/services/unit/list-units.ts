import type { UnitView } from '#center/contract/center.ts'
import { countOpenByUnit, listDesks, listRooms, listUnits } from '#db/repositories/center.ts'
import type { Deps } from '../deps.ts'
import { whoIsHere } from '../roster/who-is-here.ts'

/** Every unit with who is here now, when it is here next, and its load. */
export async function listUnitViews(deps: Deps): Promise<UnitView[]> {
  const presence = await whoIsHere(deps.db, deps.now())
  const load = await countOpenByUnit(deps.db)
  const desks = await listDesks(deps.db)
  return (await listUnits(deps.db)).map(unit => {
    const { isHere, people, next } = presence.of(unit.id)
    return {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      mode: unit.mode,
      isCenter: unit.isCenter === 1,
      desks: desks
        .filter(desk => desk.unitId === unit.id)
        .map(desk => ({ id: desk.id, name: desk.name, isWindow: desk.isWindow === 1 })),
      isPresentNow: isHere,
      onDuty: people.filter(({ state }) => state !== 'left').map(({ staffId, name }) => ({ staffId, name })),
      nextDutyOn: next?.on ?? null,
      isNextDutyProvisional: next?.isProvisional ?? false,
      callPhone: unit.callPhone,
      openCases: load.get(unit.id) ?? 0,
    }
  })
}

/** Rooms a meeting can be held in. */
export async function listMeetingRooms(deps: Deps) {
  return (await listRooms(deps.db)).map(({ id, name }) => ({ id, name }))
}

/** Desks one can sit at; names only, shown before sign-in. */
export async function listWindows(deps: Deps) {
  return (await listDesks(deps.db)).map(({ id, name }) => ({ id, name }))
}
