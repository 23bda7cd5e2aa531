import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PlainPage } from '../../components/staff/plain-page.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import classes from './setup.module.css'

const input = z.object({ opId: z.string(), recoveryKey: z.string().trim().min(1, 'problems.value.required').max(200) })

/**
 * The recovery key, shown this one time, to be written down or printed and typed back. After a restart the key itself is
 * gone: the copy on paper can still be typed, or a new key is made.
 */
export function RecoveryKey({
  recoveryKey,
  onConfirmed,
  onRenewed,
}: {
  readonly recoveryKey: string | null
  readonly onConfirmed: () => void
  readonly onRenewed: (recoveryKey: string) => void
}) {
  const { t } = useTranslation()
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: input,
    defaultValues: { recoveryKey: '' },
    toInput: (values: { recoveryKey: string }, opId) => ({ opId, recoveryKey: values.recoveryKey }),
    send: typed => client.center.confirmRecoveryKey(typed),
    onDone: onConfirmed,
  })
  const renewal = useMutation({
    mutationFn: () => client.center.renewRecoveryKey({ opId: newOperationId() }),
    onSuccess: answer => onRenewed(answer.recoveryKey),
  })
  return (
    <PlainPage title={t('setup:key.title')} isWide>
      <Text>{t('setup:key.text')}</Text>
      {recoveryKey === null ? (
        <>
          <Notice kind="warn">{t('setup:key.gone')}</Notice>
          <Group>
            <Button variant="default" loading={renewal.isPending} onClick={() => renewal.mutate()}>
              {t('setup:key.renew')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <output className={classes.key} aria-label={t('setup:key.title')}>
            {recoveryKey}
          </output>
          <Group className="no-print">
            <Button variant="default" onClick={() => window.print()}>
              {t('setup:key.print')}
            </Button>
          </Group>
        </>
      )}
      <form onSubmit={submit} noValidate className="no-print">
        <Stack>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          <TextField
            control={form.control}
            name="recoveryKey"
            label={t('setup:key.label')}
            hint={t('setup:key.hint')}
            isRequired
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isPending}>
              {t('setup:key.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PlainPage>
  )
}
