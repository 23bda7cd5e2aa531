import { useTranslation } from 'react-i18next'
import type { RiskColour } from '#center/contract/statuses.ts'
import classes from './risk.module.css'
import { COLOUR_KEYS } from './risk-words.ts'

/** Each colour has its own shape, so that no colour has to be seen: square, triangle, circle. */
const SHAPES = {
  low: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z',
  medium: 'M7 0.5 13.8 13H0.2z',
  high: 'M1.5 1.5h11v11h-11z',
} as const

/** A risk as words, shape and colour, with its points where they are known. */
export function RiskMark({ colour, score }: { readonly colour: RiskColour; readonly score?: number }) {
  const { t } = useTranslation()
  return (
    <span className={classes.mark} data-colour={colour}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={SHAPES[colour]} />
      </svg>
      {t(COLOUR_KEYS[colour])}
      {score !== undefined && score > 0 && <span> {t('risk:score', { score })}</span>}
    </span>
  )
}
