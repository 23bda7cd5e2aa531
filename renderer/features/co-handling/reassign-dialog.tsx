import { Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { assignmentContract } from '#center/contract/assignment.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useSession } from '../../app/session-store.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { idOf, UnitFields } from './unit-fields.tsx'

/** A case in the hands of a unit. */
export interface Held {
  readonly id: number
  readonly version: number
  /** Unit that holds it now. */
  readonly unitId: number
}

/** 改派: another person of the unit, or by the manager another unit. */
export function ReassignDialog({
  held,
  onClose,
  onDone,
}: {
  readonly held: Held
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const session = useSession()
  const contract = useContractForm({
    schema: inputSchema(assignmentContract.reassign),
    defaultValues: { unitId: String(held.unitId), staffId: '', reason: '' },
    toInput: (values: { unitId: string; staffId: string; reason: string }, opId) => ({
      opId,
      id: held.id,
      version: held.version,
      unitId: idOf(values.unitId),
      staffId: idOf(values.staffId),
      reason: values.reason,
    }),
    send: client.assignment.reassign,
    onDone,
  })
  const { control } = contract.form
  const unitId = Number(useWatch({ control, name: 'unitId' }))
  const isManager = session.roles.includes('manager')
  return (
    <FormDialog title={t('coHandling:reassign.title')} onClose={onClose}>
      <FormBody contract={contract} action={t('coHandling:reassign.submit')} onCancel={onClose}>
        <UnitFields
          control={control}
          unitName="unitId"
          staffName="staffId"
          unitLabel={t('coHandling:reassign.unit')}
          staffLabel={t('coHandling:reassign.person')}
          anyoneLabel={t('coHandling:reassign.anyone')}
          {...(isManager ? {} : { only: held.unitId })}
        />
        <Text>{t(unitId === held.unitId ? 'coHandling:reassign.within' : 'coHandling:reassign.across')}</Text>
        <AreaField
          control={control}
          name="reason"
          label={t('coHandling:reassign.reason')}
          maxLength={LIMITS.reason}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
