import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'

/** K3: is it you; masked. A ticket of the same day is shown first, so that nobody stands in the queue twice by mistake. */
export function PersonPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const check = state.draft?.check ?? null
  if (check === null) return null
  const earlier = check.ticketToday
  return (
    <Question
      title={earlier === null ? t('kiosk:person.title') : t('kiosk:person.titleAgain')}
      {...(earlier === null ? {} : { hint: t('kiosk:person.hintAgain') })}
      isSheetLong
      reading={
        <PaperCard>
          <dl>
            <PaperLine label={t('kiosk:person.name')} value={check.maskedName ?? t('kiosk:person.nameLater')} />
            <PaperLine
              label={t('kiosk:person.document')}
              value={t('kiosk:person.tail', { tail: check.documentTail })}
            />
            {earlier !== null && <PaperLine label={t('kiosk:person.ticket')} value={earlier.ticketNo} />}
          </dl>
        </PaperCard>
      }
    >
      {earlier === null ? (
        <BigButton kind="primary" pictogram="tick" onPress={() => dispatch({ do: 'goOn' })}>
          {t('kiosk:person.isMe')}
        </BigButton>
      ) : (
        <>
          <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'useTicketOfToday' })}>
            {t('kiosk:person.useTicket')}
          </BigButton>
          <BigButton onPress={() => dispatch({ do: 'goOn' })}>{t('kiosk:person.newMatter')}</BigButton>
        </>
      )}
      <BigButton kind="quiet" onPress={() => dispatch({ do: 'notMe' })}>
        {t('kiosk:person.notMe')}
      </BigButton>
    </Question>
  )
}
