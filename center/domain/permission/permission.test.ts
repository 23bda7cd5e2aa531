import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERMISSION_ACTIONS, type PermissionAction, ROLES, type Role } from '#center/contract/permissions.ts'
import { CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { grantsFor } from './permissions.ts'
import { reaching } from './reach.ts'

const SCOPES = { own: 'own', ownIntake: 'own intake', intakeWeek: 'week', unit: 'unit', center: 'center' } as const

/** The table a manager reads: a row an action, a column a role; what stands before the action's name is for people. */
const TABLE = readFileSync(resolve(import.meta.dirname, '../../../docs/operations.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| What |') || /^\| .* \(`\w+\.\w+`\) \|/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )

const cellOf = (role: Role, action: PermissionAction) =>
  grantsFor([role], action)
    .map(({ scope, withReason, withSecond }) =>
      [SCOPES[scope], ...(withReason ? ['reason'] : []), ...(withSecond ? ['two'] : [])].join(', '),
    )
    .join()

describe('permissions', () => {
  it('stand in docs/operations.md, a column each role and a row each action', () => {
    const [head = [], ...rows] = TABLE
    expect(head.slice(1)).toEqual(ROLES.map(role => role.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)))
    const actions = rows.map(([name = '']) => /`(.+)`/.exec(name)?.[1])
    expect(actions.toSorted()).toEqual([...PERMISSION_ACTIONS].toSorted())
  })

  it.each(PERMISSION_ACTIONS)('%s is granted as the page says', action => {
    const row = TABLE.find(([name]) => name?.includes(`\`${action}\``))
    expect(row?.slice(1)).toEqual(ROLES.map(role => cellOf(role, action)))
  })

  it('deny everything to nobody', () => {
    for (const action of PERMISSION_ACTIONS) expect(grantsFor([], action)).toEqual([])
  })
})

const ids = fc.integer({ min: 1, max: 4 })
const file = fc.record({
  status: fc.constantFrom(...CASE_FILE_STATUSES),
  ownerUnitId: ids,
  ownerStaffId: fc.option(ids),
  registeredBy: ids,
  registeredOn: fc.constantFrom('2026-11-01', '2026-11-15', '2026-11-22'),
  assignedUnitId: fc.option(ids),
  assignedStaffId: fc.option(ids),
  isSealed: fc.constant<0 | 1>(0),
})
const asker = fc.record({
  staffId: ids,
  unitId: ids,
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
})

describe('reach', () => {
  it('lets a mediator open only what is theirs or their unit’s with nobody named', () => {
    fc.assert(
      fc.property(file, ids, ids, (record, staffId, unitId) => {
        const reaches =
          reaching({ staffId, unitId, roles: ['mediator'] }, 'caseFile.open', record, '2026-11-22').length > 0
        const owns = record.ownerStaffId === null ? record.ownerUnitId === unitId : record.ownerStaffId === staffId
        const assigned =
          record.assignedUnitId !== null &&
          (record.assignedStaffId === null ? record.assignedUnitId === unitId : record.assignedStaffId === staffId)
        expect(reaches).toBe(owns || assigned)
      }),
      { numRuns: 10_000, seed: 421081 },
    )
  })

  it('closes a story to the window once a unit has it', () => {
    fc.assert(
      fc.property(file, ids, (record, staffId) => {
        const reaches =
          reaching({ staffId, unitId: 1, roles: ['frontDesk'] }, 'caseFile.open', record, '2026-11-22').length > 0
        if (['dispatched', 'accepted', 'handling', 'settled', 'failed', 'closed', 'void'].includes(record.status))
          expect(reaches).toBe(false)
        // Registered by this clerk, or taken over at the change of shift.
        if (reaches) expect([record.registeredBy, record.ownerStaffId]).toContain(staffId)
      }),
      { numRuns: 10_000, seed: 421081 },
    )
  })

  it('gives whoever helps their part to read and to answer, and nothing else', () => {
    const HELPING = ['caseFile.list', 'caseFile.open', 'caseFile.reveal', 'assignment.answer', 'coHandling.answer']
    fc.assert(
      fc.property(fc.constantFrom(...PERMISSION_ACTIONS), file, ids, ids, (action, record, staffId, unitId) => {
        const who = { staffId, unitId, roles: ['mediator'] as const }
        const alone = reaching(who, action, record, '2026-11-22')
        const helping = reaching(who, action, { ...record, helpers: [{ unitId, staffId: null }] }, '2026-11-22')
        if (HELPING.includes(action)) expect(helping).toEqual(grantsFor(['mediator'], action))
        else expect(helping).toEqual(alone)
      }),
      { numRuns: 10_000, seed: 421081 },
    )
  })

  it('leaves a sealed file to the manager', () => {
    fc.assert(
      fc.property(asker, fc.constantFrom(...PERMISSION_ACTIONS), file, (who, action, record) => {
        const sealed = { ...record, isSealed: 1 as const, helpers: [{ unitId: who.unitId, staffId: null }] }
        for (const grant of reaching(who, action, sealed, '2026-11-22')) expect(grant.scope).toBe('center')
      }),
      { numRuns: 10_000, seed: 421081 },
    )
  })

  it('never goes beyond the grants of the roles', () => {
    fc.assert(
      fc.property(asker, fc.constantFrom(...PERMISSION_ACTIONS), file, (who, action, record) => {
        const grants = grantsFor(who.roles, action)
        expect(grants).toEqual(expect.arrayContaining([...reaching(who, action, record, '2026-11-22')]))
      }),
      { numRuns: 10_000, seed: 421081 },
    )
  })
})
