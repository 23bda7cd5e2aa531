import { Button, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session-store.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { PAGE_PRINTER_KEYS, READER_KEYS, STATION_KEYS, TICKET_PRINTER_KEYS } from './device-words.ts'
import { DevicesForm } from './devices-form.tsx'
import { TestDevices } from './test-devices.tsx'

export type Station = Awaited<ReturnType<typeof client.setting.stations>>[number]

/** M15: the stations of the center with their devices. */
export function DevicesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const queries = useQueryClient()
  const stations = useQuery({ queryKey: ['setting', 'stations'], queryFn: () => client.setting.stations() })
  const [editing, setEditing] = useState<Station | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const columns: readonly Column<Station>[] = [
    {
      key: 'station',
      header: t('settings:device.station'),
      isRowHeader: true,
      cell: ({ kind, code }) => t('settings:device.stationName', { kind: t(STATION_KEYS[kind]), code }),
    },
    { key: 'zone', header: t('settings:device.zone'), cell: ({ zone }) => zone },
    {
      key: 'reader',
      header: t('settings:port.cardReader'),
      cell: ({ devices }) => t(READER_KEYS[devices.cardReader.adapter]),
    },
    {
      key: 'ticket',
      header: t('settings:port.ticketPrinter'),
      cell: ({ devices }) => t(TICKET_PRINTER_KEYS[devices.ticketPrinter.adapter]),
    },
    {
      key: 'page',
      header: t('settings:port.pagePrinter'),
      cell: ({ devices }) => t(PAGE_PRINTER_KEYS[devices.pagePrinter.adapter]),
    },
    { key: 'mm', header: t('settings:device.mm'), cell: ({ devices }) => String(devices.mmPerPixel) },
    {
      key: 'actions',
      header: t('settings:version.action'),
      cell: station => (
        <Button
          size="sm"
          variant="default"
          aria-label={t('settings:device.editOf', { code: station.code })}
          onClick={() => setEditing(station)}
        >
          {t('settings:edit')}
        </Button>
      ),
    },
  ]
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('settings:device.title')}
      </Title>
      <Text>{t('settings:device.lead')}</Text>
      {saved !== null && <Notice kind="ok">{t('settings:device.saved', { code: saved })}</Notice>}
      {stations.isError && <Notice kind="danger">{problemText(t, stations.error)}</Notice>}
      {stations.data !== undefined && (
        <DataTable
          caption={t('settings:device.table')}
          columns={columns}
          rows={stations.data}
          rowKey={({ id }) => id}
          empty={t('settings:device.empty')}
        />
      )}
      {may('device.use') && <TestDevices />}
      {editing !== null && (
        <DevicesForm
          station={editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setSaved(editing.code)
            setEditing(null)
            void queries.invalidateQueries({ queryKey: ['setting', 'stations'] })
          }}
        />
      )}
    </Stack>
  )
}
