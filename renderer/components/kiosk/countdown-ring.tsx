import styles from './countdown-ring.module.css'

interface CountdownRingProps {
  readonly left: number
  readonly of: number
}

const LENGTH = 2 * Math.PI * 44

/** Seconds left as a big number in a ring that grows empty. */
export function CountdownRing({ left, of }: CountdownRingProps) {
  const rest = of === 0 ? 0 : Math.max(0, Math.min(1, left / of))
  return (
    <span className={styles.ring} role="timer" aria-live="off">
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className={styles.track} cx="50" cy="50" r="44" />
        <circle
          className={styles.rest}
          cx="50"
          cy="50"
          r="44"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - rest)}
        />
      </svg>
      <span className={styles.number}>{left}</span>
    </span>
  )
}
