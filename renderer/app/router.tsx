import { createHashHistory, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { appointmentRoutes } from '../features/appointment/routes.tsx'
import { caseFileRoutes } from '../features/case-file/routes.tsx'
import { managerRoutes } from '../features/manager/routes.tsx'
import { ratingRoutes } from '../features/rating/routes.tsx'
import { windowRoutes } from '../features/window/routes.tsx'
import { navigationFor } from './navigation.ts'
import { rootRoute } from './root-route.tsx'
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
    ...managerRoutes,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
})
