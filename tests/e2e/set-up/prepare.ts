// Run as a program: node tests/e2e/set-up/prepare.ts FOLDER builds stale pages and leaves a center with its people in FOLDER.
import { join } from 'node:path'
import { createApi } from '#center/api/create-api.ts'
import { openCenter } from '#host/center-thread/open-center.ts'
import { absentDevices } from '#host/devices/devices.ts'
import { setUpCenter } from '#host/first-run/set-up-center.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { buildPagesWhenChanged } from '../../../scripts/build-pages.ts'
import { blankPapers, callApi, newOperationId, TEST_PASSWORD_ROUNDS } from '../../fixtures/small-center.ts'
import { smallSetup } from '../../fixtures/small-setup.ts'
import { PASSWORD, PEOPLE } from './people.ts'

await buildPagesWhenChanged()
const folder = process.argv[2] ?? ''
const dataDir = join(folder, 'data')
const dataKey = await fileKeyProvider({ dataDir, keyFile: join(folder, 'keys/data.key') }).dataKey()
const { deps, database } = openCenter({
  dataDir,
  dataKey,
  papers: blankPapers,
  devices: absentDevices(),
  passwordRounds: TEST_PASSWORD_ROUNDS,
})
const api = createApi(deps, error => {
  throw error
})
const call = callApi(api)
const signIn = async (username: string, password: string) =>
  (await call<{ token: string }>('POST', '/sessions', { username, password })).token

await setUpCenter(
  { fetch: (request, from) => api.fetch(request, from) },
  {
    ...smallSetup,
    manager: { ...PEOPLE.manager, password: PASSWORD },
    administrator: { ...PEOPLE.administrator, password: PASSWORD },
  },
  async () => undefined,
)
const manager = await signIn(PEOPLE.manager.username, PASSWORD)
const administrator = await signIn(PEOPLE.administrator.username, PASSWORD)
// Stories are told at any time of day, on weekends too.
await call(
  'POST',
  '/settings/openingHours/versions',
  {
    opId: newOperationId(),
    setting: {
      kind: 'openingHours',
      value: { am: { from: '00:00', to: '12:00' }, pm: { from: '12:00', to: '24:00' }, isOpenOnDaysOff: true },
    },
    version: 0,
    effectiveOn: (await call<{ today: string }>('GET', '/center')).today,
    reason: '测试',
  },
  manager,
)
const units = await call<{ id: number; code: string }[]>('GET', '/units', undefined, manager)
for (const { name, username, role, unit } of [PEOPLE.clerk, PEOPLE.secondClerk, PEOPLE.mediator]) {
  const unitId = units.find(({ code }) => code === unit)?.id
  const entry = { opId: newOperationId(), name, username, roles: [role], unitId, phone: null }
  const { id } = await call<{ id: number }>('POST', '/staff', entry, administrator)
  const approval = { opId: newOperationId() }
  const { initialPassword: current } = await call<{ initialPassword: string }>(
    'POST',
    `/staff/${id}/approval`,
    approval,
    manager,
  )
  const change = { opId: newOperationId(), current, next: PASSWORD }
  await call('PUT', '/sessions/current/password', change, await signIn(username, current))
}
database.close()
