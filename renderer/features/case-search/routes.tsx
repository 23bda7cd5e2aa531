import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { SearchPage } from './search-page.tsx'

export const caseSearchRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/search', component: SearchPage }),
]
