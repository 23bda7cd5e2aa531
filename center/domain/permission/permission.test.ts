import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERMISSION_ACTIONS, ROLES } from '#center/contract/permissions.ts'
import { CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { grantsFor } from './permissions.ts'
import { reaching } from './reach.ts'

/** The permission table as the center reads it: one letter a role in the order K T F M D C S U, '-' denied. */
const TABLE: Readonly<Record<(typeof PERMISSION_ACTIONS)[number], string>> = {
  'visit.register': 'o-ccdc--',
  'ticket.call': '--codc--',
  'ticketBoard.read': 'cccccc--',
  'visitor.self': 'o-------',
  'help.answer': '--cccc--',
  'emergency.start': '--c--c--',
  'appointment.book': '--ccdc--',
  'rating.read': '--oodc--',
  'device.use': 'o-oooo--',
  'device.set': '-----cc-',
  'setting.change': '-----c--',
  'caseFile.list': '--wodc--',
  'caseFile.register': '--cc-c--',
  'caseFile.open': '--iodC--',
  'caseFile.reveal': '--IODC--',
  'caseFile.edit': '--ioD---',
  'caseFile.dispatch': '--i-dc--',
  'caseFile.handle': '---od---',
  'caseFile.close': '---od---',
  'caseFile.screen': '--i--c--',
  'caseFile.withdraw': '--iod---',
  'caseFile.reopen': '--iodc--',
  'caseFile.merge': '--i-dc--',
  'caseNote.write': '--iodC--',
  'conclusion.propose': '--iod---',
  'conclusion.decide': '----dc--',
  'conclusion.check': '-----c--',
  'referral.handle': '---od---',
  'volume.archive': '----dc--',
  'caseFile.void': '----22--',
  'attachment.use': '--iodC--',
  'assignment.answer': '---od---',
  'clock.read': '--iodc--',
  'clock.change': '---od---',
  'clock.decide': '----dc--',
  'agreement.issue': '---o----',
  'paper.void': '----22--',
  'statistics.read': '--oodc--',
  'statistics.export': '----dc--',
  'staff.list': '-----cc-',
  'staff.enter': '------c-',
  'staff.approve': '-----c--',
  'roster.read': '--cccc--',
  'roster.change': '----dc--',
  'roster.own': '--oooo--',
  'callOut.read': '--cddc--',
  'callOut.raise': '--codc--',
  'callOut.answer': '--cddc--',
  'caseFile.reassign': '----dc--',
  'caseFile.seal': '-----c--',
  'assignment.rule': '-----c--',
  'coHandling.ask': '---odc--',
  'coHandling.answer': '---od---',
  'task.list': '---odc--',
  'task.approve': '----oo--',
  'taskForce.lead': '----dc--',
  'leader.charge': '-----c--',
  'expert.read': '---ccc--',
  'expert.manage': '-----c--',
  'oversight.read': '-----c--',
  'unit.manage': '-----c--',
  'supervision.read': '--dddc--',
  'supervision.reply': '--ddd---',
  'supervision.manage': '-----c--',
  'risk.read': '----dc--',
  'risk.assess': '--iodC--',
  'risk.restricted': '--io-c--',
  'risk.alert': '-----c--',
  'person.askMerge': '---odc--',
  'person.merge': '----22--',
  'journal.read': '-----c-c',
}
const LETTERS = { own: 'o', ownIntake: 'i', intakeWeek: 'w', unit: 'd', center: 'c' } as const

describe('permissions', () => {
  it.each(PERMISSION_ACTIONS)('%s is granted as the table says', action => {
    const letters = ROLES.map(role => {
      const [grant] = grantsFor([role], action)
      if (grant === undefined) return '-'
      if (grant.withSecond) return '2'
      return grant.withReason ? LETTERS[grant.scope].toUpperCase() : LETTERS[grant.scope]
    })
    expect(letters.join('')).toBe(TABLE[action])
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
