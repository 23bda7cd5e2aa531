import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { PERMISSION_ACTIONS, STAFF_ROLES } from './permissions.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const role = z.enum(STAFF_ROLES)

export const sessionView = z.object({
  staffId: id,
  name: z.string(),
  username: z.string(),
  roles: z.array(role),
  unitId: id,
  unitName: z.string(),
  deskId: id.nullable(),
  deskName: z.string().nullable(),
  mustChangePassword: z.boolean(),
  /** Actions this person may take at least somewhere; screens show what is listed. */
  may: z.array(z.enum(PERMISSION_ACTIONS)),
  idleMinutes: z.int(),
  expiresAt: instant,
})
export type SessionView = z.infer<typeof sessionView>

export const sessionContract = {
  signIn: write('/sessions', { action: 'public', object: 'session' })
    .input(
      z.strictObject({
        username: z.string().trim().min(1, 'problems.value.required').max(64),
        password: z.string().min(1, 'problems.value.required').max(200),
        deskId: id.nullable().default(null),
      }),
    )
    .output(z.object({ token: z.string(), session: sessionView })),
  current: read('/sessions/current', { action: 'signedIn', object: 'session' }).output(sessionView),
  signOut: write('/sessions/current', { action: 'signedIn', object: 'session' }, 'DELETE').output(
    z.object({ ended: z.literal(true) }),
  ),
  changePassword: write('/sessions/current/password', { action: 'signedIn', object: 'session' }, 'PUT')
    .input(z.strictObject({ opId, current: z.string().min(1).max(200), next: z.string().min(1).max(200) }))
    .output(z.object({ changed: z.literal(true) })),
}

export const staffView = z.object({
  id,
  name: z.string(),
  username: z.string(),
  roles: z.array(role),
  unitId: id,
  unitName: z.string(),
  phone: z.string().nullable(),
  status: z.enum(['proposed', 'active', 'disabled']),
  enteredBy: id.nullable(),
  allowedActions: z.array(z.enum(['approve', 'disable', 'renewPassword'])),
})
export type StaffView = z.infer<typeof staffView>

export const enterStaffInput = z.strictObject({
  opId,
  name: shortText(LIMITS.name).min(1, 'problems.value.required'),
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, 'problems.value.username'),
  roles: z.array(role).min(1, 'problems.value.required'),
  unitId: id,
  phone: z.string().max(30).nullable(),
})

export type EnterStaffInput = z.infer<typeof enterStaffInput>

/** Shown once: random, single use, 24 hours. */
const initialPassword = z.object({ initialPassword: z.string(), validUntil: instant })

export const staffContract = {
  list: read('/staff', { action: 'staff.list', object: 'staff' }).output(z.array(staffView)),
  /** Mediators one may dispatch to, by unit; names only. */
  colleagues: read('/colleagues', { action: 'signedIn', object: 'staff' })
    .input(z.strictObject({ unitId: pathId.optional() }))
    .output(z.array(z.object({ id, name: z.string(), unitId: id, roles: z.array(role) }))),
  enter: write('/staff', { action: 'staff.enter', object: 'staff' }).input(enterStaffInput).output(z.object({ id })),
  approve: write('/staff/{id}/approval', { action: 'staff.approve', object: 'staff' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(initialPassword),
  renewPassword: write('/staff/{id}/initial-password', { action: 'staff.enter', object: 'staff' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(initialPassword),
  disable: write('/staff/{id}/disabling', { action: 'staff.enter', object: 'staff' })
    .input(z.strictObject({ opId, id: pathId, reason: longText(LIMITS.reason).min(1, 'problems.value.required') }))
    .output(z.object({ id })),
}
