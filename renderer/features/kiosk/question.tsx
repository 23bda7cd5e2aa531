import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { HelpBar } from '../../components/kiosk/help-bar.tsx'
import { QuestionLayout } from '../../components/kiosk/question-layout.tsx'
import { SpeakButton } from '../../components/kiosk/speak-button.tsx'
import { useKiosk } from './kiosk-context.ts'
import { stepOf } from './kiosk-path.ts'
import { TopBar } from './top-bar.tsx'

interface QuestionProps {
  readonly title: string
  readonly hint?: string
  readonly reading?: ReactNode
  readonly isSheetLong?: boolean
  /** Words read aloud besides title and hint; never names or numbers of persons. */
  readonly spoken?: string
  readonly children: ReactNode
}

/** A page of the kiosk with its frame: top bar, step, question, controls, and the bar that never moves. */
export function Question({ title, hint, reading, isSheetLong = false, spoken, children }: QuestionProps) {
  const { t, i18n } = useTranslation()
  const { state, dispatch, newOperationId, leave, isDemo } = useKiosk()
  const step = stepOf(state.draft, state.page)
  const isAsking = state.page !== 'home' && state.page !== 'ticket'
  const isHelpNear = isAsking && state.page !== 'help'
  const text = [title, hint, spoken].filter(part => part !== undefined).join(' ')
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
            <BigButton kind="quiet" pictogram="back" onPress={() => dispatch({ do: 'back' })}>
              {t('kiosk:frame.back')}
            </BigButton>
          )}
          <SpeakButton label={t('kiosk:frame.speak')} text={text} language={i18n.language} />
          {isHelpNear && (
            <BigButton
              kind="quiet"
              pictogram="help"
              onPress={() => dispatch({ do: 'askHelp', opId: newOperationId() })}
            >
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
      {children}
    </QuestionLayout>
  )
}
