import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { CASE_FILE_VIEWS } from '#center/contract/case-list.ts'
import { rootRoute } from '../../app/root-route.tsx'
import { CASE_SHAPES, MyCasesPage } from '../desk/my-cases-page.tsx'
import { DueItemsPage } from '../follow-up/due-items-page.tsx'
import { AgreementPage } from '../mediation/agreement-page.tsx'
import { MeetingPage } from '../mediation/meeting-page.tsx'
import { SchedulePage } from '../mediation/schedule-page.tsx'
import { CASE_FILE_TABS, CaseFilePage } from './case-file-page.tsx'
import { DispatchPage } from './dispatch-page.tsx'

const caseFile = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id',
  validateSearch: z.object({ tab: z.enum(CASE_FILE_TABS).catch('overview').optional() }),
  component: () => {
    const { id } = caseFile.useParams()
    return <CaseFilePage key={id} id={Number(id)} tab={caseFile.useSearch().tab ?? 'overview'} />
  },
})

const myCases = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: z.object({
    view: z.enum(CASE_FILE_VIEWS).optional().catch(undefined),
    page: z.int().min(1).optional().catch(undefined),
    as: z.enum(CASE_SHAPES).optional().catch(undefined),
  }),
  component: () => <MyCasesPage {...myCases.useSearch()} />,
})

const dispatch = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/dispatch',
  component: () => {
    const { id } = dispatch.useParams()
    return <DispatchPage key={id} id={Number(id)} />
  },
})

const meeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/meetings/$meetingId',
  component: () => {
    const { id, meetingId } = meeting.useParams()
    return <MeetingPage key={meetingId} caseFileId={Number(id)} meetingId={Number(meetingId)} />
  },
})

const agreement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$id/agreement',
  component: () => {
    const { id } = agreement.useParams()
    return <AgreementPage key={id} caseFileId={Number(id)} />
  },
})

const dueItems = createRoute({ getParentRoute: () => rootRoute, path: '/due-items', component: DueItemsPage })
const schedule = createRoute({ getParentRoute: () => rootRoute, path: '/schedule', component: SchedulePage })

export const caseFileRoutes: readonly AnyRoute[] = [myCases, caseFile, dispatch, meeting, agreement, dueItems, schedule]
