import { Group, List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView, ClockView } from '#center/contract/case-file.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import classes from './case-file.module.css'
import { useCodeWords } from './code-words.ts'
import { momentText } from './moment.ts'

const STATUS_KEYS: Readonly<Record<ClockView['status'], string>> = {
  running: 'clocks:status.running',
  met: 'clocks:status.met',
  late: 'clocks:status.late',
  stopped: 'clocks:status.stopped',
}
const STATUS_TONES = { running: 'primary', met: 'ok', late: 'danger', stopped: 'plain' } as const

/** Every deadline of the case; each can say how its day was counted. */
export function ClocksTab({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  if (caseFile.clocks.length === 0) return <Text>{t('clocks:empty')}</Text>
  return (
    <Stack>
      {caseFile.clocks.map(clock => (
        <Clock key={clock.id} clock={clock} />
      ))}
    </Stack>
  )
}

/** Moments among the values of a step are written as screens write them. */
const readable = (params: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? momentText(value) : value,
    ]),
  )

function Clock({ clock }: { readonly clock: ClockView }) {
  const { t, i18n } = useTranslation()
  const word = useCodeWords()
  const today = useToday()
  const owes = `clocks:owes.${clock.owes}`
  const name = word('clockRule', clock.ruleCode)
  return (
    <section className={classes.card}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4">
          {name}
        </Title>
        <StatusTag text={t(STATUS_KEYS[clock.status])} tone={STATUS_TONES[clock.status]} />
        {clock.status === 'running' && <DeadlineLight lamp={clock.lamp} dueOn={clock.dueOn} today={today} />}
      </Group>
      <dl className={classes.facts}>
        <div>
          <dt>{t('clocks:startedAt')}</dt>
          <dd>{momentText(clock.startedAt)}</dd>
        </div>
        <div>
          <dt>{t('clocks:due')}</dt>
          <dd>
            {isPlainDate(clock.dueOn) ? clock.dueOn : momentText(clock.dueOn)}
            {clock.nominalOn !== clock.dueOn && <Text>{t('clocks:nominal', { date: clock.nominalOn })}</Text>}
            {clock.isProvisional && <Text>{t('clocks:provisional')}</Text>}
          </dd>
        </div>
        {clock.endedAt !== null && (
          <div>
            <dt>{t('clocks:endedAt')}</dt>
            <dd>{momentText(clock.endedAt)}</dd>
          </div>
        )}
        <div>
          <dt>{t('clocks:owes.title')}</dt>
          <dd>{i18n.exists(owes) ? t(owes) : clock.owes}</dd>
        </div>
        <div>
          <dt>{t('clocks:basis')}</dt>
          <dd>{t('clocks:basisText', { law: word('law', clock.basis.law), article: clock.basis.article })}</dd>
        </div>
      </dl>
      {clock.explain.length > 0 && (
        <details className={classes.why}>
          <summary>{t(clock.lamp === 'red' ? 'clocks:whyRed' : 'clocks:why')}</summary>
          <List type="ordered">
            {clock.explain.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps of the arithmetic have no other name than their order
              <List.Item key={index}>
                {t(`clocks:${step.key.replace(/^clocks[.:]/, '')}`, readable(step.params))}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </section>
  )
}
