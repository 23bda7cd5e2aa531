import { useTranslation } from 'react-i18next'
import type { Ink } from '#center/contract/values/ink.ts'
import { InkField, isInkFull } from '../ink/ink-field.tsx'
import { BigButton } from './big-button.tsx'
import styles from './ink-pad.module.css'

interface InkPadProps {
  readonly strokes: Ink
  readonly onChange: (strokes: Ink) => void
  readonly label: string
}

/** A name written with a finger, kept as strokes for the clerk. */
export function InkPad({ strokes, onChange, label }: InkPadProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.pad}>
      <InkField className={styles.field ?? ''} strokes={strokes} onChange={onChange} label={label} />
      {isInkFull(strokes) && <p role="status">{t('kiosk:pad.full')}</p>}
      <div className={styles.buttons}>
        <BigButton kind="quiet" isDisabled={strokes.length === 0} onPress={() => onChange(strokes.slice(0, -1))}>
          {t('kiosk:pad.undo')}
        </BigButton>
        <BigButton kind="quiet" isDisabled={strokes.length === 0} onPress={() => onChange([])}>
          {t('kiosk:pad.clear')}
        </BigButton>
      </div>
    </div>
  )
}
