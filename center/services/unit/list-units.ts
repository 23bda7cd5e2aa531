import type { UnitView } from '#center/contract/center.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { countOpenByUnit, listDesks, listRooms, listUnits } from '#db/repositories/center.ts'
import { listNextDuty, listOnDuty } from '#db/repositories/roster.ts'
import type { Deps } from '../deps.ts'

/** Every unit with who is here now, when it is here next, and its load. */
export async function listUnitViews(deps: Deps): Promise<UnitView[]> {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const onDuty = await listOnDuty(deps.db, today, shanghaiTimeOf(now) < '12:00' ? 'am' : 'pm')
  const next = await listNextDuty(deps.db, today)
  const load = await countOpenByUnit(deps.db)
  const desks = await listDesks(deps.db)
  return (await listUnits(deps.db)).map(unit => {
    const here = onDuty.filter(person => person.unitId === unit.id).map(({ staffId, name }) => ({ staffId, name }))
    return {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      mode: unit.mode,
      isCenter: unit.isCenter === 1,
      desks: desks
        .filter(desk => desk.unitId === unit.id)
        .map(desk => ({ id: desk.id, name: desk.name, isWindow: desk.isWindow === 1 })),
      isPresentNow: here.length > 0,
      onDuty: here,
      nextDutyOn: next.get(unit.id) ?? null,
      callPhone: unit.callPhone,
      openCases: load.get(unit.id) ?? 0,
    }
  })
}

export async function listMeetingRooms(deps: Deps) {
  return (await listRooms(deps.db)).map(({ id, name }) => ({ id, name }))
}

/** Desks one can sit at; names only, shown before sign-in. */
export async function listWindows(deps: Deps) {
  return (await listDesks(deps.db)).map(({ id, name }) => ({ id, name }))
}
