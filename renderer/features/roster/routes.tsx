import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { PresencePage } from './presence-page.tsx'
import { RosterPage } from './roster-page.tsx'

export const rosterRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/roster', component: RosterPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/presence', component: PresencePage }),
]
