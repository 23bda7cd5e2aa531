import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { StaffPage } from '../staff-admin/staff-page.tsx'
import { MonthTablePage } from './month-table-page.tsx'
import { TodayPage } from './today-page.tsx'

export const managerRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/today', component: TodayPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/month', component: MonthTablePage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/staff', component: StaffPage }),
]
