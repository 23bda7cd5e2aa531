import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { NOTICE_VERSION } from '../notice.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { CardStep } from './card-step.tsx'
import { type Appointment, type CheckInTask, checkInFlow, checkInStart } from './check-in-flow.ts'
import styles from './errands.module.css'
import { TroubleStep } from './trouble-step.tsx'
import { useMomentText, useTimeText } from './use-day-text.ts'
import { refusalOf, useErrandTask } from './use-errand.ts'
import { Waiting } from './waiting.tsx'

/** K10: here for an appointment or a meeting. Whatever day it is booked for, a number is one tap away. */
export function CheckInErrand() {
  const { t } = useTranslation()
  const { center, hall, newOperationId, takeNumber, continueAs, toTicket, dispatch: kiosk } = useKiosk()
  const readsCards = hall !== null && hall.cardReader !== 'none' && hall.cardReader !== 'keyboard'
  const [state, dispatch] = useReducer(checkInFlow, readsCards, checkInStart)
  // One arrival, however often it is sent.
  const [opId] = useState(newOperationId)
  const { page, card, check, chosen } = state
  useErrandTask<CheckInTask>(state.task, task => {
    const refused = (error: unknown) => dispatch({ do: 'refused', problem: refusalOf(error) })
    if (task === 'number') takeNumber(card === null ? {} : { identity: card.identity, proof: card.proof })
    else if (task === 'ticket' && state.ticket !== null) toTicket(state.ticket)
    else if (task === 'goOn' && card !== null && check !== null) continueAs(card, check)
    else if (card !== null && card.proof !== null) {
      const { documentType, documentNumber, country, name } = card.identity
      const proof = card.proof
      if (task === 'look') {
        center
          .check({ documentType, documentNumber, country, name, proof })
          .then(found => dispatch({ do: 'looked', check: found }))
          .catch(refused)
      } else if (chosen !== null) {
        const { kind, id } = chosen
        const known = { documentType, documentNumber, country, proof, noticeVersion: NOTICE_VERSION }
        center
          .checkIn({ opId, kind, id, ...known })
          .then(ticket => dispatch({ do: 'arrived', ticket }))
          .catch(refused)
      }
    }
  })
  const number = () => dispatch({ do: 'takeNumber' })
  const goOn = () => dispatch({ do: 'goOn' })
  const back = readsCards ? () => dispatch({ do: 'back' }) : () => kiosk({ do: 'back' })
  const step = () => {
    switch (page) {
      case 'card':
        return (
          <CardStep title="kiosk:errand.checkIn.cardTitle" onCard={read => dispatch({ do: 'readCard', card: read })}>
            <BigButton pictogram="noCard" onPress={() => dispatch({ do: 'noCard' })}>
              {t('kiosk:errand.checkIn.noCard')}
            </BigButton>
          </CardStep>
        )
      case 'list':
        return (
          <Today
            appointments={check?.appointments ?? []}
            onArrive={appointment => dispatch({ do: 'arrive', appointment })}
            onNumber={goOn}
            onBack={back}
          />
        )
      case 'otherDay':
        return <NotToday page="other" appointments={check?.appointments ?? []} onNumber={goOn} onBack={back} />
      case 'none':
        return <NotToday page="none" appointments={[]} onNumber={goOn} onBack={back} />
      case 'window':
        return <NotToday page="window" appointments={[]} onNumber={number} onBack={back} />
      case 'trouble':
        return <TroubleStep onAgain={() => dispatch({ do: 'again' })} onNumber={number} onBack={back} />
    }
  }
  return (
    <>
      {step()}
      <Waiting isGoingOn={state.task !== null} />
    </>
  )
}

interface TodayProps {
  readonly appointments: readonly Appointment[]
  readonly onArrive: (appointment: Appointment) => void
  readonly onNumber: () => void
  readonly onBack: () => void
}

/** Appointments a page shows; more than two on one day are booked by hand only. */
const SHOWN = 3

function Today({ appointments, onArrive, onNumber, onBack }: TodayProps) {
  const { t } = useTranslation()
  const timeText = useTimeText()
  const today = appointments.filter(({ when }) => when !== 'otherDay').slice(0, SHOWN)
  return (
    <Question
      title={t('kiosk:errand.checkIn.listTitle')}
      hint={t('kiosk:errand.checkIn.listHint')}
      says={['kiosk:errand.checkIn.listTitle', 'kiosk:errand.checkIn.listHint']}
      onBack={onBack}
      idle="result"
      isSheetLong
      reading={
        <PaperCard>
          <dl>
            {today.map(({ kind, id, startsAt, place, when }) => (
              <PaperLine
                key={`${kind} ${id}`}
                label={timeText(startsAt)}
                value={
                  <>
                    {place}
                    {when === 'late' && <span className={styles.late}>{t('kiosk:errand.checkIn.late')}</span>}
                  </>
                }
              />
            ))}
          </dl>
        </PaperCard>
      }
    >
      {today.map(appointment => (
        <Tile
          key={`${appointment.kind} ${appointment.id}`}
          kind="row"
          pictogram="tick"
          label={t('kiosk:errand.checkIn.arrive')}
          hint={`${timeText(appointment.startsAt)} ${appointment.place}`}
          onPress={() => onArrive(appointment)}
        />
      ))}
      <BigButton kind="quiet" pictogram="ticket" onPress={onNumber}>
        {t('kiosk:errand.checkIn.goOn')}
      </BigButton>
    </Question>
  )
}

const NOT_TODAY = {
  other: ['kiosk:errand.checkIn.otherTitle', 'kiosk:errand.checkIn.otherHint'],
  none: ['kiosk:errand.checkIn.noneTitle', 'kiosk:errand.checkIn.noneHint'],
  window: ['kiosk:errand.checkIn.windowTitle', 'kiosk:errand.checkIn.windowHint'],
} as const

interface NotTodayProps {
  readonly page: keyof typeof NOT_TODAY
  readonly appointments: readonly Appointment[]
  readonly onNumber: () => void
  readonly onBack: () => void
}

function NotToday({ page, appointments, onNumber, onBack }: NotTodayProps) {
  const { t } = useTranslation()
  const momentText = useMomentText()
  const [title, hint] = NOT_TODAY[page]
  return (
    <Question
      title={t(title)}
      hint={t(hint)}
      says={[title, hint]}
      onBack={onBack}
      idle={page === 'window' ? 'typing' : 'result'}
      isSheetLong
      reading={
        <PaperCard>
          {appointments.length === 0 ? (
            <div className={pages.reader}>
              <Pictogram name={page === 'window' ? 'window' : 'ticket'} />
            </div>
          ) : (
            <dl>
              {appointments.slice(0, SHOWN).map(({ kind, id, startsAt, place }) => (
                <PaperLine key={`${kind} ${id}`} label={place} value={momentText(startsAt)} />
              ))}
            </dl>
          )}
        </PaperCard>
      }
    >
      <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
        {t('kiosk:errand.checkIn.goOn')}
      </BigButton>
    </Question>
  )
}
