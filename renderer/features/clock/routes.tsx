import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { ExtensionsPage } from './extensions-page.tsx'

export const clockRoutes: AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/clocks', component: ExtensionsPage }),
]
