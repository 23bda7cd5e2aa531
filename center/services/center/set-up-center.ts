import divisions from '#assets/reference/divisions/national-6digit.json' with { type: 'json' }
import type { SetupInput } from '#center/contract/center.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { ProblemField } from '#center/contract/problems.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { weaknessOf } from '#center/domain/password/password-rule.ts'
import {
  findCenter,
  insertCenter,
  insertDesk,
  insertRoom,
  insertStation,
  insertUnit,
  markCenterReady,
  setRecoveryCheck,
} from '#db/repositories/center.ts'
import { insertStaff, setCredential } from '#db/repositories/staff.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Zones of the hall as delivered (hallPlan of assets/reference/settings.json): guidance and acceptance, resolution. */
const WINDOW_ZONE = '1'
const DESK_ZONE = '2'
const CENTER_UNIT_CODE = 'C00'

/**
 * First run: writes the center down with units, desks, rooms and its two first people. The recovery key wraps the data key
 * and is shown this once; the center opens when it has been typed back.
 * @throws DomainError 'center.already-set-up' | 'request.invalid' with every field to mend
 */
export async function setUpCenter(deps: Deps, input: SetupInput, isDemo = false): Promise<{ recoveryKey: string }> {
  const before = await findCenter(deps.db)
  if (before?.state === 'ready') throw new DomainError('center.already-set-up')
  const region = divisions.rows.find(([code]) => code === input.regionCode)
  checkSetup(input, region?.[1] ?? null)
  const recoveryKey = await deps.recoveryKey.make()
  const managerHash = await deps.passwords.hash(input.manager.password)
  const administratorHash = await deps.passwords.hash(input.administrator.password)
  const { manager, administrator, ...kept } = input
  await write(
    deps,
    null,
    { ...kept, manager: manager.username, administrator: administrator.username, key: deps.keyedHash(recoveryKey) },
    async ({ tx, now, journal }) => {
      if ((await findCenter(tx)) !== undefined) throw new DomainError('center.already-set-up')
      await insertCenter(tx, {
        id: 1,
        name: input.centerName,
        shortName: input.shortName,
        regionCode: input.regionCode,
        regionName: region?.[1] ?? '',
        state: 'recoveryKeyPending',
        isDemo: isDemo ? 1 : 0,
        recoveryCheck: deps.keyedHash(`recovery:${normaliseKey(recoveryKey)}`),
        createdAt: now,
      })
      const unitIds = new Map<string, number>()
      for (const unit of input.units) {
        const isCenter = unit.code === CENTER_UNIT_CODE
        const id = await insertUnit(tx, {
          code: unit.code,
          name: unit.name,
          mode: unit.mode,
          isCenter: isCenter ? 1 : 0,
          callPhone: null,
        })
        unitIds.set(unit.code, id)
        for (const name of unit.desks)
          await insertDesk(tx, {
            unitId: id,
            name,
            isWindow: isCenter ? 1 : 0,
            zone: isCenter ? WINDOW_ZONE : DESK_ZONE,
          })
      }
      for (const room of input.rooms) await insertRoom(tx, room)
      await insertStation(tx, { code: 'K1', kind: 'kiosk', zone: WINDOW_ZONE })
      await insertStation(tx, { code: 'W1', kind: 'window', zone: WINDOW_ZONE })
      await insertStation(tx, { code: 'H1', kind: 'display', zone: WINDOW_ZONE })
      const unitId = unitIds.get(CENTER_UNIT_CODE) ?? 0
      for (const [person, role, hash] of [
        [manager, 'manager', managerHash],
        [administrator, 'administrator', administratorHash],
      ] as const) {
        const staffId = await insertStaff(
          tx,
          {
            username: person.username,
            name: person.name,
            unitId,
            phone: null,
            status: 'active',
            enteredBy: null,
            approvedBy: null,
            createdAt: now,
          },
          [role],
        )
        await setCredential(tx, { staffId, hash, mustChange: 0, validUntil: null, changedAt: now })
      }
      await journal({ object: 'center', objectId: 1, action: 'center.setUp', to: 'recoveryKeyPending' })
      return { done: true }
    },
  )
  return { recoveryKey }
}

function checkSetup(input: SetupInput, regionName: string | null): void {
  const fields: ProblemField[] = []
  if (regionName === null) fields.push({ path: ['regionCode'], key: 'problems.value.region' })
  if (!input.units.some(unit => unit.code === CENTER_UNIT_CODE))
    fields.push({ path: ['units'], key: 'problems.value.center-unit' })
  const codes = input.units.map(unit => unit.code)
  for (const [index, code] of codes.entries())
    if (codes.indexOf(code) !== index) fields.push({ path: ['units', index, 'code'], key: 'problems.value.twice' })
  const desks = input.units.flatMap((unit, index) =>
    unit.desks.map((name, place) => ({ name, path: ['units', index, 'desks', place] })),
  )
  for (const [index, desk] of desks.entries())
    if (desks.findIndex(other => other.name === desk.name) !== index)
      fields.push({ path: desk.path, key: 'problems.value.twice' })
  for (const [index, room] of input.rooms.entries())
    if (input.rooms.indexOf(room) !== index) fields.push({ path: ['rooms', index], key: 'problems.value.twice' })
  for (const role of ['manager', 'administrator'] as const) {
    const name = checkPersonName(input[role].name)
    if (!name.ok) fields.push({ path: [role, 'name'], key: name.reasonKey })
    const weakness = weaknessOf(input[role].password, input[role].username)
    if (weakness !== null) fields.push({ path: [role, 'password'], key: weakness })
  }
  if (input.manager.username === input.administrator.username)
    fields.push({ path: ['administrator', 'username'], key: 'problems.center.same-person-twice' })
  if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
}

/** Read from paper: case, blanks and hyphens do not matter. */
const normaliseKey = (key: string): string => key.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** The recovery key typed back; from here on the center is open. @throws DomainError 'center.recovery-key-mismatch' */
export async function confirmRecoveryKey(
  deps: Deps,
  input: { opId: string; recoveryKey: string },
): Promise<{ confirmed: true }> {
  const center = await findCenter(deps.db)
  if (center === undefined) throw new DomainError('center.not-set-up')
  if (center.recoveryCheck !== deps.keyedHash(`recovery:${normaliseKey(input.recoveryKey)}`)) {
    throw new DomainError(
      'center.recovery-key-mismatch',
      {},
      { fields: [{ path: ['recoveryKey'], key: 'problems.center.recovery-key-mismatch' }] },
    )
  }
  return write(deps, null, { opId: input.opId }, async ({ tx, journal }) => {
    await markCenterReady(tx)
    await journal({ object: 'center', objectId: 1, action: 'center.opened', from: 'recoveryKeyPending', to: 'ready' })
    return { confirmed: true as const }
  })
}

/** Makes a new recovery key while none was confirmed. @throws DomainError 'center.already-set-up' once it was */
export async function renewRecoveryKey(deps: Deps, input: { opId: string }): Promise<{ recoveryKey: string }> {
  const center = await findCenter(deps.db)
  if (center?.state !== 'recoveryKeyPending') throw new DomainError('center.already-set-up')
  const recoveryKey = await deps.recoveryKey.make()
  const recoveryCheck = deps.keyedHash(`recovery:${normaliseKey(recoveryKey)}`)
  await write(deps, null, { ...input, recoveryCheck }, async ({ tx, journal }) => {
    await setRecoveryCheck(tx, recoveryCheck)
    await journal({ object: 'center', objectId: 1, action: 'center.recoveryKeyRenewed' })
    return { done: true }
  })
  return { recoveryKey }
}
