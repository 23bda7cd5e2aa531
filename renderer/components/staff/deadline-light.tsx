import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lamp } from '#center/contract/statuses.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import { LAMP_KEYS } from '../../lib/status-keys.ts'
import classes from './clock-explanation.module.css'
import { Dialog } from './dialog.tsx'
import tag from './tag.module.css'
import { WhyLamp } from './why-lamp.tsx'

const TONES = { green: 'ok', yellow: 'warn', red: 'danger' } as const
/** Each lamp has its own shape, so that no colour has to be seen: circle, triangle, square. */
const SHAPES = {
  green: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z',
  yellow: 'M7 0.5 13.8 13H0.2z',
  red: 'M1.5 1.5h11v11h-11z',
} as const

/**
 * A deadline as lamp, words and date: "还剩 3 天 · 2026-11-25". With the case it belongs to, a press on it says why.
 * @param dueOn 'YYYY-MM-DD' or null where no date is set
 * @param today 'YYYY-MM-DD', the center's date
 * @param caseFileId the case whose clocks explain it
 * @param clockId the clock the lamp stands for; the one the case is due by where nothing is given
 */
export function DeadlineLight({
  lamp,
  dueOn,
  today,
  caseFileId,
  clockId,
}: {
  readonly lamp: Lamp | null
  readonly dueOn: string | null
  readonly today: string
  readonly caseFileId?: number
  readonly clockId?: number
}) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (lamp === null || dueOn === null) return <span>{t('staff:deadline.none')}</span>
  const days = today === '' ? 0 : daysBetween(today, dueOn)
  const words =
    days < 0
      ? t('staff:deadline.overdue', { count: -days })
      : days === 0
        ? t('staff:deadline.today')
        : t('staff:deadline.left', { count: days })
  const light = (
    <span className={tag.tag} data-tone={TONES[lamp]}>
      <svg className={tag.lamp} viewBox="0 0 14 14" role="img" aria-label={t(LAMP_KEYS[lamp])}>
        <path d={SHAPES[lamp]} />
      </svg>
      <span>
        {words} · <span className={tag.day}>{dueOn}</span>
      </span>
    </span>
  )
  if (caseFileId === undefined) return light
  return (
    <>
      <button
        type="button"
        className={classes.lamp}
        aria-label={t('clocks:why.button', { lamp: t(LAMP_KEYS[lamp]), words: `${words} · ${dueOn}` })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {light}
      </button>
      <Dialog
        isOpen={isOpen}
        size="lg"
        title={t('clocks:why.title', { lamp: t(LAMP_KEYS[lamp]) })}
        onClose={() => setOpen(false)}
      >
        <WhyLamp caseFileId={caseFileId} clockId={clockId ?? null} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
