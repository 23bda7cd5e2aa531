import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExpertView } from '#center/contract/task-force.ts'
import { useMay } from '../../app/session-store.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { EXPERT_KIND_KEYS } from '../../lib/status-keys.ts'
import { ExpertDialog } from './expert-dialog.tsx'
import { useHalfDays } from './half-days.ts'

/** The pool of outside experts. */
export function ExpertsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const halves = useHalfDays()
  const experts = useQuery({ queryKey: ['expert'], queryFn: () => client.expert.list() })
  const [editing, setEditing] = useState<ExpertView | 'new' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const canManage = may('expert.manage')
  const columns: readonly Column<ExpertView>[] = [
    {
      key: 'name',
      header: t('taskForce:pool.column.name'),
      isRowHeader: true,
      cell: expert => (
        <Group gap="xs">
          {expert.name}
          {!expert.isActive && <StatusTag text={t('taskForce:pool.inactive')} />}
        </Group>
      ),
    },
    { key: 'kind', header: t('taskForce:pool.column.kind'), cell: expert => t(EXPERT_KIND_KEYS[expert.kind]) },
    { key: 'field', header: t('taskForce:pool.column.field'), cell: expert => expert.field },
    {
      key: 'organization',
      header: t('taskForce:pool.column.organization'),
      cell: expert => expert.organization ?? '—',
    },
    { key: 'phone', header: t('taskForce:pool.column.phone'), cell: expert => expert.phone },
    { key: 'free', header: t('taskForce:pool.column.free'), cell: expert => halves(expert.availability) },
    ...(canManage
      ? [
          {
            key: 'actions',
            header: t('taskForce:pool.column.actions'),
            cell: (expert: ExpertView) => (
              <Button
                size="sm"
                variant="default"
                aria-label={t('taskForce:pool.editOf', { name: expert.name })}
                onClick={() => setEditing(expert)}
              >
                {t('taskForce:pool.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('taskForce:pool.title')}</Title>
        {canManage && <Button onClick={() => setEditing('new')}>{t('taskForce:pool.enter')}</Button>}
      </Group>
      <Text>{t('taskForce:pool.lead')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {experts.isError && <Notice kind="danger">{problemText(t, experts.error)}</Notice>}
      {experts.data !== undefined && (
        <DataTable
          caption={t('taskForce:pool.table')}
          columns={columns}
          rows={experts.data}
          rowKey={expert => expert.id}
          empty={t('taskForce:pool.empty')}
        />
      )}
      {editing !== null && (
        <ExpertDialog
          expert={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null)
            setMessage(t('taskForce:pool.saved'))
            void experts.refetch()
          }}
        />
      )}
    </Stack>
  )
}
