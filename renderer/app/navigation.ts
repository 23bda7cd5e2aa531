import type { PermissionAction } from '#center/contract/permissions.ts'
import type { SessionView } from '#center/contract/staff.ts'

export interface NavigationItem {
  readonly path: string
  readonly labelKey: string
  /** One of these actions is enough. */
  readonly may: readonly PermissionAction[]
}

/** Pages of the side navigation in order. */
const NAVIGATION: readonly NavigationItem[] = [
  { path: '/cases', labelKey: 'staff:nav.cases', may: ['caseFile.list'] },
  { path: '/search', labelKey: 'search:page.nav', may: ['caseFile.list'] },
  { path: '/clocks', labelKey: 'staff:nav.clocks', may: ['clock.read'] },
  { path: '/tasks', labelKey: 'staff:nav.tasks', may: ['task.list'] },
  { path: '/due-items', labelKey: 'staff:nav.dueItems', may: ['caseFile.handle'] },
  { path: '/conclusions', labelKey: 'life:conclusions.nav', may: ['conclusion.decide'] },
  { path: '/schedule', labelKey: 'staff:nav.schedule', may: ['caseFile.handle'] },
  { path: '/window', labelKey: 'staff:nav.window', may: ['caseFile.register', 'ticket.call'] },
  { path: '/appointments', labelKey: 'staff:nav.appointments', may: ['appointment.book'] },
  { path: '/presence', labelKey: 'staff:nav.presence', may: ['roster.read'] },
  { path: '/roster', labelKey: 'staff:nav.roster', may: ['roster.read'] },
  { path: '/call-outs', labelKey: 'staff:nav.callOuts', may: ['callOut.read'] },
  { path: '/my-figures', labelKey: 'staff:nav.myFigures', may: ['caseFile.handle'] },
  { path: '/today', labelKey: 'staff:nav.today', may: ['statistics.read'] },
  { path: '/month', labelKey: 'staff:nav.month', may: ['statistics.read'] },
  { path: '/oversight', labelKey: 'staff:nav.oversight', may: ['oversight.read'] },
  { path: '/supervision', labelKey: 'staff:nav.supervision', may: ['supervision.read'] },
  { path: '/risk', labelKey: 'staff:nav.risk', may: ['risk.read'] },
  { path: '/merged-people', labelKey: 'match:merges.nav', may: ['person.merge'] },
  { path: '/ratings', labelKey: 'staff:nav.ratings', may: ['rating.read'] },
  { path: '/recordings', labelKey: 'staff:nav.recordings', may: ['setting.change'] },
  { path: '/experts', labelKey: 'staff:nav.experts', may: ['expert.read'] },
  { path: '/units', labelKey: 'staff:nav.units', may: ['unit.manage'] },
  { path: '/staff', labelKey: 'staff:nav.staff', may: ['staff.list'] },
  { path: '/settings', labelKey: 'staff:nav.settings', may: ['setting.change'] },
  { path: '/devices', labelKey: 'staff:nav.devices', may: ['device.set'] },
]

/** Where the work of this person begins: who sits at a window serves, a manager looks at the day, others have cases. */
function startPathOf({ roles, deskId }: SessionView): string {
  if (deskId !== null || roles.includes('frontDesk')) return '/window'
  return roles.includes('manager') ? '/today' : '/cases'
}

/** Pages this person may use, the page they start on first. */
export function navigationFor(session: SessionView): readonly NavigationItem[] {
  const start = startPathOf(session)
  return NAVIGATION.filter(({ may }) => may.some(action => session.may.includes(action))).toSorted(
    (one, other) => Number(other.path === start) - Number(one.path === start),
  )
}
