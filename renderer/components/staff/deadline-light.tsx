import { useTranslation } from 'react-i18next'
import type { Lamp } from '#center/contract/statuses.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import { LAMP_KEYS } from '../../lib/status-keys.ts'
import classes from './tag.module.css'

const TONES = { green: 'ok', yellow: 'warn', red: 'danger' } as const
/** Each lamp has its own shape, so that no colour has to be seen: circle, triangle, square. */
const SHAPES = {
  green: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z',
  yellow: 'M7 0.5 13.8 13H0.2z',
  red: 'M1.5 1.5h11v11h-11z',
} as const

/**
 * A deadline as lamp, words and date: "还剩 3 天 · 2026-11-25".
 * @param dueOn 'YYYY-MM-DD' or null where no date is set
 * @param today 'YYYY-MM-DD', the center's date
 */
export function DeadlineLight({
  lamp,
  dueOn,
  today,
}: {
  readonly lamp: Lamp | null
  readonly dueOn: string | null
  readonly today: string
}) {
  const { t } = useTranslation()
  if (lamp === null || dueOn === null) return <span>{t('staff:deadline.none')}</span>
  const days = today === '' ? 0 : daysBetween(today, dueOn)
  const words =
    days < 0
      ? t('staff:deadline.overdue', { count: -days })
      : days === 0
        ? t('staff:deadline.today')
        : t('staff:deadline.left', { count: days })
  return (
    <span className={classes.tag} data-tone={TONES[lamp]}>
      <svg className={classes.lamp} viewBox="0 0 14 14" role="img" aria-label={t(LAMP_KEYS[lamp])}>
        <path d={SHAPES[lamp]} />
      </svg>
      {words} · {dueOn}
    </span>
  )
}
