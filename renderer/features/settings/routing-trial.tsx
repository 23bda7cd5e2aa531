import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type RoutingDraft, routingContract, type RoutingTrial as Trial } from '#center/contract/routing.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useReasons } from '../../components/staff/use-reasons.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

type Change = Trial['changes'][number]

/** Tries what is typed on the cases of last month: who would have got what, which cases would have gone elsewhere and why. */
export function RoutingTrial({
  kind,
  typed,
}: {
  readonly kind: RoutingDraft['kind']
  /** What is typed, as it would be saved. */
  readonly typed: () => unknown
}) {
  const { t } = useTranslation()
  const trial = useMutation({
    mutationFn: () => {
      const input = inputSchema(routingContract.simulate).safeParse({ draft: { kind, value: typed() } })
      return input.success ? client.routing.simulate(input.data) : Promise.resolve(null)
    },
  })
  return (
    <section aria-labelledby="routing-trial">
      <Stack gap="sm">
        <Title order={3} size="h4" id="routing-trial">
          {t('routing:trial.title')}
        </Title>
        <Group>
          <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('routing:trial.start')}
          </Button>
          <Text>{t('routing:trial.hint')}</Text>
        </Group>
        {trial.isPending && <Loader aria-label={t('routing:trial.running')} />}
        {trial.isError && <Notice kind="danger">{problemText(t, trial.error)}</Notice>}
        {trial.data === null && <Notice kind="warn">{t('routing:trial.unfit')}</Notice>}
        {trial.data != null && <TrialResult trial={trial.data} />}
      </Stack>
    </section>
  )
}

function TrialResult({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation()
  const why = useReasons()
  const counts = [
    { key: 'actual', header: t('routing:trial.actual'), cell: (row: Trial['units'][number]) => row.actual },
    { key: 'before', header: t('routing:trial.before'), cell: (row: Trial['units'][number]) => row.before },
    { key: 'after', header: t('routing:trial.after'), cell: (row: Trial['units'][number]) => row.after },
    {
      key: 'difference',
      header: t('routing:trial.difference'),
      cell: (row: { before: number; after: number }) =>
        row.after === row.before ? '0' : `${row.after > row.before ? '+' : '−'}${Math.abs(row.after - row.before)}`,
    },
  ]
  const changeColumns: readonly Column<Change>[] = [
    { key: 'code', header: t('routing:trial.case'), isRowHeader: true, cell: ({ code }) => code },
    {
      key: 'before',
      header: t('routing:trial.beforeUnit'),
      cell: row => (
        <>
          <strong>{row.before}</strong>
          <Text>{why(row.beforeReasons)}</Text>
        </>
      ),
    },
    {
      key: 'after',
      header: t('routing:trial.afterUnit'),
      cell: row => (
        <>
          <strong>{row.after}</strong>
          <Text>{why(row.afterReasons)}</Text>
        </>
      ),
    },
  ]
  const { before, after } = trial.fairness
  return (
    <Stack gap="sm">
      <Notice kind={trial.changed === 0 ? 'ok' : 'info'}>
        {t('routing:trial.sum', { from: trial.from, to: trial.to, cases: trial.cases, changed: trial.changed })}
      </Notice>
      <Text>{t('routing:trial.fairnessBefore', { ...before })}</Text>
      <Text>{t('routing:trial.fairnessAfter', { ...after })}</Text>
      <DataTable
        caption={t('routing:trial.units')}
        columns={[
          { key: 'name', header: t('routing:trial.unit'), isRowHeader: true, cell: ({ name }) => name },
          ...counts,
        ]}
        rows={trial.units}
        rowKey={({ unitId }) => unitId}
        empty={t('routing:trial.none')}
      />
      <DataTable
        caption={t('routing:trial.people')}
        columns={[
          {
            key: 'name',
            header: t('routing:trial.person'),
            isRowHeader: true,
            cell: ({ name, unitName }) => `${name}（${unitName}）`,
          },
          ...counts,
        ]}
        rows={trial.people.map(person => ({ ...person, unitId: person.staffId }))}
        rowKey={({ staffId }) => staffId}
        empty={t('routing:trial.none')}
      />
      {trial.changes.length > 0 && (
        <DataTable
          caption={t('routing:trial.changes', { shown: trial.changes.length, changed: trial.changed })}
          columns={changeColumns}
          rows={trial.changes}
          rowKey={({ id }) => id}
          empty={t('routing:trial.none')}
        />
      )}
    </Stack>
  )
}
