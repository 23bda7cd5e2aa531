import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../../app/root-route.tsx'
import { CallOutPage } from './call-out-page.tsx'
import { CallOutsPage } from './call-outs-page.tsx'
import { RaisePage } from './raise-page.tsx'

const raise = createRoute({
  getParentRoute: () => rootRoute,
  path: '/call-outs/new',
  validateSearch: z.object({
    case: z.int().positive().optional().catch(undefined),
    /** '3' or '3,7' */
    units: z.coerce.string().optional().catch(undefined),
  }),
  component: () => {
    const search = raise.useSearch()
    const unitIds = (search.units ?? '')
      .split(',')
      .map(Number)
      .filter((id: number) => Number.isInteger(id) && id > 0)
    return <RaisePage caseFileId={search.case ?? null} unitIds={unitIds} />
  },
})

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/call-outs/$id',
  component: () => {
    const { id } = one.useParams()
    return <CallOutPage key={id} id={Number(id)} />
  },
})

export const callOutRoutes: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => rootRoute, path: '/call-outs', component: CallOutsPage }),
  raise,
  one,
]
