import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { RecordingsPage } from '../recordings/recordings-page.tsx'
import { DevicesPage } from '../settings/devices-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { StaffPage } from '../staff-admin/staff-page.tsx'
import { MonthTablePage } from './month-table-page.tsx'
import { MyFiguresPage } from './my-figures-page.tsx'
import { TodayPage } from './today-page.tsx'

export const managerRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/today', component: TodayPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/my-figures', component: MyFiguresPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/month', component: MonthTablePage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/recordings', component: RecordingsPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/staff', component: StaffPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: SettingsPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/devices', component: DevicesPage }),
]
