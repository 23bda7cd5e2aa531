import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { MergesPage } from './merges-page.tsx'

export const matchRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/merged-people', component: MergesPage }),
]
