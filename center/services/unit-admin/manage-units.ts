import { DomainError } from '#center/contract/domain-error.ts'
import type { ManagedUnit } from '#center/contract/oversight.ts'
import type { UnitMode } from '#center/contract/statuses.ts'
import { makesCycle } from '#center/domain/unit/escalation-cycle.ts'
import { countOpenByUnit, findUnit, insertDesk, insertUnit } from '#db/repositories/center.ts'
import { countPeopleByUnit, listAllDesks, listAllUnits, updateDesk, updateUnit } from '#db/repositories/unit-admin.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'

interface Fields {
  readonly name: string
  readonly mode: UnitMode
  readonly callPhone: string | null
  readonly reportsTo: number | null
  readonly desks: readonly { readonly id: number | null; readonly name: string; readonly isWindow: boolean }[]
}

/** Every unit with what hangs on it, the closed ones last. */
export async function listManagedUnits(deps: Deps): Promise<ManagedUnit[]> {
  const desks = await listAllDesks(deps.db)
  const people = await countPeopleByUnit(deps.db)
  const load = await countOpenByUnit(deps.db)
  return (await listAllUnits(deps.db)).map(unit => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    mode: unit.mode,
    isCenter: unit.isCenter === 1,
    isActive: unit.isActive === 1,
    callPhone: unit.callPhone,
    reportsTo: unit.reportsTo,
    desks: desks
      .filter(desk => desk.unitId === unit.id)
      .map(desk => ({ id: desk.id, name: desk.name, isWindow: desk.isWindow === 1 })),
    people: people.get(unit.id) ?? 0,
    openCases: load.get(unit.id) ?? 0,
    closedAt: unit.closedAt,
    closeReason: unit.closeReason,
  }))
}

const refuse = (
  code: 'unit.desk-needed' | 'unit.name-taken' | 'unit.desk-taken' | 'unit.cycle',
  path: (string | number)[],
) => new DomainError(code, {}, { fields: [{ path, key: `problems.${code}` }] })

/** @throws DomainError 'unit.desk-needed' | 'unit.name-taken' | 'unit.desk-taken' | 'unit.cycle' | 'unit.not-found', each at its field */
async function check({ tx }: Work, id: number | null, fields: Fields): Promise<void> {
  const units = await listAllUnits(tx)
  if (units.some(unit => unit.id !== id && unit.isActive === 1 && unit.name === fields.name))
    throw refuse('unit.name-taken', ['name'])
  // Who comes to the center needs a place there.
  if (fields.mode !== 'onCall' && fields.desks.length === 0) throw refuse('unit.desk-needed', ['desks'])
  const known = await listAllDesks(tx)
  for (const [index, desk] of fields.desks.entries()) {
    const twin = known.find(other => other.name === desk.name && other.id !== desk.id)
    const isTwice = fields.desks.some((other, at) => at < index && other.name === desk.name)
    if (twin !== undefined || isTwice) throw refuse('unit.desk-taken', ['desks', index, 'name'])
    if (desk.id !== null && known.find(other => other.id === desk.id)?.unitId !== id)
      throw refuse('unit.desk-taken', ['desks', index, 'name'])
  }
  if (fields.reportsTo === null) return
  if ((await findUnit(tx, fields.reportsTo)) === undefined)
    throw new DomainError('unit.not-found', {}, { fields: [{ path: ['reportsTo'], key: 'problems.unit.not-found' }] })
  if (id !== null && makesCycle(units, id, fields.reportsTo)) throw refuse('unit.cycle', ['reportsTo'])
}

async function saveDesks({ tx }: Work, unitId: number, zone: string, desks: Fields['desks']): Promise<void> {
  for (const desk of desks) {
    const columns = { name: desk.name, isWindow: desk.isWindow ? (1 as const) : (0 as const) }
    if (desk.id === null) await insertDesk(tx, { ...columns, unitId, zone })
    else await updateDesk(tx, desk.id, columns)
  }
}

/** A new unit with its desks. @throws DomainError 'unit.code-taken' and what `check` refuses */
export async function enterUnit(deps: Deps, actor: Actor, input: Fields & { opId: string; code: string }) {
  return write(deps, actor, input, async work => {
    if ((await listAllUnits(work.tx)).some(unit => unit.code === input.code))
      throw new DomainError('unit.code-taken', {}, { fields: [{ path: ['code'], key: 'problems.unit.code-taken' }] })
    await check(work, null, input)
    const id = await insertUnit(work.tx, {
      code: input.code,
      name: input.name,
      mode: input.mode,
      isCenter: 0,
      callPhone: input.callPhone,
      reportsTo: input.reportsTo,
      closedAt: null,
      closeReason: null,
    })
    await saveDesks(work, id, DEPARTMENTS, input.desks)
    await work.journal({ object: 'unit', objectId: id, action: 'unit.entered', detail: { unit: input.name } })
    work.publish({ noun: 'unit', id })
    return { id }
  })
}

/** Zones of the delivered plan of the hall: windows, and where departments sit. */
const WINDOWS = '1'
const DEPARTMENTS = '2'

/** Name, way of stationing, desks and the unit it turns to. A desk keeps its place; it can be renamed, never taken away. */
export async function editUnit(deps: Deps, actor: Actor, input: Fields & { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const unit = await findUnit(work.tx, input.id)
    if (unit === undefined) throw new DomainError('unit.not-found')
    await check(work, unit.id, input)
    const kept = (await listAllDesks(work.tx)).filter(desk => desk.unitId === unit.id)
    if (kept.some(desk => !input.desks.some(({ id }) => id === desk.id))) throw refuse('unit.desk-taken', ['desks'])
    await updateUnit(work.tx, unit.id, {
      name: input.name,
      mode: input.mode,
      callPhone: input.callPhone,
      reportsTo: input.reportsTo,
    })
    await saveDesks(work, unit.id, unit.isCenter === 1 ? WINDOWS : DEPARTMENTS, input.desks)
    await work.journal({ object: 'unit', objectId: unit.id, action: 'unit.edited', detail: { unit: input.name } })
    work.publish({ noun: 'unit', id: unit.id })
    return { id: unit.id }
  })
}
