import { createRootRoute } from '@tanstack/react-router'
import { Layout } from './layout.tsx'
import { RouteFailed } from './route-failed.tsx'

/** Every staff page hangs on this route; features make theirs with `getParentRoute: () => rootRoute`. */
export const rootRoute = createRootRoute({
  component: Layout,
  errorComponent: RouteFailed,
  notFoundComponent: RouteFailed,
})
