import styles from './typed-digits.module.css'

interface TypedDigitsProps {
  readonly value: string
  /** Lengths of the groups people read aloud, e.g. 3 4 4 for a mobile number. */
  readonly groups: readonly number[]
  readonly label: string
  /** More places than a line of usual size has. */
  readonly isSmall?: boolean
}

/** What was typed so far, in groups, with a place for each digit that is still missing. */
export function TypedDigits({ value, groups, label, isSmall = false }: TypedDigitsProps) {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, length) => sum + length, 0))
  const places = groups.map((length, group) => Array.from({ length }, (_, index) => (starts[group] ?? 0) + index))
  return (
    <output className={styles.line} aria-label={label} data-small={isSmall || undefined}>
      {places.map(group => (
        <span key={group[0]} className={styles.group}>
          {group.map(place => (
            <span key={place} className={styles.place} data-next={value.length === place || undefined}>
              {value.charAt(place)}
            </span>
          ))}
        </span>
      ))}
    </output>
  )
}
