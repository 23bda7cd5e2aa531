import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MediationView, mediationContract } from '#center/contract/mediation.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { FAILURE_REASONS, useCodeWords } from '../case-file/code-words.ts'

interface EndMediationProps {
  readonly mediation: MediationView
  readonly onDone: (message: string) => void
}

/** Ends without agreement and issues the notice that names the other ways (人民调解法 art. 26). */
export function EndMediation({ mediation, onDone }: EndMediationProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('mediation:end.open')}
      </Button>
      {isOpen && (
        <EndDialog
          mediation={mediation}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone(t('mediation:end.done'))
          }}
        />
      )}
    </Group>
  )
}

interface Values {
  readonly reasonCode: string
  readonly undisputedFacts: string
  readonly openIssues: string
  readonly note: string
}

function EndDialog({
  mediation,
  onClose,
  onDone,
}: {
  readonly mediation: MediationView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const word = useCodeWords()
  const contract = useContractForm({
    schema: inputSchema(mediationContract.end),
    defaultValues: { reasonCode: '', undisputedFacts: '', openIssues: '', note: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: mediation.id,
      // Nothing chosen is no code at all, so that the contract asks for one.
      ...(values.reasonCode === '' ? {} : { reasonCode: values.reasonCode }),
      undisputedFacts: values.undisputedFacts.trim() || null,
      openIssues: values.openIssues.trim() || null,
      note: values.note.trim() || null,
    }),
    send: client.mediation.end,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('mediation:end.title')} size="xl" onClose={onClose}>
      <FormBody
        text={t('mediation:end.text')}
        contract={contract}
        action={t('mediation:end.submit')}
        cancel={t('mediation:end.cancel')}
        color="danger"
        onCancel={onClose}
      >
        <SelectField
          control={control}
          name="reasonCode"
          label={t('mediation:end.reason')}
          emptyLabel={t('mediation:agreement.choose')}
          choices={FAILURE_REASONS.map(code => ({ value: code, label: word('endReason', code) }))}
          isRequired
        />
        <AreaField control={control} name="undisputedFacts" label={t('mediation:end.undisputed')} />
        <AreaField control={control} name="openIssues" label={t('mediation:end.openIssues')} />
        <AreaField control={control} name="note" label={t('mediation:end.note')} />
      </FormBody>
    </FormDialog>
  )
}
