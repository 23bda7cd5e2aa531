import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SUPERVISION_VIEWS } from '#center/contract/supervision.ts'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supervision',
  validateSearch: z.object({
    view: z.enum(SUPERVISION_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('./supervision-page.tsx'),
    ({ SupervisionPage }) => {
      const { view, page } = list.useSearch()
      return <SupervisionPage view={view ?? 'overdue'} page={page ?? 1} />
    },
  ),
})

const notices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supervision/notices',
  component: lazyPage(
    () => import('./circulation-page.tsx'),
    ({ CirculationPage }) => <CirculationPage />,
  ),
})

const detail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supervision/$id',
  component: lazyPage(
    () => import('./detail-page.tsx'),
    ({ SupervisionDetailPage }) => {
      const { id } = detail.useParams()
      return <SupervisionDetailPage key={id} id={Number(id)} />
    },
  ),
})

export const supervisionRoutes: readonly AnyRoute[] = [list, notices, detail]
