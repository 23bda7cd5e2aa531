import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const rosterRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roster',
    component: lazyPage(
      () => import('./roster-page.tsx'),
      ({ RosterPage }) => <RosterPage />,
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/presence',
    component: lazyPage(
      () => import('./presence-page.tsx'),
      ({ PresencePage }) => <PresencePage />,
    ),
  }),
]
