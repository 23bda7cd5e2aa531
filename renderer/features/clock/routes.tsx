import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

export const clockRoutes: AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/clocks',
    component: lazyPage(
      () => import('./extensions-page.tsx'),
      ({ ExtensionsPage }) => <ExtensionsPage />,
    ),
  }),
]
