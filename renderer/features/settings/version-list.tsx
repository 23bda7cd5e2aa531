import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingKind } from '#center/contract/setting.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { momentText } from '../case-file/moment.ts'
import { OlderVersion } from './older-version.tsx'
import type { SettingVersion } from './use-setting.ts'

interface VersionListProps {
  readonly kind: SettingKind
  readonly versions: readonly SettingVersion[]
  readonly newest: number
  readonly onDone: () => void
}

/** All versions of a setting, newest first, each to look at and to take again. */
export function VersionList({ kind, versions, newest, onDone }: VersionListProps) {
  const { t } = useTranslation()
  const [looked, setLooked] = useState<SettingVersion | null>(null)
  const nameOf = ({ version }: SettingVersion) =>
    version === 0 ? t('settings:version.delivered') : t('settings:version.number', { version })
  const columns: readonly Column<SettingVersion>[] = [
    { key: 'version', header: t('settings:version.column'), isRowHeader: true, cell: nameOf },
    { key: 'effectiveOn', header: t('settings:version.effectiveOn'), cell: ({ effectiveOn }) => effectiveOn },
    {
      key: 'saved',
      header: t('settings:version.saved'),
      cell: ({ savedAt, savedBy }) => (savedAt === null ? '—' : `${momentText(savedAt)} ${savedBy ?? ''}`),
    },
    { key: 'reason', header: t('settings:version.reason'), cell: ({ reason }) => reason ?? '—' },
    {
      key: 'look',
      header: t('settings:version.action'),
      cell: row => (
        <Button
          size="sm"
          variant="default"
          aria-label={t('settings:version.lookAt', { name: nameOf(row) })}
          onClick={() => setLooked(row)}
        >
          {t('settings:version.look')}
        </Button>
      ),
    },
  ]
  return (
    <Stack gap="xs">
      <DataTable
        caption={t('settings:version.title')}
        columns={columns}
        rows={versions}
        rowKey={({ version }) => version}
        empty={t('settings:version.title')}
      />
      {looked !== null && (
        <Dialog isOpen onClose={() => setLooked(null)} title={nameOf(looked)} size="62rem">
          <OlderVersion
            kind={kind}
            version={looked.version}
            newest={newest}
            onClose={() => setLooked(null)}
            onDone={() => {
              setLooked(null)
              onDone()
            }}
          />
        </Dialog>
      )}
    </Stack>
  )
}
