import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import type { SpokenPart } from '../../../lib/speech/spoken.ts'
import { useDayText } from '../errands/use-day-text.ts'
import { useKiosk } from '../kiosk-context.ts'
import type { VisitorCheck } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** Open cases offered on the page, newest first; whoever has more asks at the window. */
const SHOWN_CASES = 3

type Meeting = 'again' | 'missed' | 'cases' | 'first'

/** What matters most about who stands there: a ticket of today, then open cases. */
function meetingOf({ ticketToday, openCases }: VisitorCheck): Meeting {
  if (ticketToday !== null) return ticketToday.canComeBack ? 'missed' : 'again'
  return openCases.length > 0 ? 'cases' : 'first'
}

const TITLES = {
  again: 'kiosk:person.titleAgain',
  missed: 'kiosk:person.titleMissed',
  cases: 'kiosk:person.title',
  first: 'kiosk:person.title',
} as const satisfies Record<Meeting, string>
const HINTS = {
  again: 'kiosk:person.hintAgain',
  missed: 'kiosk:person.hintMissed',
  cases: 'kiosk:person.hintCases',
  first: null,
} as const satisfies Record<Meeting, string | null>

/** K3: is it you; masked. A ticket of the same day is shown first, so that nobody stands in the queue twice by mistake. */
export function PersonPage() {
  const { t } = useTranslation()
  const { state, dispatch, today } = useKiosk()
  const dayText = useDayText()
  const { check = null, validUntil = null } = state.draft ?? {}
  if (check === null) return null
  const meeting = meetingOf(check)
  const hint = HINTS[meeting]
  const isExpired = validUntil !== null && today !== '' && validUntil < today
  const says: SpokenPart[] = [TITLES[meeting]]
  if (hint !== null) says.push(hint)
  if (isExpired) says.push('kiosk:person.expired')
  return (
    <Question
      title={t(TITLES[meeting])}
      {...(hint === null ? {} : { hint: t(hint) })}
      says={says}
      isSheetLong
      reading={
        <>
          <PaperCard>
            <dl>
              <PaperLine label={t('kiosk:person.name')} value={check.maskedName ?? t('kiosk:person.nameLater')} />
              <PaperLine
                label={t('kiosk:person.document')}
                value={t('kiosk:person.tail', { tail: check.documentTail })}
              />
              {check.ticketToday !== null && (
                <PaperLine label={t('kiosk:person.ticket')} value={check.ticketToday.ticketNo} />
              )}
            </dl>
          </PaperCard>
          {isExpired && (
            <p className={styles.message} role="status">
              {t('kiosk:person.expired')}
            </p>
          )}
        </>
      }
    >
      {meeting === 'missed' && (
        <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'comeBack' })}>
          {t('kiosk:person.comeBack')}
        </BigButton>
      )}
      {meeting === 'again' && (
        <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'useTicketOfToday' })}>
          {t('kiosk:person.useTicket')}
        </BigButton>
      )}
      {meeting === 'cases' &&
        check.openCases.slice(0, SHOWN_CASES).map(({ id, registeredOn, unitName }) => (
          <BigButton key={id} onPress={() => dispatch({ do: 'askAboutCase', caseFileId: id })}>
            {t('kiosk:person.askCase', { day: dayText(registeredOn), unit: unitName })}
          </BigButton>
        ))}
      <BigButton
        kind={meeting === 'first' ? 'primary' : 'plain'}
        {...(meeting === 'first' ? { pictogram: 'tick' } : {})}
        onPress={() => dispatch({ do: 'goOn' })}
      >
        {meeting === 'first' ? t('kiosk:person.isMe') : t('kiosk:person.newMatter')}
      </BigButton>
      <BigButton kind="quiet" onPress={() => dispatch({ do: 'notMe' })}>
        {t('kiosk:person.notMe')}
      </BigButton>
    </Question>
  )
}
