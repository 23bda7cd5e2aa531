import { useTranslation } from 'react-i18next'
import type { RoutingProposal } from '#center/contract/routing.ts'
import { routingContract } from '#center/contract/routing.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** Writes down that one of the proposed people keeps away from a party (回避). */
export function DeclareConflict({
  id,
  parties,
  people,
  onClose,
  onDone,
}: {
  readonly id: number
  readonly parties: RoutingProposal['parties']
  readonly people: readonly { readonly staffId: number; readonly name: string; readonly unitName: string }[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(routingContract.declareConflict),
    defaultValues: { staffId: '', partyId: '', reason: '' },
    toInput: (values: { staffId: string; partyId: string; reason: string }, opId) => ({
      opId,
      id,
      staffId: values.staffId === '' ? null : Number(values.staffId),
      partyId: values.partyId === '' ? null : Number(values.partyId),
      reason: values.reason,
    }),
    send: client.routing.declareConflict,
    onDone,
  })
  const { control } = contract.form
  const unnamed = t('routing:declare.unnamed')
  return (
    <FormDialog title={t('routing:declare.title')} onClose={onClose}>
      <FormBody
        contract={contract}
        text={t('routing:declare.text')}
        action={t('routing:declare.save')}
        onCancel={onClose}
      >
        <SelectField
          control={control}
          name="staffId"
          label={t('routing:declare.person')}
          emptyLabel={t('staff:type.choose')}
          choices={people.map(person => ({
            value: String(person.staffId),
            label: `${person.name}（${person.unitName}）`,
          }))}
          isRequired
        />
        <SelectField
          control={control}
          name="partyId"
          label={t('routing:declare.party')}
          emptyLabel={t('staff:type.choose')}
          choices={parties.map(party => ({ value: String(party.id), label: party.name === '' ? unnamed : party.name }))}
          isRequired
        />
        <AreaField
          control={control}
          name="reason"
          label={t('routing:declare.reason')}
          rows={2}
          maxLength={LIMITS.reason}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
