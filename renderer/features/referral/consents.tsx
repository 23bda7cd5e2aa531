import { Fieldset } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartyView } from '#center/contract/case-file.ts'
import { type ReferralView, referralContract } from '#center/contract/referral.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { partyName } from '../case-file/side-names.ts'

interface Values {
  readonly consents: readonly { readonly on: string }[]
}

/** D8: who of the parties agreed to apply together, each with the day. */
export function Consents({
  referral,
  parties,
  onDone,
}: {
  readonly referral: ReferralView
  readonly parties: readonly PartyView[]
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(referralContract.recordConsents),
    defaultValues: { consents: referral.consents.map(({ on }) => ({ on: on ?? '' })) },
    toInput: (values: Values, opId) => ({
      opId,
      id: referral.id,
      consents: referral.consents.map(({ partyId }, index) => ({
        partyId,
        on: dayOfField(values.consents[index]?.on ?? '', today),
      })),
    }),
    send: client.referral.recordConsents,
    onDone,
  })
  const nameOf = (partyId: number) => {
    const party = parties.find(each => each.id === partyId)
    return party === undefined ? '' : partyName(t, party)
  }
  const canSave = referral.allowedActions.includes('consent')
  return (
    <Fieldset legend={t('life:referral.consents')} disabled={!canSave}>
      <FormBody contract={contract} action={t('life:referral.saveConsents')} onCancel={() => contract.form.reset()}>
        {referral.consents.map(({ partyId }, index) => (
          <DateField
            key={partyId}
            control={contract.form.control}
            name={`consents.${index}.on`}
            label={t('life:referral.consentDay', { name: nameOf(partyId) })}
            today={today}
          />
        ))}
      </FormBody>
    </Fieldset>
  )
}
