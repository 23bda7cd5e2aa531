import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatternView } from '#center/contract/roster.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { PatternForm } from './pattern-form.tsx'
import { useRuleWords } from './pattern-rule.ts'
import type { RosterUnit } from './roster-grid.tsx'
import { HALVES_KEYS } from './roster-words.ts'

/** The patterns of a unit: who comes regularly, who stands in; new, changed, ended. */
export function PatternsDialog({
  unit,
  onClose,
  onDone,
}: {
  readonly unit: RosterUnit
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const ruleWords = useRuleWords()
  const [editing, setEditing] = useState<PatternView | 'new' | null>(null)
  const patterns = useQuery({
    queryKey: ['roster', 'patterns', unit.id],
    queryFn: () => client.roster.patterns({ unitId: unit.id }),
  })
  const end = useOperation(
    (opId, pattern: PatternView) =>
      client.roster.endPattern({ opId, id: pattern.id, version: pattern.version, from: today }),
    () => onDone(t('roster:pattern.ended')),
  )
  const columns: readonly Column<PatternView>[] = [
    { key: 'name', header: t('roster:pattern.person'), isRowHeader: true, cell: ({ staffName }) => staffName },
    {
      key: 'rule',
      header: t('roster:pattern.when'),
      cell: pattern => `${ruleWords(pattern)} ${t(HALVES_KEYS[pattern.halves])}`,
    },
    {
      key: 'span',
      header: t('roster:pattern.span'),
      cell: ({ startsOn, endsOn }) =>
        endsOn === null
          ? t('roster:pattern.from', { day: startsOn })
          : t('roster:view.span', { from: startsOn, to: endsOn }),
    },
    {
      key: 'substitute',
      header: t('roster:pattern.substitute'),
      cell: ({ substituteName }) =>
        substituteName ?? <Text c="var(--text-warn)">{t('roster:pattern.noSubstitute')}</Text>,
    },
    { key: 'desk', header: t('roster:pattern.desk'), cell: ({ deskName }) => deskName ?? '' },
    {
      key: 'act',
      header: t('roster:pattern.action'),
      cell: pattern => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('roster:pattern.editOf', { name: pattern.staffName })}
            onClick={() => setEditing(pattern)}
          >
            {t('roster:pattern.edit')}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            disabled={end.isPending}
            aria-label={t('roster:pattern.endOf', { name: pattern.staffName })}
            onClick={() => end.run(pattern)}
          >
            {t('roster:pattern.end')}
          </Button>
        </Group>
      ),
    },
  ]
  if (editing !== null)
    return (
      <PatternForm
        unit={unit}
        pattern={editing === 'new' ? null : editing}
        onClose={() => setEditing(null)}
        onDone={() => onDone(t('roster:pattern.saved'))}
      />
    )
  return (
    <Dialog isOpen title={t('roster:pattern.title', { unit: unit.name })} size="62rem" onClose={onClose}>
      <Stack>
        {end.problem.banner !== null && <Notice kind="danger">{end.problem.banner}</Notice>}
        <DataTable
          caption={t('roster:pattern.title', { unit: unit.name })}
          columns={columns}
          rows={patterns.data ?? []}
          rowKey={({ id }) => id}
          empty={t('roster:pattern.empty')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:close')}
          </Button>
          <Button onClick={() => setEditing('new')}>{t('roster:pattern.add')}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
