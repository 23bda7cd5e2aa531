import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type AnySetting, type SettingKind, settingContract } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { KindPreview } from './kind-preview.tsx'
import { WhenAndWhy } from './setting-editor.tsx'
import { SettingTable } from './setting-table.tsx'

interface OlderVersionProps {
  readonly kind: SettingKind
  readonly version: number
  /** Newest version of this setting. */
  readonly newest: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A version as it was, and the way to take it again: it becomes the newest one, with a reason of its own. */
export function OlderVersion(props: OlderVersionProps) {
  const { t } = useTranslation()
  const { kind, version } = props
  const older = useQuery({
    queryKey: ['setting', kind, 'version', version],
    queryFn: () => client.setting.version({ kind, version }),
  })
  if (older.isError) return <Notice kind="danger">{problemText(t, older.error)}</Notice>
  if (older.data === undefined) return null
  return (
    <Stack>
      <KindPreview setting={older.data} />
      <SettingTable setting={older.data} caption={t('settings:version.asItWas')} />
      {version !== props.newest && <TakeAgain {...props} setting={older.data} />}
    </Stack>
  )
}

function TakeAgain({ kind, newest, setting, onClose, onDone }: OlderVersionProps & { readonly setting: AnySetting }) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(settingContract.save),
    defaultValues: { effectiveOn: today, reason: '' },
    toInput: (values: { effectiveOn: string; reason: string }, opId) => ({
      opId,
      kind,
      setting,
      version: newest,
      effectiveOn: dayOfField(values.effectiveOn, today),
      reason: values.reason,
    }),
    send: client.setting.save,
    onDone,
  })
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('settings:version.again')}
      </Title>
      <FormProvider {...contract.form}>
        <FormBody contract={contract} action={t('settings:version.takeAgain')} onCancel={onClose}>
          <WhenAndWhy />
        </FormBody>
      </FormProvider>
    </section>
  )
}
