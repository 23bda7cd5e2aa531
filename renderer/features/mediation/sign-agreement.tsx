import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { type AgreementView, mediationContract } from '#center/contract/mediation.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { partyName } from '../case-file/side-names.ts'

interface Values {
  readonly parties: { readonly partyId: number; readonly signedOn: string }[]
  readonly mediatorSignedOn: string
  readonly sealedOn: string
}

/** The acts that make the agreement effective: each party's signature, the mediator's, the seal (人民调解法 art. 29). */
export function SignAgreement({
  caseFile,
  agreement,
  onClose,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly agreement: AgreementView
  readonly onClose: () => void
  readonly onDone: (effectiveOn: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(mediationContract.signAgreement),
    defaultValues: {
      parties: caseFile.parties.map(party => ({ partyId: party.id, signedOn: today })),
      mediatorSignedOn: today,
      sealedOn: today,
    },
    toInput: (values: Values, opId) => ({
      opId,
      id: agreement.id,
      version: agreement.version,
      parties: values.parties.map(party => ({ ...party, signedOn: dayOfField(party.signedOn, today) ?? '' })),
      mediatorSignedOn: dayOfField(values.mediatorSignedOn, today) ?? '',
      sealedOn: dayOfField(values.sealedOn, today) ?? '',
    }),
    send: client.mediation.signAgreement,
    onDone: signed => onDone(signed.effectiveOn),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('mediation:agreement.signTitle')} onClose={onClose}>
      <FormBody
        text={t('mediation:agreement.signText')}
        contract={contract}
        action={t('mediation:agreement.signSubmit')}
        cancel={t('mediation:agreement.signCancel')}
        onCancel={onClose}
      >
        {caseFile.parties.map((party, index) => (
          <DateField
            key={party.id}
            control={control}
            name={`parties.${index}.signedOn`}
            label={t('mediation:agreement.signedOn', { name: partyName(t, party) })}
            today={today}
            isRequired
          />
        ))}
        <DateField
          control={control}
          name="mediatorSignedOn"
          label={t('mediation:agreement.mediatorSignedOn')}
          today={today}
          isRequired
        />
        <DateField
          control={control}
          name="sealedOn"
          label={t('mediation:agreement.sealedOn')}
          today={today}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
