import type { ReactNode } from 'react'
import styles from './big-button.module.css'
import { Pictogram, type PictogramName } from './pictogram.tsx'

interface BigButtonProps {
  readonly onPress: () => void
  readonly children: ReactNode
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly pictogram?: PictogramName
  /** Set for buttons that stay pressed. */
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  readonly label?: string
}

/** A button for a standing visitor's finger: at least 20 mm, its pressed look comes at once. */
export function BigButton({
  onPress,
  children,
  kind = 'plain',
  pictogram,
  isPressed,
  isDisabled,
  label,
}: BigButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]}`}
      onClick={onPress}
      aria-pressed={isPressed}
      aria-label={label}
      disabled={isDisabled}
    >
      {pictogram !== undefined && <Pictogram name={pictogram} />}
      <span>{children}</span>
    </button>
  )
}
