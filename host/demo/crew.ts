import type { StaffRole } from '#center/contract/permissions.ts'
import { SETTINGS } from '#center/contract/setting.ts'
import { findRoute, unitCodes } from '#center/domain/routing/route-of.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'
import type { Actor } from '#center/services/actor.ts'
import type { Deps } from '#center/services/deps.ts'
import { findStation, listDesks, listRooms, listUnits } from '#db/repositories/center.ts'
import { listRoles, listStaff } from '#db/repositories/staff.ts'
import type { Chance } from './chance.ts'

export interface CrewUnit {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly mediators: readonly Actor[]
}

/** Who works in the demonstration, as the services know them. */
export interface Crew {
  readonly manager: Actor
  readonly kiosk: Actor
  /** The clerks, each at a window. */
  readonly clerks: readonly Actor[]
  readonly units: readonly CrewUnit[]
  readonly roomIds: readonly number[]
  /** Where a case of this type and place goes: mostly to its lead unit, never to one without people. */
  unitFor(typeCode: string, divisionCode: string | null, chance: Chance): CrewUnit
}

const FALLBACK = 'T01'
const ROUTES = SETTINGS.routes.parse(DELIVERED.routes.value)

/** Who works in the demonstration: windows, desks, leads and manager, as actors. */
export async function gatherCrew({ db }: Pick<Deps, 'db'>): Promise<Crew> {
  const roles = await listRoles(db)
  const desks = await listDesks(db)
  const windows = desks.filter(desk => desk.isWindow === 1)
  const people = (await listStaff(db)).map(person => ({
    sessionId: 0,
    staffId: person.id,
    stationId: null,
    name: person.name,
    roles: roles.get(person.id) ?? [],
    unitId: person.unitId,
    deskId: null,
  }))
  const holding = (role: StaffRole) => people.filter(person => person.roles.includes(role))
  const [manager] = holding('manager')
  const kiosk = await findStation(db, 'kiosk')
  if (manager === undefined || kiosk === undefined) throw new Error('the demonstration was not set up')
  const units = (await listUnits(db)).map(unit => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    mediators: holding('mediator').filter(person => person.unitId === unit.id),
  }))
  const staffed = new Map(units.filter(unit => unit.mediators.length > 0).map(unit => [unit.code, unit]))
  return {
    manager,
    kiosk: {
      sessionId: 0,
      staffId: null,
      stationId: kiosk.id,
      name: kiosk.code,
      roles: ['kiosk'],
      unitId: null,
      deskId: null,
    },
    clerks: holding('frontDesk').map((clerk, index) => ({ ...clerk, deskId: windows[index]?.id ?? null })),
    units,
    roomIds: (await listRooms(db)).map(room => room.id),
    unitFor(typeCode, divisionCode, chance) {
      const rule = findRoute(ROUTES, DELIVERED.caseTypes.value, typeCode)
      const found = unitCodes(rule?.units ?? [], ROUTES, divisionCode).flatMap(code => staffed.get(code) ?? [])
      const [lead = staffed.get(FALLBACK), second = lead] = found
      const unit = chance.is(0.78) ? lead : second
      if (unit === undefined) throw new Error('the demonstration has no mediators')
      return unit
    },
  }
}
