import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CitizenCheck, CitizenWarning } from '#center/contract/clock.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './clock.module.css'
import { EVENT_KEYS } from './event-date-values.ts'

const STATE_KEYS = {
  near: 'clocks:citizen.near',
  passed: 'clocks:citizen.passed',
  open: 'clocks:citizen.open',
} as const
const STATE_TONES = { near: 'warn', passed: 'danger', open: 'ok' } as const

/** Limits that bind the visitor, the nearest first: how long, on what basis, what to do now. */
export function WarningList({ check }: { readonly check: CitizenCheck }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  if (check.warnings.length === 0) return <Text>{t('clocks:citizen.none')}</Text>
  return (
    <>
      {check.aidFirst !== null && <Text fw={700}>{labelOf(check.aidFirst)}</Text>}
      <ul className={classes.warnings} aria-label={t('clocks:citizen.warnings')}>
        {check.warnings.map(warning => (
          <li key={`${warning.ruleCode} ${warning.event}`} className={classes.warning} data-state={warning.state}>
            <Warning warning={warning} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Warning({ warning }: { readonly warning: CitizenWarning }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const { daysLeft, dueOn, state } = warning
  const left =
    daysLeft < 0
      ? t('clocks:citizen.over', { count: -daysLeft, on: dueOn })
      : daysLeft === 0
        ? t('clocks:citizen.today', { on: dueOn })
        : t('clocks:citizen.left', { count: daysLeft, on: dueOn })
  return (
    <>
      <Text fw={700}>
        {labelOf(warning.rule)} · {left} <StatusTag text={t(STATE_KEYS[state])} tone={STATE_TONES[state]} />
      </Text>
      {state !== 'open' && (
        <Text>
          {t('clocks:citizen.doNow')}
          {labelOf(warning.doNow)}
        </Text>
      )}
      <Text size="sm">
        {t('clocks:citizen.basis', { law: labelOf(warning.basis.law), article: warning.basis.article })} ·{' '}
        {t('clocks:citizen.from', { event: t(EVENT_KEYS[warning.event]), on: warning.on })}
        {warning.isProvisional && ` · ${t('clocks:provisional')}`}
        {!warning.isCertain && ` · ${t('clocks:uncertain')}`}
      </Text>
    </>
  )
}
