import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askTaskInput } from '#center/contract/co-handling.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { idOf, UnitFields } from './unit-fields.tsx'

interface Values {
  readonly unitId: string
  readonly staffId: string
  readonly what: string
  readonly dueOn: string
  readonly approverId: string
}

/** D11: asks another unit for something by a day, with the consent of somebody where it is wanted. */
export function AskTaskDialog({
  caseFileId,
  leadUnitId,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly leadUnitId: number
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const approvers = useQuery({
    queryKey: ['caseFile', caseFileId, 'approvers'],
    queryFn: () => client.coHandling.approvers({ id: caseFileId }),
  })
  const contract = useContractForm({
    schema: askTaskInput,
    defaultValues: { unitId: '', staffId: '', what: '', dueOn: '', approverId: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: caseFileId,
      unitId: idOf(values.unitId),
      staffId: idOf(values.staffId),
      what: values.what,
      dueOn: dayOfField(values.dueOn, today) ?? '',
      approverId: idOf(values.approverId),
    }),
    send: client.coHandling.ask,
    onDone: ({ status }) => onDone(t(status === 'proposed' ? 'coHandling:ask.proposed' : 'coHandling:ask.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('coHandling:ask.title')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('coHandling:ask.submit')} onCancel={onClose}>
        <UnitFields
          control={control}
          unitName="unitId"
          staffName="staffId"
          unitLabel={t('coHandling:ask.unit')}
          staffLabel={t('coHandling:ask.person')}
          anyoneLabel={t('coHandling:ask.anyone')}
          except={[leadUnitId]}
        />
        <AreaField
          control={control}
          name="what"
          label={t('coHandling:ask.what')}
          maxLength={LIMITS.longText}
          isRequired
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField control={control} name="dueOn" label={t('coHandling:ask.dueOn')} today={today} isRequired />
          <SelectField
            control={control}
            name="approverId"
            label={t('coHandling:ask.approver')}
            emptyLabel={t('coHandling:ask.noApprover')}
            choices={(approvers.data ?? []).map(person => ({
              value: String(person.id),
              label: `${person.name}（${person.unitName}）`,
            }))}
          />
        </SimpleGrid>
      </FormBody>
    </FormDialog>
  )
}
