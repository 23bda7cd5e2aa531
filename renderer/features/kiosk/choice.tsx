import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Pictogram } from '../../components/kiosk/pictogram.tsx'
import { Tile } from '../../components/kiosk/tile.tsx'
import styles from './choice.module.css'
import { useReadingOfPage } from './use-reading.ts'

interface ChoiceProps extends ComponentProps<typeof Tile> {
  /** Name of the choice among those the question reads. */
  readonly id: string
}

/** A tile that can be read aloud: with a speaker mark of its own once the visitor listens, and marked while it is read. */
export function Choice({ id, ...tile }: ChoiceProps) {
  const { t } = useTranslation()
  const { isOn, spoken, readChoice } = useReadingOfPage()
  if (!isOn) return <Tile {...tile} />
  return (
    <div className={styles.choice} data-spoken={spoken === id || undefined}>
      <Tile {...tile} />
      <button
        type="button"
        className={styles.speaker}
        aria-label={t('kiosk:frame.speakOf', { of: tile.label })}
        onClick={() => readChoice(id)}
      >
        <Pictogram name="speaker" />
      </button>
    </div>
  )
}
