import { z } from 'zod'
import { id, opId, read, write } from './base.ts'
import { UNIT_MODES } from './statuses.ts'
import { LIMITS, shortText } from './values/text.ts'

const username = z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, 'problems.value.username')
const name = shortText(LIMITS.name).min(1, 'problems.value.required')

export const setupPerson = z.strictObject({
  name,
  username,
  password: z.string().min(1, 'problems.value.required').max(200),
})

export const setupUnit = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{3}$/, 'problems.value.unit-code'),
  name,
  mode: z.enum(UNIT_MODES),
  desks: z.array(name).max(30),
})

export const setupInput = z.strictObject({
  opId,
  centerName: name,
  shortName: shortText(8).min(1, 'problems.value.required'),
  regionCode: z.string().regex(/^\d{6}$/, 'problems.value.region'),
  units: z.array(setupUnit).min(1, 'problems.value.required').max(120),
  rooms: z.array(name).min(1, 'problems.value.required').max(40),
  manager: setupPerson,
  administrator: setupPerson,
})
export type SetupInput = z.infer<typeof setupInput>

export const centerStatus = z.object({
  state: z.enum(['empty', 'recoveryKeyPending', 'ready']),
  name: z.string().nullable(),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  isDemo: z.boolean(),
  appVersion: z.string(),
  /** Date in Asia/Shanghai as the center counts it. */
  today: z.string(),
  now: z.string(),
})
export type CenterStatus = z.infer<typeof centerStatus>

const stationToken = z.object({ token: z.string(), stationCode: z.string(), kind: z.enum(['kiosk', 'display']) })

export const centerContract = {
  status: read('/center', { action: 'public', object: 'center' }).output(centerStatus),
  /** First run: writes the center down; the answer shows the recovery key this one time. */
  setUp: write('/center/set-up', { action: 'setup', object: 'center' })
    .input(setupInput)
    .output(z.object({ recoveryKey: z.string() })),
  /** The key was not written down before the window closed: makes a new one; only before it was confirmed. */
  renewRecoveryKey: write('/center/recovery-key/renewal', { action: 'setup', object: 'center' })
    .input(z.strictObject({ opId }))
    .output(z.object({ recoveryKey: z.string() })),
  /** First run, last step: the recovery key typed back. */
  confirmRecoveryKey: write('/center/recovery-key', { action: 'setup', object: 'center' })
    .input(z.strictObject({ opId, recoveryKey: z.string().max(200) }))
    .output(z.object({ confirmed: z.literal(true) })),
  /** A kiosk or display page of this machine takes its place; answered on the host's own machine only. */
  openStation: write('/station-sessions', { action: 'public', object: 'station' })
    .input(z.strictObject({ kind: z.enum(['kiosk', 'display']) }))
    .output(stationToken),
}

export const unitView = z.object({
  id,
  code: z.string(),
  name: z.string(),
  mode: z.enum(UNIT_MODES),
  isCenter: z.boolean(),
  desks: z.array(z.object({ id, name: z.string(), isWindow: z.boolean() })),
  isPresentNow: z.boolean(),
  onDuty: z.array(z.object({ staffId: id, name: z.string() })),
  nextDutyOn: z.string().nullable(),
  /** The holidays of that year are not published: the day may change. */
  isNextDutyProvisional: z.boolean(),
  callPhone: z.string().nullable(),
  openCases: z.int(),
})
export type UnitView = z.infer<typeof unitView>

export const unitContract = {
  list: read('/units', { action: 'signedIn', object: 'unit' }).output(z.array(unitView)),
  rooms: read('/rooms', { action: 'signedIn', object: 'room' }).output(z.array(z.object({ id, name: z.string() }))),
  /** Windows one can choose at sign-in; names of desks only. */
  windows: read('/windows', { action: 'public', object: 'desk' }).output(z.array(z.object({ id, name: z.string() }))),
}
