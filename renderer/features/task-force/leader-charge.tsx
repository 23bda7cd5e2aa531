import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type leaderChargeView, taskForceContract } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'

type Charge = z.infer<typeof leaderChargeView>

/** 领导包案: who took a difficult case on, since when and why. */
export function LeaderCharge({
  caseFileId,
  charges,
  canCharge,
  onDone,
}: {
  readonly caseFileId: number
  readonly charges: readonly Charge[]
  readonly canCharge: boolean
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'set' | 'end' | null>(null)
  const current = charges.find(charge => charge.untilAt === null)
  const finish = (message: string) => {
    setDialog(null)
    onDone(message)
  }
  return (
    <section aria-labelledby="leader-charge">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="leader-charge">
          {t('taskForce:charge.title')}
        </Title>
        {canCharge && (
          <Button variant="default" onClick={() => setDialog(current === undefined ? 'set' : 'end')}>
            {t(current === undefined ? 'taskForce:charge.set' : 'taskForce:charge.end')}
          </Button>
        )}
      </Group>
      {charges.length === 0 && <Text>{t('taskForce:charge.none')}</Text>}
      <Stack gap="sm">
        {charges.map(charge => (
          <div key={charge.id} className={classes.card}>
            <Text fw={700}>
              {t('taskForce:charge.line', { name: charge.name, duty: charge.duty, at: momentText(charge.sinceAt) })}
            </Text>
            <Text>{t('taskForce:charge.reason', { reason: charge.reason })}</Text>
            {charge.endReason !== null && <Text>{t('taskForce:charge.over', { reason: charge.endReason })}</Text>}
          </div>
        ))}
      </Stack>
      {dialog === 'set' && (
        <ChargeDialog
          caseFileId={caseFileId}
          onClose={() => setDialog(null)}
          onDone={() => finish(t('taskForce:charge.done'))}
        />
      )}
      {current !== undefined && (
        <ReasonDialog
          isOpen={dialog === 'end'}
          title={t('taskForce:charge.end')}
          text={t('taskForce:charge.endText')}
          action={t('taskForce:charge.end')}
          onClose={() => setDialog(null)}
          send={input => client.taskForce.endCharge({ ...input, id: current.id })}
          onDone={() => finish(t('taskForce:charge.endedDone'))}
        />
      )}
    </section>
  )
}

function ChargeDialog({
  caseFileId,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(taskForceContract.charge),
    defaultValues: { name: '', duty: '', reason: '' },
    toInput: (values: { name: string; duty: string; reason: string }, opId) => ({ opId, id: caseFileId, ...values }),
    send: client.taskForce.charge,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('taskForce:charge.set')} onClose={onClose}>
      <FormBody contract={contract} action={t('taskForce:charge.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="name"
            label={t('taskForce:charge.name')}
            maxLength={LIMITS.name}
            isRequired
          />
          <TextField
            control={control}
            name="duty"
            label={t('taskForce:charge.duty')}
            maxLength={LIMITS.shortText}
            isRequired
          />
        </SimpleGrid>
        <AreaField
          control={control}
          name="reason"
          label={t('taskForce:charge.why')}
          maxLength={LIMITS.reason}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
