import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '#center/contract/visit.ts'
import { ticketContract } from '#center/contract/visit.ts'
import { SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { unitPresence } from '../../components/staff/unit-presence.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { lastAction } from './last-action.ts'

/** Sends a visitor on to another unit; the turn is kept. Units that are here now stand first. */
export function MoveOn({
  ticket,
  onClose,
  onDone,
}: {
  readonly ticket: TicketView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const contract = useContractForm({
    schema: inputSchema(ticketContract.moveOn),
    defaultValues: { unitId: '' },
    toInput: ({ unitId }: { unitId: string }, opId) => ({
      opId,
      id: ticket.id,
      unitId: unitId === '' ? undefined : Number(unitId),
    }),
    send: client.ticket.moveOn,
    onDone: state => {
      lastAction.offer({ action: 'moveOn', ticketId: state.id, ticketNo: state.ticketNo, status: state.status })
      onDone()
    },
  })
  const choices = (units.data ?? [])
    .toSorted((one, other) => Number(other.isPresentNow) - Number(one.isPresentNow))
    .map(unit => ({
      value: String(unit.id),
      label: t('window:moveOn.choice', {
        unit: unit.name,
        presence: unitPresence(t, unit),
      }),
    }))
  return (
    <FormDialog title={t('window:moveOn.title', { number: ticket.ticketNo })} onClose={onClose}>
      <FormBody
        text={t('window:moveOn.text')}
        contract={contract}
        action={t('window:moveOn.submit')}
        onCancel={onClose}
      >
        <SelectField
          control={contract.form.control}
          name="unitId"
          label={t('window:moveOn.unit')}
          emptyLabel={t('staff:type.choose')}
          choices={choices}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
