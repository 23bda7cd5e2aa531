import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManagedUnit } from '#center/contract/oversight.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { UNIT_MODE_KEYS } from '../../lib/status-keys.ts'
import { CloseUnitDialog } from './close-unit-dialog.tsx'
import { UnitDialog } from './unit-dialog.tsx'

type Act = { readonly kind: 'enter' } | { readonly kind: 'edit' | 'close'; readonly unit: ManagedUnit }

/** Units of the center: names, ways of stationing, desks, whom each turns to; closing one gives everything it holds away. */
export function UnitsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [act, setAct] = useState<Act | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const query = useQuery({ queryKey: ['unit', 'managed'], queryFn: () => client.unitAdmin.list() })
  const units = query.data ?? []
  const finish = (text: string) => {
    setAct(null)
    setMessage(text)
    for (const key of ['unit', 'caseFile', 'staff']) void queries.invalidateQueries({ queryKey: [key] })
  }
  const columns: readonly Column<ManagedUnit>[] = [
    { key: 'code', header: t('unitAdmin:column.code'), cell: unit => unit.code },
    {
      key: 'name',
      header: t('unitAdmin:column.name'),
      isRowHeader: true,
      cell: unit => (
        <>
          {unit.name}
          {unit.closedAt !== null && (
            <Text c="dimmed">
              {t('unitAdmin:closed', { on: shanghaiDateOf(unit.closedAt), reason: unit.closeReason ?? '' })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'mode',
      header: t('unitAdmin:column.mode'),
      cell: unit => <StatusTag text={t(UNIT_MODE_KEYS[unit.mode])} />,
    },
    {
      key: 'desks',
      header: t('unitAdmin:column.desks'),
      cell: unit =>
        unit.desks.length === 0 ? t('unitAdmin:noDesk') : unit.desks.map(desk => desk.name).join(t('desk:listComma')),
    },
    { key: 'people', header: t('unitAdmin:column.people'), cell: unit => unit.people },
    { key: 'cases', header: t('unitAdmin:column.cases'), cell: unit => unit.openCases },
    {
      key: 'reportsTo',
      header: t('unitAdmin:column.reportsTo'),
      cell: unit =>
        unit.isCenter ? '—' : (units.find(other => other.id === unit.reportsTo)?.name ?? t('unitAdmin:center')),
    },
    {
      key: 'actions',
      header: t('unitAdmin:column.actions'),
      cell: unit =>
        unit.isActive && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="sm"
              variant="default"
              aria-label={t('unitAdmin:editOf', { name: unit.name })}
              onClick={() => setAct({ kind: 'edit', unit })}
            >
              {t('unitAdmin:edit')}
            </Button>
            {!unit.isCenter && (
              <Button
                size="sm"
                variant="default"
                aria-label={t('unitAdmin:closeOf', { name: unit.name })}
                onClick={() => setAct({ kind: 'close', unit })}
              >
                {t('unitAdmin:close')}
              </Button>
            )}
          </Group>
        ),
    },
  ]
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('unitAdmin:title')}</Title>
        <Button onClick={() => setAct({ kind: 'enter' })}>{t('unitAdmin:enter')}</Button>
      </Group>
      <Text>{t('unitAdmin:lead')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && (
        <DataTable
          caption={t('unitAdmin:table')}
          columns={columns}
          rows={units}
          rowKey={unit => unit.id}
          empty={t('unitAdmin:empty')}
          isMarked={unit => !unit.isActive}
        />
      )}
      {(act?.kind === 'enter' || act?.kind === 'edit') && (
        <UnitDialog
          unit={act.kind === 'edit' ? act.unit : null}
          units={units}
          onClose={() => setAct(null)}
          onDone={() => finish(t('unitAdmin:form.saved'))}
        />
      )}
      {act?.kind === 'close' && (
        <CloseUnitDialog
          unit={act.unit}
          units={units}
          onClose={() => setAct(null)}
          onDone={counts => finish(t('unitAdmin:closing.done', counts))}
        />
      )}
    </Stack>
  )
}
