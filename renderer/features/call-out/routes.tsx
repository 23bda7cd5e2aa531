import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const raise = createRoute({
  getParentRoute: () => rootRoute,
  path: '/call-outs/new',
  validateSearch: z.object({
    case: z.int().positive().optional().catch(undefined),
    /** '3' or '3,7' */
    units: z.coerce.string().optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('./raise-page.tsx'),
    ({ RaisePage }) => {
      const search = raise.useSearch()
      const unitIds = (search.units ?? '')
        .split(',')
        .map(Number)
        .filter((id: number) => Number.isInteger(id) && id > 0)
      return <RaisePage caseFileId={search.case ?? null} unitIds={unitIds} />
    },
  ),
})

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/call-outs/$id',
  component: lazyPage(
    () => import('./call-out-page.tsx'),
    ({ CallOutPage }) => {
      const { id } = one.useParams()
      return <CallOutPage key={id} id={Number(id)} />
    },
  ),
})

export const callOutRoutes: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/call-outs',
    component: lazyPage(
      () => import('./call-outs-page.tsx'),
      ({ CallOutsPage }) => <CallOutsPage />,
    ),
  }),
  raise,
  one,
]
