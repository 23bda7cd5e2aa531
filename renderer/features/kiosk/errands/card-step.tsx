import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import type { SpokenKey } from '../../../lib/speech/spoken.ts'
import type { CardOnReader } from '../kiosk-state.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { SampleCards } from '../sample-cards.tsx'
import { type ReaderState, useCardReading } from '../use-card-reading.ts'

/** Without a card for this long, what may help is said (ux: K2). */
const HINT_MS = 20_000

const TROUBLES = {
  waiting: 'kiosk:card.slow',
  lying: 'kiosk:card.lying',
  unreadable: 'kiosk:errand.common.unreadable',
  unavailable: 'kiosk:errand.common.noReader',
} as const satisfies Record<ReaderState, SpokenKey>

interface CardStepProps {
  readonly title: 'kiosk:errand.progress.cardTitle' | 'kiosk:errand.checkIn.cardTitle' | 'kiosk:errand.quiet.cardTitle'
  readonly onCard: (card: CardOnReader) => void
  readonly onBack?: () => void
  /** Ways on without a card. */
  readonly children: ReactNode
}

/** An errand that wants a card: goes on by itself, and always has a way on without. */
export function CardStep({ title, onCard, onBack, children }: CardStepProps) {
  const { t } = useTranslation()
  const [isSlow, setIsSlow] = useState(false)
  const reader = useCardReading(onCard)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), HINT_MS)
    return () => clearTimeout(timer)
  }, [])
  const trouble = reader === 'waiting' && !isSlow ? null : TROUBLES[reader]
  return (
    <Question
      title={t(title)}
      hint={t('kiosk:card.hint')}
      says={trouble === null ? [title, 'kiosk:card.hint'] : [trouble]}
      {...(onBack === undefined ? {} : { onBack })}
      isSheetLong
      reading={
        <PaperCard>
          <div className={pages.reader}>
            <Pictogram name="card" />
          </div>
        </PaperCard>
      }
    >
      {trouble !== null && (
        <p className={pages.message} role="status">
          {t(trouble)}
        </p>
      )}
      {children}
      <SampleCards />
    </Question>
  )
}
