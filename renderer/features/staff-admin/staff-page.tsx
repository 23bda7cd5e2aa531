import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffView } from '#center/contract/staff.ts'
import { useMay } from '../../app/session-store.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { ROLE_KEYS } from '../../lib/status-keys.ts'
import { EnterStaff } from './enter-staff.tsx'
import { GivePassword } from './give-password.tsx'

const STATUS_KEYS: Readonly<Record<StaffView['status'], string>> = {
  proposed: 'staffAdmin:status.proposed',
  active: 'staffAdmin:status.active',
  disabled: 'staffAdmin:status.disabled',
}
const STATUS_TONES = { proposed: 'warn', active: 'ok', disabled: 'plain' } as const

type Act = { readonly kind: 'approve' | 'renewPassword' | 'disable'; readonly person: StaffView }

/** Who works here: the administrator enters, the manager approves, each person has their own name. */
export function StaffPage() {
  const { t } = useTranslation()
  const may = useMay()
  const queries = useQueryClient()
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => client.staff.list() })
  const [isEntering, setEntering] = useState(false)
  const [act, setAct] = useState<Act | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const rolesOf = (person: StaffView) => person.roles.map(role => t(ROLE_KEYS[role])).join(t('desk:listComma'))
  const finish = (text: string | null) => {
    setEntering(false)
    setAct(null)
    setMessage(text)
    void queries.invalidateQueries({ queryKey: ['staff'] })
  }
  const columns: readonly Column<StaffView>[] = [
    { key: 'name', header: t('staffAdmin:column.name'), isRowHeader: true, cell: person => person.name },
    { key: 'username', header: t('staffAdmin:column.username'), cell: person => person.username },
    { key: 'roles', header: t('staffAdmin:column.roles'), cell: rolesOf },
    { key: 'unit', header: t('staffAdmin:column.unit'), cell: person => person.unitName },
    { key: 'phone', header: t('staffAdmin:column.phone'), cell: person => person.phone ?? '—' },
    {
      key: 'status',
      header: t('staffAdmin:column.status'),
      cell: person => <StatusTag text={t(STATUS_KEYS[person.status])} tone={STATUS_TONES[person.status]} />,
    },
    {
      key: 'actions',
      header: t('staffAdmin:column.actions'),
      cell: person => <RowActions person={person} onAct={kind => setAct({ kind, person })} />,
    },
  ]
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('staffAdmin:title')}</Title>
        {may('staff.enter') && <Button onClick={() => setEntering(true)}>{t('staffAdmin:enter')}</Button>}
      </Group>
      <Text>{t('staffAdmin:lead')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {staff.isError && <Notice kind="danger">{problemText(t, staff.error)}</Notice>}
      {staff.data !== undefined && (
        <DataTable
          caption={t('staffAdmin:table')}
          columns={columns}
          rows={staff.data}
          rowKey={person => person.id}
          empty={t('staffAdmin:empty')}
        />
      )}
      {isEntering && <EnterStaff onClose={() => setEntering(false)} onDone={() => finish(t('staffAdmin:entered'))} />}
      {(act?.kind === 'approve' || act?.kind === 'renewPassword') && (
        <GivePassword kind={act.kind} person={act.person} roles={rolesOf(act.person)} onClose={() => finish(null)} />
      )}
      {act?.kind === 'disable' && (
        <ReasonDialog
          isOpen
          title={t('staffAdmin:disableTitle', { name: act.person.name })}
          text={t('staffAdmin:disableText')}
          action={t('staffAdmin:disableSubmit')}
          onClose={() => setAct(null)}
          send={input => client.staff.disable({ ...input, id: act.person.id })}
          onDone={() => finish(t('staffAdmin:disabled'))}
        />
      )}
    </Stack>
  )
}

function RowActions({ person, onAct }: { readonly person: StaffView; readonly onAct: (kind: Act['kind']) => void }) {
  const { t } = useTranslation()
  const { name } = person
  const words: Readonly<Record<Act['kind'], readonly [string, string]>> = {
    approve: [t('staffAdmin:approve'), t('staffAdmin:approveOf', { name })],
    renewPassword: [t('staffAdmin:renew'), t('staffAdmin:renewOf', { name })],
    disable: [t('staffAdmin:disable'), t('staffAdmin:disableOf', { name })],
  }
  return (
    <Group gap="xs">
      {person.allowedActions.map(kind => (
        <Button
          key={kind}
          size="sm"
          variant={kind === 'approve' ? 'filled' : 'default'}
          aria-label={words[kind][1]}
          onClick={() => onAct(kind)}
        >
          {words[kind][0]}
        </Button>
      ))}
    </Group>
  )
}
