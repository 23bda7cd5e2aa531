import { Fieldset, List, Radio, Stack } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { LineList } from '../../components/staff/line-list.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** What every dialog of an act on a case gets. */
export interface ActDialogProps {
  readonly caseFile: CaseFileView
  readonly onClose: () => void
  /** @param message what was done, for the page behind */
  readonly onDone: (message: string) => void
}

/** 当场办结. */
export function GiveAdviceDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.giveAdvice),
    defaultValues: { answer: '' },
    toInput: (values: { answer: string }, opId) => ({ opId, id: caseFile.id, version: caseFile.version, ...values }),
    send: client.caseFile.giveAdvice,
    onDone: () => onDone(t('life:giveAdvice.done')),
  })
  return (
    <FormDialog title={t('life:giveAdvice.title')} onClose={onClose}>
      <FormBody
        text={t('life:giveAdvice.text')}
        contract={contract}
        action={t('life:giveAdvice.submit')}
        onCancel={onClose}
      >
        <AreaField control={contract.form.control} name="answer" label={t('life:giveAdvice.answer')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

interface TurnAway {
  readonly outcome: 'refuse' | 'redirect'
  readonly basis: string
  readonly door: string
  readonly note: string
}

/** W9: not accepted, or shown another statutory way; never without a door. */
export function TurnAwayDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.turnAway),
    defaultValues: { outcome: 'redirect', basis: '', door: '', note: '' },
    toInput: (values: TurnAway, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      ...values,
      note: values.note.trim() || null,
    }),
    send: client.caseFile.turnAway,
    onDone: () => onDone(t('life:turnAway.done')),
  })
  const { control } = contract.form
  const outcome = useController({ control, name: 'outcome' }).field
  return (
    <FormDialog title={t('life:turnAway.title')} onClose={onClose}>
      <FormBody
        text={t('life:turnAway.text')}
        contract={contract}
        action={t('life:turnAway.submit')}
        onCancel={onClose}
      >
        <Radio.Group label={t('life:turnAway.outcome')} value={outcome.value} onChange={outcome.onChange}>
          <Stack gap="xs" mt="xs">
            <Radio value="redirect" label={t('life:turnAway.redirect')} />
            <Radio value="refuse" label={t('life:turnAway.refuse')} />
          </Stack>
        </Radio.Group>
        <TextField control={control} name="basis" label={t('life:turnAway.basis')} isRequired />
        <TextField control={control} name="door" label={t('life:turnAway.door')} isRequired />
        <AreaField control={control} name="note" label={t('life:turnAway.note')} />
      </FormBody>
    </FormDialog>
  )
}

/** 一次性告知补正: every missing thing in one notice. */
export function RequestMaterialDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.requestMaterial),
    defaultValues: { items: [''], dueOn: '' },
    toInput: (values: { items: string[]; dueOn: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      items: values.items.filter((item, index) => index === 0 || item.trim() !== ''),
      dueOn: dayOfField(values.dueOn, today) ?? '',
    }),
    send: client.caseFile.requestMaterial,
    onDone: () => onDone(t('life:requestMaterial.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:requestMaterial.title')} onClose={onClose}>
      <FormBody
        text={t('life:requestMaterial.text')}
        contract={contract}
        action={t('life:requestMaterial.submit')}
        onCancel={onClose}
      >
        <LineList
          control={control}
          name="items"
          maxLength={LIMITS.shortText}
          maxLines={20}
          isRequired
          onLines={lines => contract.form.setValue('items', lines)}
          lineLabel={number => t('life:requestMaterial.item', { number })}
          removeLabel={number => t('life:requestMaterial.removeItem', { number })}
          addLabel={t('life:requestMaterial.addItem')}
        />
        <DateField control={control} name="dueOn" label={t('life:requestMaterial.due')} today={today} isRequired />
      </FormBody>
    </FormDialog>
  )
}

export function SupplyMaterialDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const asked = caseFile.supplements.find(supplement => supplement.suppliedAt === null)
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.supplyMaterial),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      note: values.note.trim() || null,
    }),
    send: client.caseFile.supplyMaterial,
    onDone: () => onDone(t('life:supplyMaterial.done')),
  })
  return (
    <FormDialog title={t('life:supplyMaterial.title')} onClose={onClose}>
      <FormBody
        text={t('life:supplyMaterial.text')}
        contract={contract}
        action={t('life:supplyMaterial.submit')}
        onCancel={onClose}
      >
        <Fieldset legend={t('life:supplyMaterial.asked')}>
          <List type="ordered">
            {asked?.items.map(item => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
        </Fieldset>
        <AreaField control={contract.form.control} name="note" label={t('life:supplyMaterial.note')} />
      </FormBody>
    </FormDialog>
  )
}
