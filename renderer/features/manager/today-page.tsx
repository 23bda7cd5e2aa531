import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayFigures } from '#center/contract/statistics.ts'
import { useMay } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { CaseFileTable } from '../desk/case-file-table.tsx'
import { EmergencyDialog } from '../emergency/emergency-dialog.tsx'
import { FigureCard } from './figure-card.tsx'
import { FIGURE_GROUPS, type FigureName } from './figures.ts'
import classes from './today.module.css'

/** M1: the day in figures; each opens its list and says how it is counted; below what is overdue. */
export function TodayPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [isEmergencyOpen, setEmergencyOpen] = useState(false)
  const today = useQuery({
    queryKey: ['caseFile', 'today'],
    queryFn: () => client.statistics.today(),
    refetchInterval: 60_000,
  })
  const overdue = useQuery({
    queryKey: ['caseFile', 'list', 'overdue', '', 1],
    queryFn: () => client.caseFile.list({ view: 'overdue', page: 1 }),
  })
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <Title order={1}>{t('manager:title')}</Title>
          {today.data !== undefined && <Text c="dimmed">{t('manager:asOf', { date: today.data.on })}</Text>}
        </div>
        {may('emergency.start') && (
          <Button variant="default" onClick={() => setEmergencyOpen(true)}>
            {t('settings:emergency.open')}
          </Button>
        )}
      </Group>
      {isEmergencyOpen && <EmergencyDialog onClose={() => setEmergencyOpen(false)} />}
      {today.isError && <Notice kind="danger">{problemText(t, today.error)}</Notice>}
      {today.data !== undefined &&
        FIGURE_GROUPS.map(group => (
          <section key={group.titleKey}>
            <Title order={2} size="h4" mb="xs">
              {t(group.titleKey)}
            </Title>
            <div className={classes.figures}>
              {group.figures.map(figure => (
                <FigureCard
                  key={figure.name}
                  label={t(figure.labelKey)}
                  definition={t(figure.definitionKey)}
                  href={figure.href}
                  shown={shownOf(t, figure.name, today.data)}
                  isWarning={figure.name === 'overdue' && today.data.overdue > 0}
                />
              ))}
            </div>
          </section>
        ))}
      <section>
        <Title order={2} size="h4">
          {t('manager:overdueTitle')}
        </Title>
        <Text mb="xs">{t('manager:overdueLead')}</Text>
        {overdue.isError && <Notice kind="danger">{problemText(t, overdue.error)}</Notice>}
        {overdue.data !== undefined && (
          <CaseFileTable
            caption={t('manager:overdueTitle')}
            rows={overdue.data.rows.slice(0, 10)}
            empty={t('desk:empty.overdue')}
          />
        )}
        <Anchor href="#/cases?view=overdue" display="inline-block" mt="xs">
          {t('manager:overdueAll')}
        </Anchor>
      </section>
    </Stack>
  )
}

/** A figure as it is read: minutes in words, a dash where nothing could be counted. */
function shownOf(t: TFunction, name: FigureName, figures: TodayFigures): string {
  const value = figures[name]
  if (value === null) return t('manager:noFigure')
  return name === 'medianWaitMinutes' ? t('manager:minutes', { count: value }) : String(value)
}
