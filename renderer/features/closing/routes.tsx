import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { ClosingPage } from './closing-page.tsx'
import { ConclusionsPage } from './conclusions-page.tsx'

const closing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/closing',
  component: () => {
    const { id } = closing.useParams()
    return <ClosingPage key={id} id={Number(id)} />
  },
})

export const closingRoutes: readonly AnyRoute[] = [
  closing,
  createRoute({ getParentRoute: () => rootRoute, path: '/conclusions', component: ConclusionsPage }),
]
