import { instantOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { OfficeApi } from './office-api.ts'
import { PASSWORD, PEOPLE } from './people.ts'

/** Departments of the story of the engine; wage disputes go to the first, then to the second (routing table). */
export const UNITS = {
  labour: { code: 'G01', name: '人力资源和社会保障局', mode: 'rotating' },
  labourMediation: { code: 'T04', name: '劳动争议调解委员会', mode: 'rotating' },
  housing: { code: 'G02', name: '住房和城乡建设局', mode: 'onCall' },
} as const

/** Who works there. */
export const CAST = {
  labourClerk: { name: '陈晓', username: 'chen.xiao', role: 'mediator', unit: 'labour' },
  labourSecond: { name: '孙丽', username: 'sun.li', role: 'mediator', unit: 'labour' },
  labourLead: { name: '黄涛', username: 'huang.tao', role: 'departmentLead', unit: 'labour' },
  labourMediator: { name: '吴勇', username: 'wu.yong', role: 'mediator', unit: 'labourMediation' },
  housingClerk: { name: '郑凯', username: 'zheng.kai', role: 'mediator', unit: 'housing' },
} as const

/** First rung of the ladder of the housing bureau. */
const CONTACT = { phone: '0716-7280011', answerMinutes: 15, arriveMinutes: 60 }

interface Signed {
  readonly id: number
  readonly initialPassword: string
}

/** Departments with their people, who is on duty every day of the week, and whom to call; made as the manager would. */
export async function setUpEngine(url: string): Promise<void> {
  const manager = await OfficeApi.signIn(url, PEOPLE.manager.username)
  const administrator = await OfficeApi.signIn(url, PEOPLE.administrator.username)
  const ids = new Map<string, number>()
  for (const [key, { code, name, mode }] of Object.entries(UNITS)) {
    const desks = mode === 'onCall' ? [] : [{ id: null, name: `${name}窗口`, isWindow: true }]
    const unit = { code, name, mode, callPhone: null, reportsTo: null, desks }
    ids.set(key, (await manager.write<{ id: number }>('/units', unit)).id)
  }
  const staff = new Map<string, number>()
  for (const { name, username, role, unit } of Object.values(CAST)) {
    const entry = { name, username, roles: [role], unitId: ids.get(unit), phone: null }
    const { id } = await administrator.write<{ id: number }>('/staff', entry)
    const { initialPassword } = await manager.write<Signed>(`/staff/${id}/approval`, {})
    const person = await OfficeApi.signIn(url, username, initialPassword)
    await person.write('/sessions/current/password', { current: initialPassword, next: PASSWORD }, 'PUT')
    staff.set(username, id)
  }
  await manager.write('/roster/patterns', {
    id: null,
    unitId: ids.get('labour'),
    staffId: staff.get(CAST.labourClerk.username),
    substituteId: staff.get(CAST.labourSecond.username),
    deskId: null,
    rule: 'FREQ=DAILY',
    dates: [],
    exceptDates: [],
    startsOn: shanghaiDateOf(instantOf(Date.now())),
    endsOn: null,
    isOnDaysOff: true,
    halves: 'day',
    note: null,
  })
  const { name, username } = CAST.housingClerk
  const rungs = [{ staffId: staff.get(username), name, ...CONTACT }]
  await manager.write(`/units/${ids.get('housing')}/ladder`, { rungs }, 'PUT')
}
