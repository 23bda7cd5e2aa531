import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingKind } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { GuideChoice } from './guide-choice.tsx'
import { KindEditor } from './kind-editor.tsx'
import { KindPreview } from './kind-preview.tsx'
import { SettingTable } from './setting-table.tsx'
import { KIND_KEYS } from './setting-words.ts'
import { useSetting, versionInForce } from './use-setting.ts'
import { VersionList } from './version-list.tsx'

/** One setting: what is in force since when, the way to change it, its versions. */
export function SettingSection({ kind }: { readonly kind: SettingKind }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const today = useToday()
  const setting = useSetting(kind)
  // A guide is changed topic by topic; every other setting as a whole ('').
  const [editing, setEditing] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const finish = () => {
    setEditing(null)
    setSaved(true)
    void queries.invalidateQueries({ queryKey: ['setting'] })
  }
  const edit = (part: string) => {
    setSaved(false)
    setEditing(part)
  }
  if (setting.isError) return <Notice kind="danger">{problemText(t, setting.error)}</Notice>
  if (setting.data === undefined) return <Text>{t('staff:loading')}</Text>
  const { current, version, versions } = setting.data
  const inForce = versionInForce(versions, today)
  const coming = versions.filter(({ effectiveOn }) => effectiveOn > today)
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h3">
            {t(KIND_KEYS[kind])}
          </Title>
          {inForce !== undefined && (
            <Text>
              {inForce.version === 0
                ? t('settings:delivered')
                : t('settings:inForce', { version: inForce.version, date: inForce.effectiveOn })}
            </Text>
          )}
          {coming.map(each => (
            <Text key={each.version} fw={600}>
              {t('settings:coming', { version: each.version, date: each.effectiveOn })}
            </Text>
          ))}
        </div>
        {kind !== 'guides' && <Button onClick={() => edit('')}>{t('settings:edit')}</Button>}
      </Group>
      {isSaved && <Notice kind="ok">{t('settings:saved')}</Notice>}
      {kind === 'guides' && <GuideChoice onEdit={edit} />}
      <KindPreview setting={current} />
      <SettingTable setting={current} caption={t('settings:now')} />
      <VersionList kind={kind} versions={versions} newest={version} onDone={finish} />
      {editing !== null && (
        <KindEditor kind={kind} version={version} part={editing} onClose={() => setEditing(null)} onDone={finish} />
      )}
    </Stack>
  )
}
