import type { PermissionAction } from '#center/contract/permissions.ts'
import type { SessionView } from '#center/contract/staff.ts'

/** Headings of a long navigation, in order. */
const GROUPS = ['handling', 'hall', 'duty', 'overview', 'setup'] as const
type GroupKey = (typeof GROUPS)[number]

export interface NavigationItem {
  readonly path: string
  readonly group: GroupKey
  readonly labelKey: string
  /** One of these actions is enough. */
  readonly may: readonly PermissionAction[]
}

/** Pages of the side navigation in order. */
const NAVIGATION: readonly NavigationItem[] = [
  { path: '/cases', group: 'handling', labelKey: 'staff:nav.cases', may: ['caseFile.list'] },
  { path: '/search', group: 'handling', labelKey: 'search:page.nav', may: ['caseFile.list'] },
  { path: '/clocks', group: 'handling', labelKey: 'staff:nav.clocks', may: ['clock.read'] },
  { path: '/tasks', group: 'handling', labelKey: 'staff:nav.tasks', may: ['task.list'] },
  { path: '/due-items', group: 'handling', labelKey: 'staff:nav.dueItems', may: ['caseFile.handle'] },
  { path: '/conclusions', group: 'handling', labelKey: 'life:conclusions.nav', may: ['conclusion.decide'] },
  { path: '/schedule', group: 'handling', labelKey: 'staff:nav.schedule', may: ['caseFile.handle'] },
  { path: '/window', group: 'hall', labelKey: 'staff:nav.window', may: ['caseFile.register', 'ticket.call'] },
  { path: '/appointments', group: 'hall', labelKey: 'staff:nav.appointments', may: ['appointment.book'] },
  { path: '/presence', group: 'duty', labelKey: 'staff:nav.presence', may: ['roster.read'] },
  { path: '/roster', group: 'duty', labelKey: 'staff:nav.roster', may: ['roster.read'] },
  { path: '/call-outs', group: 'duty', labelKey: 'staff:nav.callOuts', may: ['callOut.read'] },
  { path: '/my-figures', group: 'handling', labelKey: 'staff:nav.myFigures', may: ['caseFile.handle'] },
  { path: '/today', group: 'overview', labelKey: 'staff:nav.today', may: ['statistics.read'] },
  { path: '/month', group: 'overview', labelKey: 'staff:nav.month', may: ['statistics.read'] },
  { path: '/oversight', group: 'overview', labelKey: 'staff:nav.oversight', may: ['oversight.read'] },
  { path: '/supervision', group: 'overview', labelKey: 'staff:nav.supervision', may: ['supervision.read'] },
  { path: '/risk', group: 'overview', labelKey: 'staff:nav.risk', may: ['risk.read'] },
  { path: '/merged-people', group: 'setup', labelKey: 'match:merges.nav', may: ['person.merge'] },
  { path: '/ratings', group: 'overview', labelKey: 'staff:nav.ratings', may: ['rating.read'] },
  { path: '/recordings', group: 'setup', labelKey: 'staff:nav.recordings', may: ['setting.change'] },
  { path: '/experts', group: 'setup', labelKey: 'staff:nav.experts', may: ['expert.read'] },
  { path: '/units', group: 'setup', labelKey: 'staff:nav.units', may: ['unit.manage'] },
  { path: '/staff', group: 'setup', labelKey: 'staff:nav.staff', may: ['staff.list'] },
  { path: '/settings', group: 'setup', labelKey: 'staff:nav.settings', may: ['setting.change'] },
  { path: '/devices', group: 'setup', labelKey: 'staff:nav.devices', may: ['device.set'] },
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

/** As many rows as a window of 768 pixels shows without a scroll. */
const MOST_ROWS = 14

export interface NavigationGroup {
  /** Key of the heading; null for rows that stand alone. */
  readonly labelKey: string | null
  readonly items: readonly NavigationItem[]
}

/**
 * The rows under headings where they are too many to be seen at once; the page a person starts on stands alone above them.
 * @param items as `navigationFor` gives them
 */
export function groupsOf(items: readonly NavigationItem[]): readonly NavigationGroup[] {
  if (items.length <= MOST_ROWS) return [{ labelKey: null, items }]
  const rest = items.slice(1)
  return [
    { labelKey: null, items: items.slice(0, 1) },
    ...GROUPS.map(group => ({
      labelKey: `staff:navGroup.${group}`,
      items: rest.filter(item => item.group === group),
    })).filter(group => group.items.length > 0),
  ]
}
