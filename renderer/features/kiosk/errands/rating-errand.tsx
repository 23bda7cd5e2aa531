import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANES, type RatingReason } from '#center/contract/statuses.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'
import { Face } from './face.tsx'
import {
  LEAST_DIGITS,
  MAX_REASONS,
  MOST_DIGITS,
  RATING_START,
  type RatingAction,
  type RatingState,
  type RatingTask,
  ratingFlow,
  reasonsFor,
  ticketNoOf,
} from './rating-flow.ts'
import { TroubleStep } from './trouble-step.tsx'
import { refusalOf, useErrandTask } from './use-errand.ts'
import { Waiting } from './waiting.tsx'

const FACE_TEXTS = [
  'kiosk:errand.rating.face1',
  'kiosk:errand.rating.face2',
  'kiosk:errand.rating.face3',
  'kiosk:errand.rating.face4',
  'kiosk:errand.rating.face5',
] as const

const REASON_TEXTS = {
  friendly: 'kiosk:errand.rating.friendly',
  quick: 'kiosk:errand.rating.quick',
  clear: 'kiosk:errand.rating.clear',
  fair: 'kiosk:errand.rating.fair',
  unfriendly: 'kiosk:errand.rating.unfriendly',
  slow: 'kiosk:errand.rating.slow',
  unclear: 'kiosk:errand.rating.unclear',
  unfair: 'kiosk:errand.rating.unfair',
} as const satisfies Record<RatingReason, string>

interface StepProps {
  readonly state: RatingState
  readonly dispatch: (action: RatingAction) => void
}

/** K12: how it was, without a name. */
export function RatingErrand() {
  const { center, newOperationId, takeNumber } = useKiosk()
  const [state, dispatch] = useReducer(ratingFlow, RATING_START)
  // One rating, however often it is sent.
  const [opId] = useState(newOperationId)
  useErrandTask<RatingTask>(state.task, task => {
    const ticketNo = ticketNoOf(state)
    const refused = (error: unknown) => dispatch({ do: 'refused', problem: refusalOf(error) })
    if (task === 'number') takeNumber({})
    else if (task === 'open') {
      center
        .openRating({ ticketNo })
        .then(({ isOpen }) => dispatch({ do: 'opened', isOpen }))
        .catch(refused)
    } else {
      center
        .giveRating({ opId, ticketNo, face: state.face, reasons: [...state.reasons] })
        .then(() => dispatch({ do: 'given' }))
        .catch(refused)
    }
  })
  const step = () => {
    switch (state.page) {
      case 'ticket':
        return <TicketStep state={state} dispatch={dispatch} />
      case 'faces':
        return <FacesStep state={state} dispatch={dispatch} />
      case 'reasons':
        return <ReasonsStep state={state} dispatch={dispatch} />
      case 'trouble':
        return (
          <TroubleStep
            onAgain={() => dispatch({ do: 'again' })}
            onNumber={() => dispatch({ do: 'takeNumber' })}
            onBack={() => dispatch({ do: 'back' })}
          />
        )
      default:
        return <EndStep page={state.page} dispatch={dispatch} />
    }
  }
  return (
    <>
      {step()}
      <Waiting isGoingOn={state.task !== null} />
    </>
  )
}

function TicketStep({ state, dispatch }: StepProps) {
  const { t } = useTranslation()
  return (
    <Question
      title={t('kiosk:errand.rating.ticketTitle')}
      hint={t('kiosk:errand.rating.ticketHint')}
      says={['kiosk:errand.rating.ticketTitle', 'kiosk:errand.rating.ticketHint']}
      reading={
        <output className={styles.code} aria-label={t('kiosk:errand.rating.typed')}>
          {ticketNoOf(state)}
        </output>
      }
    >
      <div className={styles.ticket}>
        <fieldset className={styles.lanes} aria-label={t('kiosk:errand.rating.lanes')}>
          {LANES.map(lane => (
            <BigButton key={lane} isPressed={lane === state.lane} onPress={() => dispatch({ do: 'chooseLane', lane })}>
              {lane}
            </BigButton>
          ))}
        </fieldset>
        <NumPad
          value={state.digits}
          maxLength={MOST_DIGITS}
          groupLabel={t('kiosk:errand.rating.pad')}
          eraseLabel={t('kiosk:pad.erase')}
          onChange={digits => dispatch({ do: 'typeDigits', digits })}
        />
      </div>
      <BigButton
        kind="primary"
        isDisabled={state.digits.length < LEAST_DIGITS}
        onPress={() => dispatch({ do: 'goOn' })}
      >
        {t('kiosk:frame.next')}
      </BigButton>
    </Question>
  )
}

function FacesStep({ dispatch }: StepProps) {
  const { t } = useTranslation()
  return (
    <Question
      title={t('kiosk:errand.rating.facesTitle')}
      hint={t('kiosk:errand.rating.facesHint')}
      says={['kiosk:errand.rating.facesTitle', 'kiosk:errand.rating.facesHint', ...[...FACE_TEXTS].reverse()]}
      onBack={() => dispatch({ do: 'back' })}
      idle="ticket"
    >
      <div className={styles.faces}>
        {FACE_TEXTS.map((text, at) => ({ text, face: at + 1 }))
          .reverse()
          .map(({ text, face }) => (
            <button
              key={text}
              type="button"
              className={styles.face}
              onClick={() => dispatch({ do: 'chooseFace', face })}
            >
              <Face face={face} />
              <span>{t(text)}</span>
            </button>
          ))}
      </div>
    </Question>
  )
}

function ReasonsStep({ state, dispatch }: StepProps) {
  const { t } = useTranslation()
  const isFull = state.reasons.length >= MAX_REASONS
  return (
    <Question
      title={t('kiosk:errand.rating.reasonsTitle')}
      hint={t('kiosk:errand.rating.reasonsHint')}
      says={['kiosk:errand.rating.reasonsTitle', 'kiosk:errand.rating.reasonsHint']}
      onBack={() => dispatch({ do: 'back' })}
      idle="ticket"
    >
      <div className={styles.reasons}>
        {reasonsFor(state.face).map(reason => {
          const isChosen = state.reasons.includes(reason)
          return (
            <BigButton
              key={reason}
              isPressed={isChosen}
              isDisabled={isFull && !isChosen}
              {...(isChosen ? { pictogram: 'tick' as const } : {})}
              onPress={() => dispatch({ do: 'toggleReason', reason })}
            >
              {t(REASON_TEXTS[reason])}
            </BigButton>
          )
        })}
      </div>
      <BigButton kind="primary" onPress={() => dispatch({ do: 'send' })}>
        {t('kiosk:errand.rating.send')}
      </BigButton>
    </Question>
  )
}

interface EndStepProps {
  readonly page: 'thanks' | 'closed'
  readonly dispatch: (action: RatingAction) => void
}

function EndStep({ page, dispatch }: EndStepProps) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
  const [title, hint] =
    page === 'thanks'
      ? (['kiosk:errand.rating.thanksTitle', 'kiosk:errand.rating.thanksHint'] as const)
      : (['kiosk:errand.rating.closedTitle', 'kiosk:errand.rating.closedHint'] as const)
  return (
    <Question
      title={t(title)}
      hint={t(hint)}
      says={[title, hint]}
      {...(page === 'closed' ? { onBack: () => dispatch({ do: 'back' }) } : { idle: 'ticket' as const })}
      isSheetLong
      reading={
        <PaperCard>
          <div className={pages.reader}>{page === 'thanks' ? <Face face={5} /> : <Pictogram name="ticket" />}</div>
        </PaperCard>
      }
    >
      {page === 'closed' && (
        <div className={pages.two}>
          <BigButton onPress={() => dispatch({ do: 'again' })}>{t('kiosk:errand.rating.retype')}</BigButton>
          <BigButton pictogram="ticket" onPress={() => dispatch({ do: 'takeNumber' })}>
            {t('kiosk:errand.common.window')}
          </BigButton>
        </div>
      )}
      <BigButton kind="primary" onPress={finish}>
        {t('kiosk:errand.rating.home')}
      </BigButton>
    </Question>
  )
}
