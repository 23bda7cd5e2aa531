import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_REPRESENTATIVES } from '#center/contract/visit.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_FURTHER } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
import { SampleCards } from '../sample-cards.tsx'
import { useCardReading } from '../use-card-reading.ts'
import styles from './pages.module.css'

/** What became of the card that was put down last. */
type Last = 'added' | 'again' | 'tooMany' | null

const MESSAGES = {
  added: 'kiosk:representatives.added',
  again: 'kiosk:representatives.again',
  tooMany: 'kiosk:representatives.tooMany',
} as const

/** K14: cards of those who speak for the group, one after another; five at most (信访工作条例 art. 20). */
export function RepresentativesPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [last, setLast] = useState<Last>(null)
  const { identity = null, representatives = [] } = state.draft ?? {}
  const all = identity === null ? representatives : [identity, ...representatives]
  useCardReading(({ identity: person }) => {
    if (all.some(({ documentNumber }) => documentNumber === person.documentNumber)) setLast('again')
    else if (representatives.length >= MAX_FURTHER) setLast('tooMany')
    else {
      setLast('added')
      dispatch({ do: 'addRepresentative', identity: person })
    }
  })
  const message = last === null ? null : MESSAGES[last]
  return (
    <Question
      title={t('kiosk:representatives.title')}
      hint={t('kiosk:representatives.hint')}
      says={message === null ? ['kiosk:representatives.title', 'kiosk:representatives.hint'] : [message]}
      isSheetLong
      reading={
        <PaperCard>
          <p className={styles.count}>
            {t('kiosk:representatives.count', { n: all.length, most: MAX_REPRESENTATIVES })}
          </p>
          <ul className={styles.representatives}>
            {all.map(({ documentNumber }) => (
              <li key={documentNumber}>{t('kiosk:person.tail', { tail: documentNumber.slice(-4) })}</li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      {message !== null && (
        <p className={`${styles.message} ${last === 'added' ? styles.calm : ''}`} role="status">
          {t(message)}
        </p>
      )}
      <BigButton kind="primary" onPress={() => dispatch({ do: 'goOn' })}>
        {t('kiosk:representatives.done')}
      </BigButton>
      <SampleCards />
    </Question>
  )
}
