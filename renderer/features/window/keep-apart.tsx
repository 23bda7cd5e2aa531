import { useTranslation } from 'react-i18next'
import { type TicketView, ticketContract } from '#center/contract/visit.ts'
import { useHall } from '../../app/use-hall.ts'
import { CheckField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

interface Values {
  readonly otherId: string
  readonly zone: string
  readonly isHidden: boolean
}

/** Two visitors who must not meet: another zone, calls apart in time, and the number off the wall if wished. */
export function KeepApart({
  ticket,
  others,
  onClose,
  onDone,
}: {
  readonly ticket: TicketView
  /** Tickets of today that are still in the house. */
  readonly others: readonly TicketView[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const zones = useHall()?.plan.zones ?? []
  const contract = useContractForm({
    schema: inputSchema(ticketContract.keepApart),
    defaultValues: { otherId: '', zone: ticket.zone, isHidden: ticket.isHidden },
    toInput: (values: Values, opId) => ({
      opId,
      id: ticket.id,
      otherId: values.otherId === '' ? undefined : Number(values.otherId),
      zone: values.zone,
      isHidden: values.isHidden,
    }),
    send: client.ticket.keepApart,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('window:apart.title', { number: ticket.ticketNo })} onClose={onClose}>
      <FormBody text={t('window:apart.text')} contract={contract} action={t('window:apart.submit')} onCancel={onClose}>
        <SelectField
          control={control}
          name="otherId"
          label={t('window:apart.other')}
          emptyLabel={t('staff:type.choose')}
          choices={others.map(other => ({
            value: String(other.id),
            label: t('window:apart.choice', {
              number: other.ticketNo,
              name: other.visit.maskedName ?? t('window:current.nameless'),
            }),
          }))}
          isRequired
        />
        <SelectField
          control={control}
          name="zone"
          label={t('window:apart.zone', { number: ticket.ticketNo })}
          choices={zones.map(({ code, label }) => ({ value: code, label: text(label) }))}
        />
        <CheckField
          control={control}
          name="isHidden"
          label={t('window:apart.hidden')}
          hint={t('window:apart.hiddenHint')}
        />
      </FormBody>
    </FormDialog>
  )
}
