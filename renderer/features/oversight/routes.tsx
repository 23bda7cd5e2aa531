import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { OVERSIGHT_VIEWS } from '#center/contract/oversight.ts'
import { rootRoute } from '../../app/root-route.tsx'
import { ExpertsPage } from '../expert/experts-page.tsx'
import { UnitsPage } from '../unit-admin/units-page.tsx'
import { OversightPage } from './oversight-page.tsx'
import { RulingPage } from './ruling-page.tsx'

const oversight = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oversight',
  validateSearch: z.object({
    view: z.enum(OVERSIGHT_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
  }),
  component: () => {
    const { view, page } = oversight.useSearch()
    return <OversightPage {...(view === undefined ? {} : { view })} {...(page === undefined ? {} : { page })} />
  },
})

const ruling = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/ruling',
  component: () => {
    const { id } = ruling.useParams()
    return <RulingPage key={id} id={Number(id)} />
  },
})

const experts = createRoute({ getParentRoute: () => rootRoute, path: '/experts', component: ExpertsPage })
const units = createRoute({ getParentRoute: () => rootRoute, path: '/units', component: UnitsPage })

export const oversightRoutes: readonly AnyRoute[] = [oversight, ruling, experts, units]
