import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './letter-pad.module.css'
import { Pictogram } from './pictogram.tsx'
import { usePhysicalKeys } from './use-physical-keys.ts'

const DIGITS = '1234567890'
const ROWS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const
const SIGNS = '-_.@!#*+=/'

interface LetterRowsProps {
  readonly onKey: (letter: string) => void
  readonly onErase: () => void
  /** Shown letters; what is given to `onKey`. */
  readonly isLowerCase?: boolean
  /** Keys that fill the last row. */
  readonly children?: React.ReactNode
}

/** The letters as on a keyboard, ten keys of at least 20 mm a row. */
export function LetterRows({ onKey, onErase, isLowerCase = false, children }: LetterRowsProps) {
  const { t } = useTranslation()
  const [first, second, third] = ROWS.map(row => [...(isLowerCase ? row.toLowerCase() : row)])
  const key = (sign: string) => <PadKey key={sign} sign={sign} onKey={onKey} />
  return (
    <>
      {first?.map(key)}
      {second?.map(key)}
      <button
        type="button"
        className={`${styles.key} ${styles.erase}`}
        onClick={onErase}
        aria-label={t('kiosk:pad.erase')}
      >
        <Pictogram name="erase" />
      </button>
      {third?.map(key)}
      {children}
    </>
  )
}

/** One key of a letter pad. */
export function PadKey({ sign, onKey }: { readonly sign: string; readonly onKey: (sign: string) => void }) {
  return (
    <button type="button" className={styles.key} onClick={() => onKey(sign)}>
      {sign}
    </button>
  )
}

interface LetterPadProps {
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
  readonly groupLabel: string
  /** Adds small letters and signs; document numbers and codes have none. */
  readonly isForPassword?: boolean
}

/** Letters and digits of permits, passports and codes; a full field takes no more. */
export function LetterPad({ value, maxLength, onChange, groupLabel, isForPassword = false }: LetterPadProps) {
  const { t } = useTranslation()
  const [isSmall, setIsSmall] = useState(isForPassword)
  const add = (sign: string) => onChange(value.length < maxLength ? value + sign : value)
  const erase = () => onChange(value.slice(0, -1))
  usePhysicalKeys(key => {
    if (key === 'Backspace') erase()
    else if (isForPassword ? /^[!-~]$/.test(key) : /^[a-z0-9]$/i.test(key)) add(isForPassword ? key : key.toUpperCase())
    else return false
    return true
  })
  const key = (sign: string) => <PadKey key={sign} sign={sign} onKey={add} />
  return (
    <fieldset className={styles.pad} aria-label={groupLabel}>
      {[...DIGITS].map(key)}
      <LetterRows onKey={add} onErase={erase} isLowerCase={isSmall}>
        {isForPassword && (
          <button
            type="button"
            className={`${styles.key} ${styles.wide}`}
            aria-pressed={!isSmall}
            onClick={() => setIsSmall(!isSmall)}
          >
            {t('kiosk:pad.capitals')}
          </button>
        )}
      </LetterRows>
      {isForPassword && [...SIGNS].map(key)}
    </fieldset>
  )
}
