import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CallOutRow } from '#center/contract/call-out.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { momentText } from '../case-file/moment.ts'
import { CALL_OUT_STATUS_KEYS, CALL_OUT_TONES, LEG_STATUS_KEYS, LEG_TONES } from './call-out-words.ts'

/** Call-outs with every called unit and where it stands. */
export function CallOutTable({
  rows,
  caption,
  empty,
}: {
  readonly rows: readonly CallOutRow[]
  readonly caption: string
  readonly empty: string
}) {
  const { t } = useTranslation()
  const columns: readonly Column<CallOutRow>[] = [
    {
      key: 'number',
      header: t('callOut:number'),
      isRowHeader: true,
      cell: ({ id, documentNo }) => <Anchor href={`#/call-outs/${id}`}>{documentNo}</Anchor>,
    },
    {
      key: 'status',
      header: t('callOut:statusLabel'),
      cell: ({ status }) => <StatusTag text={t(CALL_OUT_STATUS_KEYS[status])} tone={CALL_OUT_TONES[status]} />,
    },
    { key: 'reason', header: t('callOut:reason'), cell: ({ reason }) => reason },
    { key: 'place', header: t('callOut:place'), cell: ({ place }) => place },
    { key: 'gather', header: t('callOut:gatherAt'), cell: ({ gatherAt }) => momentText(gatherAt) },
    {
      key: 'units',
      header: t('callOut:units'),
      cell: ({ legs }) => (
        <Group gap="xs">
          {legs.map(({ unitName, status }) => (
            <StatusTag
              key={unitName}
              text={t('callOut:unitStatus', { unit: unitName, status: t(LEG_STATUS_KEYS[status]) })}
              tone={LEG_TONES[status]}
            />
          ))}
        </Group>
      ),
    },
    {
      key: 'raised',
      header: t('callOut:raised'),
      cell: ({ raisedAt, raisedByName }) => `${momentText(raisedAt)} ${raisedByName}`,
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
}
