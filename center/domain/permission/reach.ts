import type { PermissionAction, Role } from '#center/contract/permissions.ts'
import type { CaseFileStatus } from '#center/contract/statuses.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { type Grant, grantsFor, type Scope } from './permissions.ts'

/** Who asks, as far as rights go. */
export interface Asker {
  readonly staffId: number | null
  readonly unitId: number | null
  readonly roles: readonly Role[]
}

/** What of a case file decides who may reach it. */
export interface Reachable {
  readonly status: CaseFileStatus
  readonly ownerUnitId: number
  readonly ownerStaffId: number | null
  readonly registeredBy: number
  readonly registeredOn: string
  /** Unit and person of the assignment that is sent or signed, where there is one. */
  readonly assignedUnitId: number | null
  readonly assignedStaffId: number | null
}

const STILL_AT_THE_WINDOW: readonly CaseFileStatus[] = [
  'registered',
  'returned',
  'adviceGiven',
  'notAccepted',
  'redirected',
]

/** Days a window keeps seeing what it took in. */
export const INTAKE_DAYS = 7

function isWithin(scope: Scope, asker: Asker, file: Reachable, today: string): boolean {
  switch (scope) {
    case 'center':
      return true
    case 'unit':
      return asker.unitId !== null && (file.ownerUnitId === asker.unitId || file.assignedUnitId === asker.unitId)
    case 'own':
      return (
        isMine(asker, file.ownerUnitId, file.ownerStaffId) ||
        (file.assignedUnitId !== null && isMine(asker, file.assignedUnitId, file.assignedStaffId))
      )
    case 'ownIntake':
      return file.registeredBy === asker.staffId && STILL_AT_THE_WINDOW.includes(file.status)
    case 'intakeWeek':
      return file.registeredOn >= addDays(today, -INTAKE_DAYS)
  }
}

function isMine(asker: Asker, unitId: number, staffId: number | null): boolean {
  return staffId === null ? unitId === asker.unitId : staffId === asker.staffId
}

/** The grants by which `asker` reaches this case file for `action`; empty: treat it as not there. */
export function reaching(asker: Asker, action: PermissionAction, file: Reachable, today: string): readonly Grant[] {
  return grantsFor(asker.roles, action).filter(grant => isWithin(grant.scope, asker, file, today))
}
