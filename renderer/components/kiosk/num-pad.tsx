import styles from './num-pad.module.css'
import { Pictogram } from './pictogram.tsx'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

interface NumPadProps {
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
  /** The key beside 0: X of identity numbers. */
  readonly extraKey?: string
  readonly groupLabel: string
  readonly eraseLabel: string
}

/** Digits of 24 mm for one finger; a full field takes no more, and nothing typed is ever cleared by itself. */
export function NumPad({ value, maxLength, onChange, extraKey, groupLabel, eraseLabel }: NumPadProps) {
  const press = (key: string) => onChange(value.length < maxLength ? value + key : value)
  const key = (sign: string) => (
    <button key={sign} type="button" className={styles.key} onClick={() => press(sign)}>
      {sign}
    </button>
  )
  return (
    <fieldset className={styles.pad} aria-label={groupLabel}>
      {DIGITS.map(key)}
      {extraKey === undefined ? <span /> : key(extraKey)}
      {key('0')}
      <button
        type="button"
        className={`${styles.key} ${styles.erase}`}
        onClick={() => onChange(value.slice(0, -1))}
        aria-label={eraseLabel}
      >
        <Pictogram name="erase" />
      </button>
    </fieldset>
  )
}
