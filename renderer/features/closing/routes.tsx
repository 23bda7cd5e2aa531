import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const closing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/closing',
  component: lazyPage(
    () => import('./closing-page.tsx'),
    ({ ClosingPage }) => {
      const { id } = closing.useParams()
      return <ClosingPage key={id} id={Number(id)} />
    },
  ),
})

export const closingRoutes: readonly AnyRoute[] = [
  closing,
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/conclusions',
    component: lazyPage(
      () => import('./conclusions-page.tsx'),
      ({ ConclusionsPage }) => <ConclusionsPage />,
    ),
  }),
]
