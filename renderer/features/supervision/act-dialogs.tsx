import { Fieldset, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type SupervisionDetail, supervisionContract } from '#center/contract/supervision.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, CheckField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { MATERIAL_KIND_KEYS, sheetsOf } from '../attachment/material.ts'

interface ActDialogProps {
  readonly supervision: SupervisionDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

interface ReplyForm {
  readonly text: string
  readonly evidence: string
  /** Which material of the case is named, by 'a' and its id. */
  readonly materials: Readonly<Record<`a${number}`, boolean>>
  readonly isDone: boolean
  readonly doneBy: string
}

/** The unit's reply: what was done, where the proof is, by when the rest will be. */
export function ReplyDialog({ supervision, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(supervisionContract.reply),
    defaultValues: { text: '', evidence: '', materials: {}, isDone: true, doneBy: '' },
    toInput: (values: ReplyForm, opId) => ({
      opId,
      id: supervision.id,
      text: values.text,
      evidence: values.evidence.trim() === '' ? null : values.evidence,
      materials: Object.entries(values.materials).flatMap(([key, isNamed]) => (isNamed ? [Number(key.slice(1))] : [])),
      doneBy: values.isDone ? null : (dayOfField(values.doneBy, today) ?? ''),
    }),
    send: client.supervision.reply,
    onDone: () => onDone(t('supervision:act.reply.done')),
  })
  const { control } = contract.form
  const isDone = contract.form.watch('isDone')
  return (
    <FormDialog title={t('supervision:act.reply.title')} onClose={onClose}>
      <FormBody
        text={t('supervision:act.reply.text')}
        contract={contract}
        action={t('supervision:act.reply.submit')}
        onCancel={onClose}
      >
        <AreaField control={control} name="text" label={t('supervision:act.reply.words')} rows={5} isRequired />
        <AreaField
          control={control}
          name="evidence"
          label={t('supervision:act.reply.evidence')}
          hint={t('supervision:act.reply.evidenceHint')}
          rows={2}
        />
        {supervision.caseFileId !== null && <NamedMaterials control={control} caseFileId={supervision.caseFileId} />}
        <CheckField control={control} name="isDone" label={t('supervision:act.reply.isDone')} />
        {!isDone && (
          <DateField
            control={control}
            name="doneBy"
            label={t('supervision:act.reply.doneBy')}
            today={today}
            isRequired
          />
        )}
      </FormBody>
    </FormDialog>
  )
}

/** Material of the case to choose from; for who may not use it there is nothing to choose. */
function NamedMaterials({
  control,
  caseFileId,
}: {
  readonly control: Control<ReplyForm, unknown, ReplyForm>
  readonly caseFileId: number
}) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['caseFile', caseFileId, 'attachments'],
    queryFn: () => client.attachment.list({ id: caseFileId }),
  })
  if (data === undefined) return null
  const materials = data.attachments.filter(({ voidReason }) => voidReason === null)
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <Text span fw={700}>
          {t('supervision:act.reply.materials')}
        </Text>
      }
    >
      <Stack gap="xs">
        <Text size="sm">
          {t(materials.length === 0 ? 'supervision:act.reply.noMaterials' : 'supervision:act.reply.materialsHint')}
        </Text>
        {materials.map(({ id, kind, name, pages }) => (
          <CheckField
            key={id}
            control={control}
            name={`materials.a${id}`}
            label={t('attachment:list.row', { name, kind: t(MATERIAL_KIND_KEYS[kind]), count: sheetsOf(pages) })}
          />
        ))}
      </Stack>
    </Fieldset>
  )
}

/** The reply is not enough: why, and by when to report again. */
export function SendBackDialog({ supervision, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(supervisionContract.sendBack),
    defaultValues: { reason: '', replyDueOn: '' },
    toInput: (values: { reason: string; replyDueOn: string }, opId) => ({
      opId,
      id: supervision.id,
      reason: values.reason,
      replyDueOn: dayOfField(values.replyDueOn, today) ?? '',
    }),
    send: client.supervision.sendBack,
    onDone: () => onDone(t('supervision:act.sendBack.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('supervision:act.sendBack.title')} onClose={onClose}>
      <FormBody
        text={t('supervision:act.sendBack.text')}
        contract={contract}
        action={t('supervision:act.sendBack.submit')}
        onCancel={onClose}
      >
        <AreaField control={control} name="reason" label={t('supervision:act.sendBack.reason')} isRequired />
        <DateField
          control={control}
          name="replyDueOn"
          label={t('supervision:act.sendBack.due')}
          today={today}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}

/** One level up with its letter; above the last level the 问责建议. */
export function EscalateDialog({ supervision, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(supervisionContract.escalate),
    defaultValues: { reason: '', requirement: supervision.requirement ?? '' },
    toInput: (values: { reason: string; requirement: string }, opId) => ({ ...values, opId, id: supervision.id }),
    send: client.supervision.escalate,
    onDone: ({ documentNo }) => onDone(t('supervision:act.escalate.done', { number: documentNo })),
  })
  const { control } = contract.form
  const isAdvice = supervision.level === 3
  return (
    <FormDialog
      title={t(isAdvice ? 'supervision:act.escalate.advise' : 'supervision:act.escalate.title')}
      onClose={onClose}
    >
      <FormBody
        text={t(isAdvice ? 'supervision:act.escalate.adviseText' : 'supervision:act.escalate.text')}
        contract={contract}
        action={t('supervision:act.escalate.submit')}
        onCancel={onClose}
      >
        <AreaField control={control} name="reason" label={t('supervision:act.escalate.reason')} isRequired />
        <AreaField control={control} name="requirement" label={t('supervision:act.escalate.requirement')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
