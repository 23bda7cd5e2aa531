import classes from './rating.module.css'

/** Height of the mouth's middle for each face, 1 very bad … 5 very good; the corners stay at 15. */
const MOUTHS = [10, 12.5, 15, 18, 21] as const

/** A face from very bad (1) to very good (5); the words always stand beside it. */
export function Face({ value }: { readonly value: number }) {
  return (
    <svg className={classes.face} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10.5" />
      <circle cx="8.5" cy="9.5" r="0.75" />
      <circle cx="15.5" cy="9.5" r="0.75" />
      <path d={`M7.5 15.5Q12 ${MOUTHS[value - 1] ?? 15.5} 16.5 15.5`} />
    </svg>
  )
}
