import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const managerRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/today',
    component: lazyPage(
      () => import('./today-page.tsx'),
      ({ TodayPage }) => <TodayPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/my-figures',
    component: lazyPage(
      () => import('./my-figures-page.tsx'),
      ({ MyFiguresPage }) => <MyFiguresPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/month',
    component: lazyPage(
      () => import('./month-table-page.tsx'),
      ({ MonthTablePage }) => <MonthTablePage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/recordings',
    component: lazyPage(
      () => import('../recordings/recordings-page.tsx'),
      ({ RecordingsPage }) => <RecordingsPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff',
    component: lazyPage(
      () => import('../staff-admin/staff-page.tsx'),
      ({ StaffPage }) => <StaffPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings',
    component: lazyPage(
      () => import('../settings/settings-page.tsx'),
      ({ SettingsPage }) => <SettingsPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/devices',
    component: lazyPage(
      () => import('../settings/devices-page.tsx'),
      ({ DevicesPage }) => <DevicesPage />,
    ),
  }),
]
