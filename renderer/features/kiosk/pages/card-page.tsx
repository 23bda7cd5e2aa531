import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import { SampleCards } from '../sample-cards.tsx'
import { type ReaderState, useCardReading } from '../use-card-reading.ts'
import styles from './pages.module.css'

/** Without a card for this long, what may help is said; after the second time typing is offered first (ux: K2). */
const HINT_MS = 20_000

/** What is said while no card is there. */
function hintOf(reader: ReaderState, hints: number) {
  if (reader === 'unavailable') return 'kiosk:card.unavailable'
  if (reader === 'unreadable') return 'kiosk:card.unreadable'
  if (reader === 'lying') return 'kiosk:card.lying'
  if (hints === 0) return null
  return hints === 1 ? 'kiosk:card.slow' : 'kiosk:card.slower'
}

/** K2: put the card on the reader; goes on by itself. */
export function CardPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [hints, setHints] = useState(0)
  const reader = useCardReading(card => dispatch({ do: 'readCard', card }))
  useEffect(() => {
    const timer = setInterval(() => setHints(count => count + 1), HINT_MS)
    return () => clearInterval(timer)
  }, [])
  const hint = hintOf(reader, hints)
  const title = state.draft?.way === 'group' ? 'kiosk:card.titleGroup' : 'kiosk:card.title'
  return (
    <Question
      title={t(title)}
      hint={t('kiosk:card.hint')}
      says={hint === null ? [title, 'kiosk:card.hint'] : [hint]}
      isSheetLong
      reading={
        <PaperCard>
          <div className={styles.reader}>
            <Pictogram name="card" />
          </div>
        </PaperCard>
      }
    >
      {hint !== null && (
        <p className={styles.message} role="status">
          {t(hint)}
        </p>
      )}
      <BigButton
        kind={reader === 'unavailable' || hints > 1 ? 'primary' : 'quiet'}
        pictogram="noCard"
        onPress={() => dispatch({ do: 'typeInstead' })}
      >
        {t('kiosk:card.type')}
      </BigButton>
      <SampleCards />
    </Question>
  )
}
