import { Pictogram, type PictogramName } from './pictogram.tsx'
import styles from './tile.module.css'

interface TileProps {
  readonly label: string
  readonly hint?: string
  readonly pictogram: PictogramName
  readonly onPress: () => void
  readonly kind?: 'row' | 'square' | 'hero'
  /** Set for tiles that are ticked on and off. */
  readonly isPressed?: boolean
}

/** One choice: drawing, a few words, and a line of explanation where the words need it. */
export function Tile({ label, hint, pictogram, onPress, kind = 'square', isPressed }: TileProps) {
  return (
    <button type="button" className={`${styles.tile} ${styles[kind]}`} onClick={onPress} aria-pressed={isPressed}>
      <span className={styles.drawing}>
        <Pictogram name={isPressed === true ? 'tick' : pictogram} />
      </span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </button>
  )
}
