import { expect, it } from 'vitest'
import type { PermissionAction } from '#center/contract/permissions.ts'
import type { SessionView } from '#center/contract/staff.ts'
import { groupsOf, type NavigationItem, navigationFor } from './navigation.ts'

const DESK_WORK: readonly PermissionAction[] = ['ticket.call', 'caseFile.list', 'caseFile.handle', 'statistics.read']

const paths = (roles: SessionView['roles'], may: readonly PermissionAction[], deskId: number | null = null) =>
  navigationFor({
    staffId: 1,
    name: '李和',
    username: 'li.he',
    roles,
    unitId: 1,
    unitName: '人民调解委员会',
    deskId,
    deskName: deskId === null ? null : '综合受理一号窗口',
    mustChangePassword: false,
    may: [...may],
    idleMinutes: 10,
    expiresAt: '2026-11-22T10:00:00.000Z',
  }).map(item => item.path)

it('starts mediators and leads without a window at their cases, and keeps the window within reach', () => {
  expect(paths(['mediator'], DESK_WORK)).toEqual([
    '/cases',
    '/search',
    '/due-items',
    '/schedule',
    '/window',
    '/my-figures',
    '/today',
    '/month',
  ])
  expect(paths(['departmentLead'], DESK_WORK)[0]).toBe('/cases')
})

it('starts whoever sits at a window there', () => {
  expect(paths(['mediator'], DESK_WORK, 3)[0]).toBe('/window')
  expect(paths(['frontDesk'], ['ticket.call', 'caseFile.list'])).toEqual(['/window', '/cases', '/search'])
})

it('starts the manager at the day', () => {
  const may: readonly PermissionAction[] = ['caseFile.register', 'caseFile.list', 'statistics.read', 'staff.list']
  expect(paths(['manager'], may)).toEqual(['/today', '/cases', '/search', '/window', '/month', '/staff'])
})

it('shows no window to whoever neither registers nor calls', () => {
  expect(paths(['administrator'], ['staff.list'])).toEqual(['/staff'])
})

const rows = (count: number): NavigationItem[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `/${index}`,
    group: index % 2 === 0 ? 'setup' : 'handling',
    labelKey: '',
    may: [],
  }))

it('puts rows under headings only where they are too many to be seen at once, and loses none', () => {
  expect(groupsOf(rows(14))).toEqual([{ labelKey: null, items: rows(14) }])
  const groups = groupsOf(rows(15))
  expect(groups.map(group => [group.labelKey, group.items.length])).toEqual([
    [null, 1],
    ['staff:navGroup.handling', 7],
    ['staff:navGroup.setup', 7],
  ])
})
