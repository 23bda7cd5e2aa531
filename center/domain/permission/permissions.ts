import type { PermissionAction, Role } from '#center/contract/permissions.ts'

/**
 * How far a grant reaches.
 * own: assigned to me, or to my unit with nobody named · ownIntake: registered by me, or taken over from who did, and not yet with a unit ·
 * intakeWeek: what the windows took in during seven days · unit: my unit's · center: all.
 */
export type Scope = 'own' | 'ownIntake' | 'intakeWeek' | 'unit' | 'center'

export interface Grant {
  readonly scope: Scope
  /** A stated reason is asked for and journaled. */
  readonly withReason?: true
  /** A second person signs in at the same screen. */
  readonly withSecond?: true
}

/** Who may do what; what is not written here is denied. The table of docs/operations.md says the same; a test compares them. */
export const PERMISSIONS: Readonly<Record<PermissionAction, Partial<Record<Role, Grant>>>> = {
  'visit.register': {
    kiosk: { scope: 'own' },
    frontDesk: { scope: 'center' },
    mediator: { scope: 'center' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'ticket.call': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'ticketBoard.read': {
    kiosk: { scope: 'center' },
    display: { scope: 'center' },
    frontDesk: { scope: 'center' },
    mediator: { scope: 'center' },
    departmentLead: { scope: 'center' },
    manager: { scope: 'center' },
  },
  'visitor.self': { kiosk: { scope: 'own' } },
  'help.answer': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'center' },
    departmentLead: { scope: 'center' },
    manager: { scope: 'center' },
  },
  'emergency.start': { frontDesk: { scope: 'center' }, manager: { scope: 'center' } },
  'appointment.book': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'center' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'rating.read': {
    frontDesk: { scope: 'own' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'device.use': {
    kiosk: { scope: 'own' },
    frontDesk: { scope: 'own' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'own' },
    manager: { scope: 'own' },
  },
  'device.set': { manager: { scope: 'center' }, administrator: { scope: 'center' } },
  'setting.change': { manager: { scope: 'center' } },
  'caseFile.list': {
    frontDesk: { scope: 'intakeWeek' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'caseFile.register': { frontDesk: { scope: 'center' }, mediator: { scope: 'center' }, manager: { scope: 'center' } },
  'caseFile.open': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center', withReason: true },
  },
  'caseFile.reveal': {
    frontDesk: { scope: 'ownIntake', withReason: true },
    mediator: { scope: 'own', withReason: true },
    departmentLead: { scope: 'unit', withReason: true },
    manager: { scope: 'center', withReason: true },
  },
  'caseFile.edit': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit', withReason: true },
  },
  'caseFile.dispatch': {
    frontDesk: { scope: 'ownIntake' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'caseFile.handle': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'caseFile.close': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'caseFile.screen': { frontDesk: { scope: 'ownIntake' }, manager: { scope: 'center' } },
  'caseFile.withdraw': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
  },
  'caseFile.reopen': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'caseFile.merge': {
    frontDesk: { scope: 'ownIntake' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'caseNote.write': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center', withReason: true },
  },
  'conclusion.propose': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
  },
  'conclusion.decide': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'conclusion.check': { manager: { scope: 'center' } },
  'referral.handle': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'volume.archive': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'caseFile.void': {
    departmentLead: { scope: 'unit', withSecond: true },
    manager: { scope: 'center', withSecond: true },
  },
  'attachment.use': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center', withReason: true },
  },
  'assignment.answer': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'clock.read': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'clock.change': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'clock.decide': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'agreement.issue': { mediator: { scope: 'own' } },
  'paper.void': { departmentLead: { scope: 'unit', withSecond: true }, manager: { scope: 'center', withSecond: true } },
  'statistics.read': {
    frontDesk: { scope: 'own' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'statistics.export': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'staff.list': { manager: { scope: 'center' }, administrator: { scope: 'center' } },
  'staff.enter': { administrator: { scope: 'center' } },
  'staff.approve': { manager: { scope: 'center' } },
  'roster.read': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'center' },
    departmentLead: { scope: 'center' },
    manager: { scope: 'center' },
  },
  'roster.change': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'roster.own': {
    frontDesk: { scope: 'own' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'own' },
    manager: { scope: 'own' },
  },
  'callOut.read': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'unit' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'callOut.raise': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'callOut.answer': {
    frontDesk: { scope: 'center' },
    mediator: { scope: 'unit' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'caseFile.reassign': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'caseFile.seal': { manager: { scope: 'center' } },
  'assignment.rule': { manager: { scope: 'center' } },
  'coHandling.ask': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'coHandling.answer': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' } },
  'task.list': { mediator: { scope: 'own' }, departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'task.approve': { departmentLead: { scope: 'own' }, manager: { scope: 'own' } },
  'taskForce.lead': { departmentLead: { scope: 'unit' }, manager: { scope: 'center' } },
  'leader.charge': { manager: { scope: 'center' } },
  'expert.read': { mediator: { scope: 'center' }, departmentLead: { scope: 'center' }, manager: { scope: 'center' } },
  'expert.manage': { manager: { scope: 'center' } },
  'oversight.read': { manager: { scope: 'center' } },
  'unit.manage': { manager: { scope: 'center' } },
  'supervision.read': {
    frontDesk: { scope: 'unit' },
    mediator: { scope: 'unit' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'supervision.reply': {
    frontDesk: { scope: 'unit' },
    mediator: { scope: 'unit' },
    departmentLead: { scope: 'unit' },
  },
  'supervision.manage': {
    manager: { scope: 'center' },
  },
  'risk.read': {
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'risk.assess': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center', withReason: true },
  },
  'risk.restricted': {
    frontDesk: { scope: 'ownIntake' },
    mediator: { scope: 'own' },
    manager: { scope: 'center' },
  },
  'risk.alert': {
    manager: { scope: 'center' },
  },
  'person.askMerge': {
    mediator: { scope: 'own' },
    departmentLead: { scope: 'unit' },
    manager: { scope: 'center' },
  },
  'person.merge': {
    departmentLead: { scope: 'unit', withSecond: true },
    manager: { scope: 'center', withSecond: true },
  },
  'journal.read': { manager: { scope: 'center' }, auditor: { scope: 'center' } },
}

/** All grants the roles give for an action; empty means denied. */
export function grantsFor(roles: readonly Role[], action: PermissionAction): readonly Grant[] {
  const row = PERMISSIONS[action]
  return roles.flatMap(role => row[role] ?? [])
}
