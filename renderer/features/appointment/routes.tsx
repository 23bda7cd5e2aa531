import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { AppointmentsPage } from './appointments-page.tsx'

export const appointmentRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/appointments', component: AppointmentsPage }),
]
