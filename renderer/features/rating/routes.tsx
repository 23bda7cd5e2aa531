import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const ratingRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ratings',
    component: lazyPage(
      () => import('./ratings-page.tsx'),
      ({ RatingsPage }) => <RatingsPage />,
    ),
  }),
]
