import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mediationContract } from '#center/contract/mediation.ts'
import { MEETING_RESULTS } from '#center/contract/statuses.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { MEETING_RESULT_KEYS } from '../../lib/status-keys.ts'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import type { AutosaveState } from '../draft/autosaver.ts'

interface Values {
  readonly result: string
  readonly nextOn: string
}

/** Ends the meeting with its result; what was typed last is saved first, then the record is issued. */
export function CloseMeeting({
  caseFileId,
  meetingId,
  saver,
  onClose,
}: {
  readonly caseFileId: number
  readonly meetingId: number
  readonly saver: { readonly state: () => AutosaveState; readonly flush: () => Promise<AutosaveState> }
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const navigate = useNavigate()
  const refresh = useRefreshCaseFiles()
  const contract = useContractForm({
    schema: inputSchema(mediationContract.closeMeeting),
    defaultValues: { result: '', nextOn: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: meetingId,
      version: saver.state().version,
      result: values.result,
      nextOn: values.result === 'again' ? dayOfField(values.nextOn, today) : null,
    }),
    send: async input => client.mediation.closeMeeting({ ...input, version: (await saver.flush()).version }),
    onDone: () => {
      void refresh()
      void navigate({ href: `/cases/${caseFileId}?tab=mediation` })
    },
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('mediation:room.close')} onClose={onClose}>
      <FormBody
        text={t('mediation:room.closeText')}
        contract={contract}
        action={t('mediation:room.closeSubmit')}
        cancel={t('mediation:room.closeCancel')}
        onCancel={onClose}
      >
        <SelectField
          control={control}
          name="result"
          label={t('mediation:room.result')}
          emptyLabel={t('mediation:agreement.choose')}
          choices={MEETING_RESULTS.map(value => ({ value, label: t(MEETING_RESULT_KEYS[value]) }))}
          isRequired
        />
        {contract.form.watch('result') === 'again' && (
          <DateField control={control} name="nextOn" label={t('mediation:room.nextOn')} today={today} />
        )}
      </FormBody>
    </FormDialog>
  )
}
