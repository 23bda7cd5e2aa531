import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const caseSearchRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    component: lazyPage(
      () => import('./search-page.tsx'),
      ({ SearchPage }) => <SearchPage />,
    ),
  }),
]
