import { useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'
import { HELP_START, type HelpState, type HelpTask, helpFlow } from './help-flow.ts'
import { StaffProof } from './staff-proof.tsx'
import { refusalOf, useErrandTask } from './use-errand.ts'
import { useHelpCall } from './use-help-call.ts'
import { Waiting } from './waiting.tsx'

/** K17: a person is called at once; meanwhile a priority number is offered, and a clerk can open assist mode here. */
export function HelpErrand() {
  const { center, hall, newOperationId, refreshHall, takeNumber, dispatch: kiosk } = useKiosk()
  const [state, dispatch] = useReducer(helpFlow, HELP_START)
  const proof = useRef({ staffNumber: '', pin: '' })
  const [isAssistedAlready] = useState(hall?.assist != null)
  useHelpCall('visitor', !isAssistedAlready, isTold => dispatch({ do: isTold ? 'told' : 'untold' }))
  useErrandTask<HelpTask>(state.task, task => {
    const refused = (error: unknown) => dispatch({ do: 'refused', trouble: { problem: refusalOf(error) } })
    if (task === 'number') takeNumber({ isPriority: true })
    else {
      center
        .openAssist({ opId: newOperationId(), ...proof.current })
        .then(() => {
          refreshHall()
          dispatch({ do: 'opened' })
          kiosk({ do: 'back' })
        })
        .catch(refused)
    }
  })
  return (
    <>
      {state.page === 'staff' ? (
        <StaffProof
          trouble={state.trouble}
          onProof={(staffNumber, pin) => {
            proof.current = { staffNumber, pin }
            dispatch({ do: 'prove' })
          }}
          onBack={() => dispatch({ do: 'back' })}
        />
      ) : (
        <CalledStep
          state={state}
          onNumber={() => dispatch({ do: 'takeNumber' })}
          onStaff={() => dispatch({ do: 'askStaff' })}
        />
      )}
      <Waiting isGoingOn={state.task !== null} />
    </>
  )
}

interface CalledStepProps {
  readonly state: HelpState
  readonly onNumber: () => void
  readonly onStaff: () => void
}

function CalledStep({ state, onNumber, onStaff }: CalledStepProps) {
  const { t } = useTranslation()
  const { hall, state: kiosk, dispatch } = useKiosk()
  const assist = hall?.assist ?? null
  const call = callText(state, hall?.help ?? null)
  const goOn = kiosk.trail.at(-1) === 'home' ? 'kiosk:errand.help.home' : 'kiosk:errand.help.goOn'
  const canTakeNumber = kiosk.ticket === null
  return (
    <Question
      title={t(assist === null ? 'kiosk:errand.help.title' : 'kiosk:errand.help.assistedTitle')}
      {...(canTakeNumber && assist === null ? { hint: t('kiosk:errand.help.first') } : {})}
      says={
        assist === null
          ? ['kiosk:errand.help.title', call, ...(canTakeNumber ? (['kiosk:errand.help.first'] as const) : [])]
          : ['kiosk:errand.help.assistedTitle', 'kiosk:errand.help.spokenAssisted']
      }
      isSheetLong
      reading={
        <PaperCard>
          <div className={pages.reader}>
            <Pictogram name={state.call === 'untold' ? 'window' : 'help'} />
          </div>
          <p className={styles.called} role="status">
            {assist === null ? t(call) : t('kiosk:errand.help.assistedHint', { name: assist.staffName })}
          </p>
        </PaperCard>
      }
    >
      {canTakeNumber && (
        <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
          {t('kiosk:errand.help.priority')}
        </BigButton>
      )}
      <BigButton onPress={() => dispatch({ do: 'back' })}>{t(goOn)}</BigButton>
      {assist === null && (
        <BigButton kind="quiet" onPress={onStaff}>
          {t('kiosk:errand.help.staff')}
        </BigButton>
      )}
    </Question>
  )
}

/** How the call stands: on its way, with staff, called again, or somebody is coming. */
function callText({ call }: HelpState, help: { readonly isAnswered: boolean; readonly isSecond: boolean } | null) {
  if (call === 'untold') return 'kiosk:errand.help.untold'
  if (call === 'telling') return 'kiosk:errand.help.telling'
  if (help?.isAnswered === true) return 'kiosk:errand.help.answered'
  return help?.isSecond === true ? 'kiosk:errand.help.calledAgain' : 'kiosk:errand.help.called'
}
