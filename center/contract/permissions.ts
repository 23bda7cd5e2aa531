/** Roles of docs/glossary.md; the letter is the column of the permission table. */
export const ROLES = [
  'kiosk',
  'display',
  'frontDesk',
  'mediator',
  'departmentLead',
  'manager',
  'administrator',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** Roles a person can hold; the other two belong to stations. */
export const STAFF_ROLES = ['frontDesk', 'mediator', 'departmentLead', 'manager', 'administrator', 'auditor'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What can be asked of the center; the table of who may is center/domain/permission/permissions.ts. */
export const PERMISSION_ACTIONS = [
  'visit.register',
  'ticket.call',
  'ticketBoard.read',
  'visitor.self',
  'help.answer',
  'emergency.start',
  'appointment.book',
  'rating.read',
  'device.use',
  'device.set',
  'setting.change',
  'caseFile.list',
  'caseFile.register',
  'caseFile.open',
  'caseFile.reveal',
  'caseFile.edit',
  'caseFile.dispatch',
  'caseFile.handle',
  'caseFile.close',
  'caseFile.void',
  'assignment.answer',
  'agreement.issue',
  'paper.void',
  'statistics.read',
  'statistics.export',
  'staff.list',
  'staff.enter',
  'staff.approve',
  'journal.read',
] as const
export type PermissionAction = (typeof PERMISSION_ACTIONS)[number]
