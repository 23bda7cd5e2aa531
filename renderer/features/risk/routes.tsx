import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { RISK_VIEWS } from '#center/contract/risk.ts'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const board = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk',
  validateSearch: z.object({
    view: z.enum(RISK_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('./risk-board-page.tsx'),
    ({ RiskBoardPage }) => {
      const { view, page } = board.useSearch()
      return <RiskBoardPage view={view ?? 'high'} page={page ?? 1} />
    },
  ),
})

export const riskRoutes: readonly AnyRoute[] = [board]
