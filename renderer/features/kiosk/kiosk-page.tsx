import type { IdleClock } from '../../components/kiosk/use-idle.ts'
import { CheckInErrand } from './errands/check-in-errand.tsx'
import { GuideErrand } from './errands/guide-errand.tsx'
import { HelpErrand } from './errands/help-errand.tsx'
import { ProgressErrand } from './errands/progress-errand.tsx'
import { QuietErrand } from './errands/quiet-errand.tsx'
import { RatingErrand } from './errands/rating-errand.tsx'
import { ServiceErrand } from './errands/service-errand.tsx'
import { useKiosk } from './kiosk-context.ts'
import { AuthorizationPage } from './pages/authorization-page.tsx'
import { CardPage } from './pages/card-page.tsx'
import { CountryPage } from './pages/country-page.tsx'
import { GroupPage } from './pages/group-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { KindPage } from './pages/kind-page.tsx'
import { MemoPage } from './pages/memo-page.tsx'
import { MinorPage } from './pages/minor-page.tsx'
import { NameInkPage } from './pages/name-ink-page.tsx'
import { NamePage } from './pages/name-page.tsx'
import { NeedsPage } from './pages/needs-page.tsx'
import { NumberPage } from './pages/number-page.tsx'
import { PersonPage } from './pages/person-page.tsx'
import { PhonePage } from './pages/phone-page.tsx'
import { RelationPage } from './pages/relation-page.tsx'
import { RepresentativesPage } from './pages/representatives-page.tsx'
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
    case 'relation':
      return <RelationPage />
    case 'authorization':
      return <AuthorizationPage />
    case 'group':
      return <GroupPage />
    case 'card':
      return <CardPage />
    case 'kind':
      return <KindPage />
    case 'country':
      return <CountryPage />
    case 'number':
      return <NumberPage />
    case 'name':
      return <NamePage />
    case 'nameInk':
      return <NameInkPage />
    case 'person':
      return <PersonPage />
    case 'minor':
      return <MinorPage />
    case 'representatives':
      return <RepresentativesPage />
    case 'topic':
      return <TopicPage />
    case 'phone':
      return <PhonePage />
    case 'needs':
      return <NeedsPage />
    case 'memo':
      return <MemoPage />
    case 'review':
      return <ReviewPage />
    case 'ticket':
      return <TicketPage left={idle.left} of={warning} onStay={idle.extend} />
    case 'window':
      return <WindowPage />
    case 'progress':
      return <ProgressErrand />
    case 'checkIn':
      return <CheckInErrand />
    case 'guide':
      return <GuideErrand />
    case 'rating':
      return <RatingErrand />
    case 'quiet':
      return <QuietErrand />
    case 'help':
      return <HelpErrand />
    case 'service':
      return <ServiceErrand />
  }
}
