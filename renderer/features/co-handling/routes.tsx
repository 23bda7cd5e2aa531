import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { TASK_VIEWS } from '#center/contract/co-handling.ts'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const answer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/answer',
  component: lazyPage(
    () => import('./answer-page.tsx'),
    ({ AnswerPage }) => {
      const { id } = answer.useParams()
      return <AnswerPage key={id} id={Number(id)} />
    },
  ),
})

const tasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  validateSearch: z.object({
    view: z.enum(TASK_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('./tasks-page.tsx'),
    ({ TasksPage }) => {
      const { view, page } = tasks.useSearch()
      return <TasksPage {...(view === undefined ? {} : { view })} {...(page === undefined ? {} : { page })} />
    },
  ),
})

export const coHandlingRoutes: readonly AnyRoute[] = [answer, tasks]
