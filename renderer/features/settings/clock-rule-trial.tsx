import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { clockContract, type TrialResult, type TrialRow } from '#center/contract/clock.ts'
import { momentOf } from '../../components/staff/clock-texts.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** 试算: what the rules as typed would have done to the clocks of the last month. Nothing is saved. */
export function ClockRuleTrial({ typed }: { readonly typed: () => unknown }) {
  const { t } = useTranslation()
  const trial = useMutation({
    mutationFn: () => {
      const input = inputSchema(clockContract.tryRules).safeParse({ rules: typed() })
      return input.success ? client.clock.tryRules(input.data) : Promise.resolve(null)
    },
  })
  return (
    <section aria-labelledby="clock-trial">
      <Stack gap="sm">
        <Title order={3} size="h4" id="clock-trial">
          {t('settings:clock.trial.title')}
        </Title>
        <Group>
          <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('settings:clock.trial.start')}
          </Button>
          <Text>{t('settings:clock.trial.hint')}</Text>
        </Group>
        {trial.isError && <Notice kind="danger">{problemText(t, trial.error)}</Notice>}
        {trial.data === null && <Notice kind="warn">{t('settings:clock.trial.unfit')}</Notice>}
        {trial.data != null && <Outcome trial={trial.data} />}
      </Stack>
    </section>
  )
}

function Outcome({ trial }: { readonly trial: TrialResult }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const late = (isLate: boolean) =>
    isLate ? (
      <StatusTag text={t('settings:clock.trial.late')} tone="danger" />
    ) : (
      <StatusTag text={t('settings:clock.trial.inTime')} tone="ok" />
    )
  const columns: readonly Column<TrialRow>[] = [
    { key: 'code', header: t('clocks:column.case'), isRowHeader: true, cell: row => row.code },
    { key: 'rule', header: t('clocks:column.rule'), cell: row => labelOf(row.rule) },
    { key: 'start', header: t('clocks:startedAt'), cell: row => momentOf(row.startedAt) },
    {
      key: 'now',
      header: t('settings:clock.trial.now'),
      cell: row => (
        <>
          {row.dueOn} {late(row.wasLate)}
        </>
      ),
    },
    {
      key: 'draft',
      header: t('settings:clock.trial.draft'),
      cell: row => (
        <>
          {row.draftDueOn} {late(row.wouldBeLate)}
        </>
      ),
    },
  ]
  const { since, considered, late: was, wouldBeLate, changed, isCut, differences } = trial
  return (
    <Stack gap="sm">
      <Notice kind={wouldBeLate > was ? 'warn' : 'info'}>
        {t('settings:clock.trial.sum', { since, considered, late: was, wouldBeLate, changed })}
        {isCut && ` ${t('settings:clock.trial.cut')}`}
      </Notice>
      {differences.length > 0 && (
        <DataTable
          caption={t('settings:clock.trial.table', { shown: differences.length, changed })}
          columns={columns}
          rows={differences}
          rowKey={row => row.clockId}
          empty={t('settings:clock.trial.none')}
        />
      )}
    </Stack>
  )
}
