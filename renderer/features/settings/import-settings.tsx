import { Button, Group, List, Stack, Text } from '@mantine/core'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { settingContract } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { checkFile, isFit, type KindCheck } from './check-file.ts'
import { WhenAndWhy } from './setting-editor.tsx'
import { KIND_KEYS } from './setting-words.ts'

interface ImportSettingsProps {
  /** Content of the chosen file. */
  readonly text: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What a file would change: each setting checked first, then taken over as a whole with day and reason. */
export function ImportSettings({ text, onClose, onDone }: ImportSettingsProps) {
  const { t } = useTranslation()
  const checks = checkFile(text)
  return (
    <Dialog isOpen onClose={onClose} title={t('settings:file.checkTitle')} size="62rem">
      <Stack>
        {checks === null ? (
          <Notice kind="danger">{t('settings:file.notSettings')}</Notice>
        ) : (
          <CheckTable checks={checks} />
        )}
        {checks !== null && isFit(checks) ? (
          <TakeOver text={text} onClose={onClose} onDone={onDone} />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('staff:close')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  )
}

function CheckTable({ checks }: { readonly checks: readonly KindCheck[] }) {
  const { t } = useTranslation()
  const columns: readonly Column<KindCheck>[] = [
    { key: 'kind', header: t('settings:file.kind'), isRowHeader: true, cell: ({ kind }) => t(KIND_KEYS[kind]) },
    {
      key: 'result',
      header: t('settings:file.result'),
      cell: ({ isThere, faults }) => {
        if (!isThere) return <StatusTag text={t('settings:file.missing')} tone="danger" />
        if (faults.length === 0) return <StatusTag text={t('settings:file.fit')} tone="ok" />
        return (
          <List>
            {faults.map(({ place, key }) => (
              <List.Item key={`${place} ${key}`}>
                {t('settings:file.fault', { place, text: fieldText(t, key) })}
              </List.Item>
            ))}
          </List>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={t('settings:file.checkTable')}
      columns={columns}
      rows={checks}
      rowKey={({ kind }) => kind}
      empty={t('settings:file.notSettings')}
    />
  )
}

function TakeOver({ text, onClose, onDone }: ImportSettingsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(settingContract.import),
    defaultValues: { effectiveOn: today, reason: '' },
    toInput: (values: { effectiveOn: string; reason: string }, opId) => ({
      opId,
      text,
      effectiveOn: dayOfField(values.effectiveOn, today),
      reason: values.reason,
    }),
    send: client.setting.import,
    onDone,
  })
  return (
    <>
      <Text>{t('settings:file.takeOverText')}</Text>
      <FormProvider {...contract.form}>
        <FormBody contract={contract} action={t('settings:file.takeOver')} onCancel={onClose}>
          <WhenAndWhy />
        </FormBody>
      </FormProvider>
    </>
  )
}
