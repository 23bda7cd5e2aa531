import { DomainError } from '#center/contract/domain-error.ts'
import type { EnterStaffInput, StaffView } from '#center/contract/staff.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { findUnit } from '#db/repositories/center.ts'
import { endSessionsOf } from '#db/repositories/session.ts'
import {
  findStaff,
  findStaffByUsername,
  insertStaff,
  listRoles,
  listStaff,
  setStaffStatus,
} from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { releaseCasesOf } from '../unit-admin/release-cases.ts'
import { write } from '../write.ts'
import { makeInitialPassword, setInitialPassword } from './initial-password.ts'

/** Everyone who works here, with what the asker may do about each. */
export async function listStaffMembers(deps: Deps, actor: Actor): Promise<StaffView[]> {
  const roles = await listRoles(deps.db)
  const mayEnter = grantsFor(actor.roles, 'staff.enter').length > 0
  const mayApprove = grantsFor(actor.roles, 'staff.approve').length > 0
  return (await listStaff(deps.db)).map(person => ({
    id: person.id,
    name: person.name,
    username: person.username,
    roles: roles.get(person.id) ?? [],
    unitId: person.unitId,
    unitName: person.unitName,
    phone: person.phone,
    status: person.status,
    enteredBy: person.enteredBy,
    allowedActions: [
      ...(mayApprove && person.status === 'proposed' && person.enteredBy !== actor.staffId
        ? (['approve'] as const)
        : []),
      ...(mayEnter && person.status === 'active' && person.id !== actor.staffId
        ? (['disable', 'renewPassword'] as const)
        : []),
    ],
  }))
}

/** Active colleagues, names only. */
export async function listColleagues(deps: Deps, input: { unitId?: number | undefined }) {
  const roles = await listRoles(deps.db)
  return (await listStaff(deps.db))
    .filter(person => person.status === 'active' && (input.unitId === undefined || person.unitId === input.unitId))
    .map(person => ({ id: person.id, name: person.name, unitId: person.unitId, roles: roles.get(person.id) ?? [] }))
}

/** The administrator enters a person; nothing works until a manager approves. @throws DomainError 'staff.username-taken' | 'staff.roles-conflict' | 'unit.not-found' */
export async function enterStaff(deps: Deps, actor: Actor, input: EnterStaffInput): Promise<{ id: number }> {
  const by = staffOf(actor)
  if (input.roles.includes('administrator') && input.roles.length > 1)
    throw new DomainError(
      'staff.roles-conflict',
      {},
      { fields: [{ path: ['roles'], key: 'problems.staff.roles-conflict' }] },
    )
  if (input.roles.includes('auditor') && input.roles.length > 1)
    throw new DomainError(
      'staff.roles-conflict',
      {},
      { fields: [{ path: ['roles'], key: 'problems.staff.roles-conflict' }] },
    )
  return write(deps, actor, input, async ({ tx, now, journal }) => {
    if ((await findUnit(tx, input.unitId)) === undefined)
      throw new DomainError('unit.not-found', {}, { fields: [{ path: ['unitId'], key: 'problems.unit.not-found' }] })
    if ((await findStaffByUsername(tx, input.username)) !== undefined)
      throw new DomainError(
        'staff.username-taken',
        {},
        { fields: [{ path: ['username'], key: 'problems.staff.username-taken' }] },
      )
    const id = await insertStaff(
      tx,
      {
        username: input.username,
        name: input.name,
        unitId: input.unitId,
        phone: input.phone,
        status: 'proposed',
        enteredBy: by,
        approvedBy: null,
        createdAt: now,
      },
      [...new Set(input.roles)],
    )
    await journal({ object: 'staff', objectId: id, action: 'staff.entered', to: 'proposed' })
    return { id }
  })
}

/** The manager approves a person somebody else entered. The answer shows the first password this once. */
export async function approveStaff(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  const by = staffOf(actor)
  const made = await makeInitialPassword(deps)
  const mark = deps.hash(made.hash)
  const done = await write(deps, actor, input, async ({ tx, now, journal }) => {
    const person = await findStaff(tx, input.id)
    if (person === undefined) throw new DomainError('staff.not-found')
    if (person.enteredBy === by) throw new DomainError('staff.own-approval')
    if (person.status !== 'proposed') throw new DomainError('staff.action-not-allowed')
    await setStaffStatus(tx, input.id, { status: 'active', approvedBy: by })
    await setInitialPassword(tx, input.id, made, now)
    await journal({ object: 'staff', objectId: input.id, action: 'staff.approved', from: 'proposed', to: 'active' })
    return { mark }
  })
  // A repeated press cannot be shown the password again: it was never kept.
  if (done.mark !== mark) throw new DomainError('staff.action-not-allowed')
  return { initialPassword: made.initialPassword, validUntil: made.validUntil }
}

/** A forgotten password: a new first one, shown once. */
export async function renewInitialPassword(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  const made = await makeInitialPassword(deps)
  const mark = deps.hash(made.hash)
  const done = await write(deps, actor, input, async ({ tx, now, journal }) => {
    const person = await findStaff(tx, input.id)
    if (person === undefined) throw new DomainError('staff.not-found')
    if (person.status !== 'active' || person.id === actor.staffId) throw new DomainError('staff.action-not-allowed')
    await setInitialPassword(tx, input.id, made, now)
    await journal({ object: 'staff', objectId: input.id, action: 'staff.passwordRenewed' })
    return { mark }
  })
  if (done.mark !== mark) throw new DomainError('staff.action-not-allowed')
  return { initialPassword: made.initialPassword, validUntil: made.validUntil }
}

/** Ends a person's access at once; their open cases go to their unit as a whole. */
export async function disableStaff(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const { tx, now, journal } = work
    const person = await findStaff(tx, input.id)
    if (person === undefined) throw new DomainError('staff.not-found')
    if (person.status !== 'active' || person.id === actor.staffId) throw new DomainError('staff.action-not-allowed')
    await releaseCasesOf(work, person)
    await setStaffStatus(tx, input.id, { status: 'disabled' })
    await endSessionsOf(tx, input.id, now, null)
    await journal({
      object: 'staff',
      objectId: input.id,
      action: 'staff.disabled',
      from: person.status,
      to: 'disabled',
      detail: { reason: input.reason },
    })
    return { id: input.id }
  })
}
