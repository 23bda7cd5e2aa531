import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type CallOutView, callOutContract } from '#center/contract/call-out.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

export type Decision = CallOutView['allowedActions'][number]

interface DecideProps {
  readonly callOut: CallOutView
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** The lead decided at the meeting, one more unit, the end with its result, or taking it back. */
export function DecideDialog({ decision, ...props }: DecideProps & { readonly decision: Decision }) {
  switch (decision) {
    case 'rule':
      return <Rule {...props} />
    case 'addUnit':
      return <AddUnit {...props} />
    case 'end':
    case 'withdraw':
      return <Finish action={decision} {...props} />
  }
}

function Rule({ callOut, onClose, onDone }: DecideProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(callOutContract.rule),
    defaultValues: { unitId: '', note: '' },
    toInput: (values: { unitId: string; note: string }, opId) => ({
      opId,
      id: callOut.id,
      version: callOut.version,
      unitId: values.unitId === '' ? undefined : Number(values.unitId),
      note: values.note,
    }),
    send: client.callOut.rule,
    onDone: () => onDone(t('callOut:decide.ruled')),
  })
  return (
    <FormDialog title={t('callOut:action.rule')} onClose={onClose}>
      <FormBody contract={contract} action={t('callOut:decide.rule')} onCancel={onClose}>
        <SelectField
          control={contract.form.control}
          name="unitId"
          label={t('callOut:decide.unit')}
          emptyLabel={t('callOut:decide.choose')}
          choices={callOut.legs.map(({ unitId, unitName }) => ({ value: String(unitId), label: unitName }))}
          isRequired
        />
        <AreaField
          control={contract.form.control}
          name="note"
          label={t('callOut:decide.note')}
          maxLength={LIMITS.shortText}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}

function AddUnit({ callOut, onClose, onDone }: DecideProps) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const called = new Set(callOut.legs.map(({ unitId }) => unitId))
  const contract = useContractForm({
    schema: inputSchema(callOutContract.addUnit),
    defaultValues: { unitId: '' },
    toInput: (values: { unitId: string }, opId) => ({
      opId,
      id: callOut.id,
      version: callOut.version,
      unitId: values.unitId === '' ? undefined : Number(values.unitId),
    }),
    send: client.callOut.addUnit,
    onDone: () => onDone(t('callOut:decide.added')),
  })
  return (
    <FormDialog title={t('callOut:action.addUnit')} onClose={onClose}>
      <FormBody contract={contract} action={t('callOut:decide.add')} onCancel={onClose}>
        <SelectField
          control={contract.form.control}
          name="unitId"
          label={t('callOut:decide.unit')}
          emptyLabel={t('callOut:decide.choose')}
          choices={(units.data ?? [])
            .filter(({ id, isCenter }) => !isCenter && !called.has(id))
            .map(unit => ({ value: String(unit.id), label: unit.name }))}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}

const FINISH = {
  end: {
    title: 'callOut:action.end',
    label: 'callOut:decide.result',
    submit: 'callOut:decide.end',
    done: 'callOut:decide.ended',
  },
  withdraw: {
    title: 'callOut:action.withdraw',
    label: 'callOut:decide.reason',
    submit: 'callOut:decide.withdraw',
    done: 'callOut:decide.withdrawn',
  },
} as const

function Finish({ action, callOut, onClose, onDone }: DecideProps & { readonly action: 'end' | 'withdraw' }) {
  const { t } = useTranslation()
  const keys = FINISH[action]
  const contract = useContractForm({
    schema: inputSchema(action === 'end' ? callOutContract.end : callOutContract.withdraw),
    defaultValues: { result: '' },
    toInput: (values: { result: string }, opId) => ({
      opId,
      id: callOut.id,
      version: callOut.version,
      result: values.result,
    }),
    send: action === 'end' ? client.callOut.end : client.callOut.withdraw,
    onDone: () => onDone(t(keys.done)),
  })
  return (
    <FormDialog title={t(keys.title)} onClose={onClose}>
      <FormBody text={t('callOut:decide.finishText')} contract={contract} action={t(keys.submit)} onCancel={onClose}>
        <AreaField
          control={contract.form.control}
          name="result"
          label={t(keys.label)}
          maxLength={action === 'end' ? LIMITS.reason : LIMITS.shortText}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
