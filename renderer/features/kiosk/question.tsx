import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { HelpBar } from '../../components/kiosk/help-bar.tsx'
import { QuestionLayout } from '../../components/kiosk/question-layout.tsx'
import type { SpokenPart } from '../../lib/speech/spoken.ts'
import type { IdleKind } from './idle-rules.ts'
import { useKiosk } from './kiosk-context.ts'
import { stepOf } from './kiosk-path.ts'
import { TopBar } from './top-bar.tsx'
import { ReadingContext, type SpokenChoices, useReading } from './use-reading.ts'

interface QuestionProps {
  readonly title: string
  readonly hint?: string
  readonly reading?: ReactNode
  readonly isSheetLong?: boolean
  /** What the page says aloud before its choices; never names or numbers of persons. */
  readonly says: readonly SpokenPart[]
  /** What each `Choice` of the page says, by its id, in their order. */
  readonly choices?: SpokenChoices
  /** One step back within an errand; without it the page before this one is shown. */
  readonly onBack?: () => void
  /** How long this step of an errand waits for a touch; without it as its page does. */
  readonly idle?: IdleKind
  readonly children: ReactNode
}

const NO_CHOICES: SpokenChoices = {}

/** A page of the kiosk with its frame: top bar, step, question, controls, and the bar that never moves. */
export function Question({
  title,
  hint,
  reading,
  isSheetLong = false,
  says,
  choices = NO_CHOICES,
  onBack,
  idle,
  children,
}: QuestionProps) {
  const { t } = useTranslation()
  const { state, dispatch, open, leave, isDemo, setIdleKind } = useKiosk()
  useEffect(() => {
    setIdleKind(idle ?? null)
    return () => setIdleKind(null)
  }, [idle, setIdleKind])
  const spoken = useReading(says, choices)
  const step = stepOf(state.draft, state.page)
  const isAsking = state.page !== 'home' && state.page !== 'ticket'
  return (
    <QuestionLayout
      top={<TopBar />}
      step={step === undefined ? undefined : t('kiosk:frame.step', { n: step.n, m: step.m })}
      title={title}
      {...(hint === undefined ? {} : { hint: <p>{hint}</p> })}
      {...(isDemo ? { note: t('kiosk:frame.demo') } : {})}
      reading={reading}
      isSheetLong={isSheetLong}
      bar={
        <HelpBar label={t('kiosk:frame.bar')}>
          {isAsking && (
            <BigButton kind="quiet" pictogram="back" onPress={onBack ?? (() => dispatch({ do: 'back' }))}>
              {t('kiosk:frame.back')}
            </BigButton>
          )}
          <BigButton kind="quiet" pictogram="speaker" isPressed={spoken.isOn} onPress={spoken.readPage}>
            {t('kiosk:frame.speak')}
          </BigButton>
          {state.page !== 'help' && (
            <BigButton kind="quiet" pictogram="help" onPress={() => open('help')}>
              {t('kiosk:frame.help')}
            </BigButton>
          )}
          {isAsking && (
            <BigButton kind="quiet" pictogram="leave" onPress={leave}>
              {t('kiosk:frame.leave')}
            </BigButton>
          )}
        </HelpBar>
      }
    >
      <ReadingContext value={spoken}>{children}</ReadingContext>
    </QuestionLayout>
  )
}
