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
  { path: '/due-items', labelKey: 'staff:nav.dueItems', may: ['caseFile.handle'] },
  { path: '/schedule', labelKey: 'staff:nav.schedule', may: ['caseFile.handle'] },
  { path: '/window', labelKey: 'staff:nav.window', may: ['caseFile.register', 'ticket.call'] },
  { path: '/appointments', labelKey: 'staff:nav.appointments', may: ['appointment.book'] },
  { path: '/today', labelKey: 'staff:nav.today', may: ['statistics.read'] },
  { path: '/month', labelKey: 'staff:nav.month', may: ['statistics.read'] },
  { path: '/ratings', labelKey: 'staff:nav.ratings', may: ['rating.read'] },
  { path: '/recordings', labelKey: 'staff:nav.recordings', may: ['setting.change'] },
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
