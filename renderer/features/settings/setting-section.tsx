import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingKind } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { CitizenLimitChoice } from './citizen-limit-editor.tsx'
import { ClockRuleChoice } from './clock-rule-editor.tsx'
import { GuideChoice } from './guide-choice.tsx'
import { HolidayChoice } from './holidays-editor.tsx'
import { KindEditor } from './kind-editor.tsx'
import { KindPreview } from './kind-preview.tsx'
import { RouteChoice } from './routes-editor.tsx'
import { SettingTable } from './setting-table.tsx'
import { KIND_KEYS } from './setting-words.ts'
import { TypeChoice } from './types-editor.tsx'
import { useSetting, versionInForce } from './use-setting.ts'
import { VersionList } from './version-list.tsx'

/** Settings whose form opens for a part: a topic, a type, a way. */
const IN_PARTS: ReadonlySet<SettingKind> = new Set([
  'guides',
  'routes',
  'caseTypes',
  'clockRules',
  'holidays',
  'citizenLimits',
])

/** One setting: what is in force since when, the way to change it, its versions. */
export function SettingSection({ kind }: { readonly kind: SettingKind }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const today = useToday()
  const setting = useSetting(kind)
  // Some settings are changed part by part; every other as a whole ('').
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
        {!IN_PARTS.has(kind) && <Button onClick={() => edit('')}>{t('settings:edit')}</Button>}
      </Group>
      {isSaved && <Notice kind="ok">{t('settings:saved')}</Notice>}
      {kind === 'guides' && <GuideChoice onEdit={edit} />}
      {current.kind === 'routes' && <RouteChoice value={current.value} onEdit={edit} />}
      {current.kind === 'caseTypes' && <TypeChoice value={current.value} onEdit={edit} />}
      {current.kind === 'clockRules' && <ClockRuleChoice value={current.value} onEdit={edit} />}
      {current.kind === 'holidays' && <HolidayChoice value={current.value} onEdit={edit} />}
      {current.kind === 'citizenLimits' && <CitizenLimitChoice value={current.value} onEdit={edit} />}
      <KindPreview setting={current} />
      <SettingTable setting={current} caption={t('settings:now')} />
      <VersionList kind={kind} versions={versions} newest={version} onDone={finish} />
      {editing !== null && (
        <KindEditor kind={kind} version={version} part={editing} onClose={() => setEditing(null)} onDone={finish} />
      )}
    </Stack>
  )
}
