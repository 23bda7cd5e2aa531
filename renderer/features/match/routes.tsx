import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const matchRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/merged-people',
    component: lazyPage(
      () => import('./merges-page.tsx'),
      ({ MergesPage }) => <MergesPage />,
    ),
  }),
]
