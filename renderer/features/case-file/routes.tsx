import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { CASE_FILE_VIEWS } from '#center/contract/case-list.ts'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'
import { CASE_SHAPES } from '../desk/view-keys.ts'
import { CASE_FILE_TABS } from './tabs.ts'

const caseFile = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id',
  validateSearch: z.object({ tab: z.enum(CASE_FILE_TABS).catch('overview').optional() }),
  component: lazyPage(
    () => import('./case-file-page.tsx'),
    ({ CaseFilePage }) => {
      const { id } = caseFile.useParams()
      return <CaseFilePage key={id} id={Number(id)} tab={caseFile.useSearch().tab ?? 'overview'} />
    },
  ),
})

const myCases = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: z.object({
    view: z.enum(CASE_FILE_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
    as: z.enum(CASE_SHAPES).optional().catch(undefined),
  }),
  component: lazyPage(
    () => import('../desk/my-cases-page.tsx'),
    ({ MyCasesPage }) => <MyCasesPage {...myCases.useSearch()} />,
  ),
})

const dispatch = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/dispatch',
  component: lazyPage(
    () => import('./dispatch-page.tsx'),
    ({ DispatchPage }) => {
      const { id } = dispatch.useParams()
      return <DispatchPage key={id} id={Number(id)} />
    },
  ),
})

const meeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/meetings/$meetingId',
  component: lazyPage(
    () => import('../mediation/meeting-page.tsx'),
    ({ MeetingPage }) => {
      const { id, meetingId } = meeting.useParams()
      return <MeetingPage key={meetingId} caseFileId={Number(id)} meetingId={Number(meetingId)} />
    },
  ),
})

const agreement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/agreement',
  component: lazyPage(
    () => import('../mediation/agreement-page.tsx'),
    ({ AgreementPage }) => {
      const { id } = agreement.useParams()
      return <AgreementPage key={id} caseFileId={Number(id)} />
    },
  ),
})

const dueItems = createRoute({
  getParentRoute: () => rootRoute,
  path: '/due-items',
  component: lazyPage(
    () => import('../follow-up/due-items-page.tsx'),
    ({ DueItemsPage }) => <DueItemsPage />,
  ),
})
const schedule = createRoute({
  getParentRoute: () => rootRoute,
  path: '/schedule',
  component: lazyPage(
    () => import('../mediation/schedule-page.tsx'),
    ({ SchedulePage }) => <SchedulePage />,
  ),
})

export const caseFileRoutes: readonly AnyRoute[] = [myCases, caseFile, dispatch, meeting, agreement, dueItems, schedule]
