import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const appointmentRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/appointments',
    component: lazyPage(
      () => import('./appointments-page.tsx'),
      ({ AppointmentsPage }) => <AppointmentsPage />,
    ),
  }),
]
