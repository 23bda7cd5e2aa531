import type { IdleClock } from '../../components/kiosk/use-idle.ts'
import { useKiosk } from './kiosk-context.ts'
import { CardPage } from './pages/card-page.tsx'
import { GroupPage } from './pages/group-page.tsx'
import { HelpPage } from './pages/help-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { MinorPage } from './pages/minor-page.tsx'
import { NamePage } from './pages/name-page.tsx'
import { NeedsPage } from './pages/needs-page.tsx'
import { NumberPage } from './pages/number-page.tsx'
import { PersonPage } from './pages/person-page.tsx'
import { PhonePage } from './pages/phone-page.tsx'
import { ProxyPage } from './pages/proxy-page.tsx'
import { ReviewPage } from './pages/review-page.tsx'
import { TicketPage } from './pages/ticket-page.tsx'
import { TopicPage } from './pages/topic-page.tsx'
import { WayPage } from './pages/way-page.tsx'
import { WindowPage } from './pages/window-page.tsx'

/** The page of this state. */
export function KioskPageView({ idle, warning }: { readonly idle: IdleClock; readonly warning: number }) {
  const { page } = useKiosk().state
  switch (page) {
    case 'home':
      return <HomePage />
    case 'way':
      return <WayPage />
    case 'proxy':
      return <ProxyPage />
    case 'group':
      return <GroupPage />
    case 'card':
      return <CardPage />
    case 'number':
      return <NumberPage />
    case 'name':
      return <NamePage />
    case 'person':
      return <PersonPage />
    case 'minor':
      return <MinorPage />
    case 'topic':
      return <TopicPage />
    case 'phone':
      return <PhonePage />
    case 'needs':
      return <NeedsPage />
    case 'review':
      return <ReviewPage />
    case 'ticket':
      return <TicketPage left={idle.left} of={warning} onStay={idle.extend} />
    case 'help':
      return <HelpPage />
    case 'window':
      return <WindowPage />
  }
}
