import styles from './num-pad.module.css'
import { Pictogram } from './pictogram.tsx'
import { usePhysicalKeys } from './use-physical-keys.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

interface NumPadProps {
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
  /** The key beside 0: X of identity numbers. */
  readonly extraKey?: string
  readonly groupLabel: string
  readonly eraseLabel: string
  /** Enter of a keyboard. */
  readonly onEnter?: () => void
}

/** Digits of 24 mm for one finger or a keyboard; a full field takes no more, and nothing typed is cleared by itself. */
export function NumPad({ value, maxLength, onChange, extraKey, groupLabel, eraseLabel, onEnter }: NumPadProps) {
  const press = (key: string) => onChange(value.length < maxLength ? value + key : value)
  const erase = () => onChange(value.slice(0, -1))
  usePhysicalKeys(typed => {
    const sign = typed.toUpperCase()
    if (typed === 'Backspace') erase()
    else if (/^\d$/.test(sign) || sign === extraKey) press(sign)
    else if (typed === 'Enter' && onEnter !== undefined) onEnter()
    else return false
    return true
  })
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
      <button type="button" className={`${styles.key} ${styles.erase}`} onClick={erase} aria-label={eraseLabel}>
        <Pictogram name="erase" />
      </button>
    </fieldset>
  )
}
