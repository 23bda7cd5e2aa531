import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { OVERSIGHT_VIEWS } from '#center/contract/oversight.ts'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const oversight = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oversight',
  validateSearch: z.object({
    view: z.enum(OVERSIGHT_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('./oversight-page.tsx'),
    ({ OversightPage }) => {
      const { view, page } = oversight.useSearch()
      return <OversightPage {...(view === undefined ? {} : { view })} {...(page === undefined ? {} : { page })} />
    },
  ),
})

const ruling = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/ruling',
  component: lazyPage(
    () => import('./ruling-page.tsx'),
    ({ RulingPage }) => {
      const { id } = ruling.useParams()
      return <RulingPage key={id} id={Number(id)} />
    },
  ),
})

const experts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/experts',
  component: lazyPage(
    () => import('../expert/experts-page.tsx'),
    ({ ExpertsPage }) => <ExpertsPage />,
  ),
})
const units = createRoute({
  getParentRoute: () => rootRoute,
  path: '/units',
  component: lazyPage(
    () => import('../unit-admin/units-page.tsx'),
    ({ UnitsPage }) => <UnitsPage />,
  ),
})

export const oversightRoutes: readonly AnyRoute[] = [oversight, ruling, experts, units]
