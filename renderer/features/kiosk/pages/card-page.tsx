import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const HINT_MS = 20_000

/** K2: put the card on the reader; goes on by itself. After 20 seconds it says what may help. */
export function CardPage() {
  const { t } = useTranslation()
  const { state, dispatch, reader } = useKiosk()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const leave = new AbortController()
    reader
      ?.waitForCard(leave.signal)
      .then(identity => dispatch({ do: 'readCard', identity }))
      .catch(() => {
        // Left the page, or the reader went down: typing is offered on the page either way.
      })
    const timer = setTimeout(() => setIsSlow(true), HINT_MS)
    return () => {
      leave.abort()
      clearTimeout(timer)
    }
  }, [reader, dispatch])
  const title = state.draft?.way === 'group' ? t('kiosk:card.titleGroup') : t('kiosk:card.title')
  return (
    <Question
      title={title}
      hint={t('kiosk:card.hint')}
      isSheetLong
      reading={
        <PaperCard>
          <div className={styles.reader}>
            <Pictogram name="card" />
          </div>
        </PaperCard>
      }
    >
      {isSlow && (
        <p className={styles.message} role="status">
          {t('kiosk:card.slow')}
        </p>
      )}
      <BigButton pictogram="noCard" onPress={() => dispatch({ do: 'typeInstead' })}>
        {t('kiosk:card.type')}
      </BigButton>
      {reader !== null && reader.samples.length > 0 && (
        <>
          <p className={styles.count}>{t('kiosk:card.samples')}</p>
          <div className={styles.two}>
            {reader.samples.map(sample => (
              <BigButton key={sample.documentNumber} kind="quiet" onPress={() => reader.putDown(sample)}>
                {sample.name}
              </BigButton>
            ))}
          </div>
        </>
      )}
    </Question>
  )
}
