import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/lazy-page.ts'
import { rootRoute } from '../../app/root-route.tsx'

const workbench = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window',
  component: lazyPage(
    () => import('./workbench-page.tsx'),
    ({ WorkbenchPage }) => <WorkbenchPage />,
  ),
})
const walkIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/visitor',
  component: lazyPage(
    () => import('./walk-in-page.tsx'),
    ({ WalkInPage }) => <WalkInPage />,
  ),
})
/** A matter without a visit today: letter, phone, handed over. */
const letter = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/intake',
  component: lazyPage(
    () => import('../intake/intake-page.tsx'),
    ({ IntakePage }) => <IntakePage key="letter" visitId={null} />,
  ),
})

const intake = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/intake/$visitId',
  component: lazyPage(
    () => import('../intake/intake-page.tsx'),
    ({ IntakePage }) => {
      const { visitId } = intake.useParams()
      return <IntakePage key={visitId} visitId={Number(visitId)} />
    },
  ),
})

const registered = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/registered/$id',
  component: lazyPage(
    () => import('../intake/registered-page.tsx'),
    ({ RegisteredPage }) => {
      const { id } = registered.useParams()
      return <RegisteredPage key={id} id={Number(id)} />
    },
  ),
})

/** A question answered on the spot, of a visitor or by phone. */
const consult = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/consult',
  component: lazyPage(
    () => import('../consult/consult-page.tsx'),
    ({ ConsultPage }) => <ConsultPage key="call" visitId={null} />,
  ),
})
const consultOfVisit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/consult/$visitId',
  component: lazyPage(
    () => import('../consult/consult-page.tsx'),
    ({ ConsultPage }) => {
      const { visitId } = consultOfVisit.useParams()
      return <ConsultPage key={visitId} visitId={Number(visitId)} />
    },
  ),
})
const talk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/talk/$visitId',
  component: lazyPage(
    () => import('../conversation/conversation-page.tsx'),
    ({ ConversationPage }) => {
      const { visitId } = talk.useParams()
      return <ConversationPage key={visitId} visitId={Number(visitId)} />
    },
  ),
})
const shift = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/shift',
  component: lazyPage(
    () => import('../shift/shift-page.tsx'),
    ({ ShiftPage }) => <ShiftPage />,
  ),
})

export const windowRoutes: readonly AnyRoute[] = [
  workbench,
  walkIn,
  letter,
  intake,
  registered,
  consult,
  consultOfVisit,
  talk,
  shift,
]
