import type { PermissionAction } from '#center/contract/permissions.ts'

export interface NavigationItem {
  readonly path: string
  readonly labelKey: string
  readonly may: PermissionAction
}

/** Pages of the side navigation in order; the first one allowed is a person's start page. */
const NAVIGATION: readonly NavigationItem[] = [
  { path: '/window', labelKey: 'staff:nav.window', may: 'ticket.call' },
  { path: '/cases', labelKey: 'staff:nav.cases', may: 'caseFile.list' },
  { path: '/due-items', labelKey: 'staff:nav.dueItems', may: 'caseFile.handle' },
  { path: '/schedule', labelKey: 'staff:nav.schedule', may: 'caseFile.handle' },
  { path: '/today', labelKey: 'staff:nav.today', may: 'statistics.read' },
  { path: '/month', labelKey: 'staff:nav.month', may: 'statistics.read' },
  { path: '/staff', labelKey: 'staff:nav.staff', may: 'staff.list' },
]

export function navigationFor(may: (action: PermissionAction) => boolean): readonly NavigationItem[] {
  return NAVIGATION.filter(item => may(item.may))
}
