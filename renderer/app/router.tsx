import { createHashHistory, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { appointmentRoutes } from '../features/appointment/routes.tsx'
import { callOutRoutes } from '../features/call-out/routes.tsx'
import { caseFileRoutes } from '../features/case-file/routes.tsx'
import { caseSearchRoutes } from '../features/case-search/routes.tsx'
import { clockRoutes } from '../features/clock/routes.tsx'
import { closingRoutes } from '../features/closing/routes.tsx'
import { coHandlingRoutes } from '../features/co-handling/routes.tsx'
import { managerRoutes } from '../features/manager/routes.tsx'
import { matchRoutes } from '../features/match/routes.tsx'
import { oversightRoutes } from '../features/oversight/routes.tsx'
import { ratingRoutes } from '../features/rating/routes.tsx'
import { riskRoutes } from '../features/risk/routes.tsx'
import { rosterRoutes } from '../features/roster/routes.tsx'
import { supervisionRoutes } from '../features/supervision/routes.tsx'
import { windowRoutes } from '../features/window/routes.tsx'
import { navigationFor } from './navigation.ts'
import { rootRoute } from './root-route.tsx'
import { RouteFailed } from './route-failed.tsx'
import { useSession } from './session-store.ts'

function Start() {
  const session = useSession()
  return <Navigate to={navigationFor(session)[0]?.path ?? '/cases'} replace />
}

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Start })

/** Hash history: works from app://center/ and from any host path alike. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    ...windowRoutes,
    ...appointmentRoutes,
    ...ratingRoutes,
    ...caseFileRoutes,
    ...closingRoutes,
    ...coHandlingRoutes,
    ...oversightRoutes,
    ...clockRoutes,
    ...managerRoutes,
    ...rosterRoutes,
    ...callOutRoutes,
    ...supervisionRoutes,
    ...riskRoutes,
    ...caseSearchRoutes,
    ...matchRoutes,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
  // Inside the frame: a page that fails leaves the navigation and the way back.
  defaultErrorComponent: RouteFailed,
})

/** The first page is shown: fetch the code of all others, so that a desk that loses the center still turns its pages. */
const stop = router.subscribe('onRendered', () => {
  stop()
  for (const route of Object.values(router.routesById)) router.loadRouteChunk(route)?.catch(() => undefined)
})
