import seeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import type { SetupInput } from '#center/contract/center.ts'
import { UNIT_MODES, type UnitMode } from '#center/contract/statuses.ts'

/** The wizard's form: the set-up body, with the desks of a unit as one line of text. */
export interface SetupValues {
  centerName: string
  shortName: string
  regionCode: string
  units: { code: string; name: string; mode: UnitMode; desks: string }[]
  rooms: string[]
  manager: SetupPerson
  administrator: SetupPerson
}

interface SetupPerson {
  name: string
  username: string
  password: string
  again: string
}

/** County of the seed table; its town centers are offered for no other county. */
export const SEED_REGION = '421081'

const PERSON: SetupPerson = { name: '', username: '', password: '', again: '' }
const modeOf = (mode: string): UnitMode => UNIT_MODES.find(known => known === mode) ?? 'onCall'

/** Units offered for a region: the county's own departments, and the towns where they are known. */
export function unitsFor(regionCode: string): SetupValues['units'] {
  return seeds
    .filter(seed => seed.division === null || seed.division.startsWith(regionCode))
    .map(seed => ({
      code: seed.code,
      name: seed.label.zh,
      mode: modeOf(seed.mode),
      desks: seed.desks.map(desk => desk.zh).join('、'),
    }))
}

export function startValues(roomName: (number: number) => string): SetupValues {
  return {
    centerName: '',
    shortName: '',
    regionCode: SEED_REGION,
    units: unitsFor(SEED_REGION),
    rooms: [1, 2, 3].map(roomName),
    manager: PERSON,
    administrator: PERSON,
  }
}

/** What is sent; the second typing of a password stays here. */
export function toSetupInput(values: SetupValues, opId: string): { [Key in keyof SetupInput]: unknown } {
  const person = ({ name, username, password }: SetupPerson) => ({ name, username, password })
  return {
    opId,
    centerName: values.centerName,
    shortName: values.shortName,
    regionCode: values.regionCode,
    units: values.units.map(unit => ({
      ...unit,
      desks: unit.desks
        .split(/[、,，;；]/)
        .map(desk => desk.trim())
        .filter(desk => desk !== ''),
    })),
    rooms: values.rooms,
    manager: person(values.manager),
    administrator: person(values.administrator),
  }
}

/** Steps in order with the fields each one checks before the next opens. */
export const STEPS = [
  { key: 'center', titleKey: 'setup:center.title', fields: ['centerName', 'shortName', 'regionCode'] },
  { key: 'units', titleKey: 'setup:units.title', fields: ['units'] },
  { key: 'rooms', titleKey: 'setup:rooms.title', fields: ['rooms'] },
  { key: 'people', titleKey: 'setup:people.title', fields: ['manager', 'administrator'] },
] as const

/** Step that shows the field of a body path such as 'units.3.name'. */
export function stepOfPath(path: string): number {
  const head = path.split('.')[0]
  return STEPS.findIndex(step => step.fields.some(field => field === head))
}
