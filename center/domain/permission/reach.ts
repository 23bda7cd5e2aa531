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
  readonly isSealed: 0 | 1
  /** Units and people who help: assists not done yet, members of a working task force. Never owners. */
  readonly helpers?: readonly Helper[]
}

export interface Helper {
  readonly unitId: number
  readonly staffId: number | null
}

/** All that whoever helps in a case may do with it: read it and answer for their own part. */
const HELPER_ACTIONS: readonly PermissionAction[] = [
  'caseFile.list',
  'caseFile.open',
  'caseFile.reveal',
  'assignment.answer',
  'coHandling.answer',
]
/** Whether whoever helps with a case reaches it by this action. */
export const reachesHelpers = (action: PermissionAction): boolean => HELPER_ACTIONS.includes(action)

const STILL_AT_THE_WINDOW: readonly CaseFileStatus[] = [
  'registered',
  'awaitingMaterial',
  'returned',
  'adviceGiven',
  'notAccepted',
  'redirected',
]

/** Days a window keeps seeing what it took in. */
export const INTAKE_DAYS = 7

function isWithin(scope: Scope, asker: Asker, file: Reachable, today: string): boolean {
  // A sealed file is opened by the manager alone.
  if (file.isSealed === 1 && scope !== 'center') return false
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
      return (
        asker.staffId !== null &&
        (file.registeredBy === asker.staffId || file.ownerStaffId === asker.staffId) &&
        STILL_AT_THE_WINDOW.includes(file.status)
      )
    case 'intakeWeek':
      return file.registeredOn >= addDays(today, -INTAKE_DAYS)
  }
}

function isMine(asker: Asker, unitId: number, staffId: number | null): boolean {
  return staffId === null ? unitId === asker.unitId : staffId === asker.staffId
}

/** Whether something addressed to a unit, or to a person of it, is the asker's: by their own or by their unit's grant. */
export function holds(scope: Scope, asker: Asker, held: Helper): boolean {
  if (scope === 'unit') return held.unitId === asker.unitId
  return scope === 'own' && isMine(asker, held.unitId, held.staffId)
}

/** The grants by which `asker` reaches this case file for `action`; empty: treat it as not there. */
export function reaching(asker: Asker, action: PermissionAction, file: Reachable, today: string): readonly Grant[] {
  const helpers = file.isSealed === 0 && reachesHelpers(action) ? (file.helpers ?? []) : []
  return grantsFor(asker.roles, action).filter(
    grant => isWithin(grant.scope, asker, file, today) || helpers.some(helper => holds(grant.scope, asker, helper)),
  )
}
