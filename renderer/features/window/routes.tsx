import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { ConsultPage } from '../consult/consult-page.tsx'
import { ConversationPage } from '../conversation/conversation-page.tsx'
import { IntakePage } from '../intake/intake-page.tsx'
import { RegisteredPage } from '../intake/registered-page.tsx'
import { ShiftPage } from '../shift/shift-page.tsx'
import { WalkInPage } from './walk-in-page.tsx'
import { WorkbenchPage } from './workbench-page.tsx'

const workbench = createRoute({ getParentRoute: () => rootRoute, path: '/window', component: WorkbenchPage })
const walkIn = createRoute({ getParentRoute: () => rootRoute, path: '/window/visitor', component: WalkInPage })
/** A matter without a visit today: letter, phone, handed over. */
const letter = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/intake',
  component: () => <IntakePage key="letter" visitId={null} />,
})

const intake = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/intake/$visitId',
  component: () => {
    const { visitId } = intake.useParams()
    return <IntakePage key={visitId} visitId={Number(visitId)} />
  },
})

const registered = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/registered/$id',
  component: () => {
    const { id } = registered.useParams()
    return <RegisteredPage key={id} id={Number(id)} />
  },
})

/** A question answered on the spot, of a visitor or by phone. */
const consult = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/consult',
  component: () => <ConsultPage key="call" visitId={null} />,
})
const consultOfVisit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/consult/$visitId',
  component: () => {
    const { visitId } = consultOfVisit.useParams()
    return <ConsultPage key={visitId} visitId={Number(visitId)} />
  },
})
const talk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/window/talk/$visitId',
  component: () => {
    const { visitId } = talk.useParams()
    return <ConversationPage key={visitId} visitId={Number(visitId)} />
  },
})
const shift = createRoute({ getParentRoute: () => rootRoute, path: '/window/shift', component: ShiftPage })

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
