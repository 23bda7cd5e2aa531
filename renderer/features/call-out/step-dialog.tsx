import { SimpleGrid } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { callOutContract, type LegMove, type LegView, STEP_WAYS, type StepWay } from '#center/contract/call-out.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { startOf } from '../mediation/meeting-start.ts'
import { MOVE_KEYS, WAY_KEYS } from './call-out-words.ts'

interface Values {
  way: StepWay
  atOn: string
  atTime: string
  promisedTime: string
  contactName: string
  note: string
}

/** Steps of a conversation by telephone, and those seen at the meeting. */
const USUAL_WAY: Readonly<Record<LegMove, StepWay>> = {
  answer: 'phone',
  giveUp: 'phone',
  callNext: 'phone',
  arrive: 'inPerson',
  join: 'inPerson',
  release: 'screen',
}

/** What happened with a called unit, how it became known, and when; empty times mean now. */
export function StepDialog({
  leg,
  move,
  onClose,
  onDone,
}: {
  readonly leg: LegView
  readonly move: LegMove
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const moment = (on: string, time: string) =>
    time.trim() === '' ? null : startOf(dayOfField(on, today) ?? today, time) || undefined
  const contract = useContractForm({
    schema: inputSchema(callOutContract.step),
    defaultValues: {
      way: USUAL_WAY[move],
      atOn: today,
      atTime: '',
      promisedTime: '',
      contactName: move === 'answer' || move === 'arrive' ? (leg.contactName ?? '') : '',
      note: '',
    },
    toInput: (values: Values, opId) => ({
      opId,
      id: leg.id,
      move,
      way: values.way,
      at: values.way === 'screen' ? null : moment(values.atOn, values.atTime),
      promisedAt: move === 'answer' ? moment(today, values.promisedTime) : null,
      contactName: values.contactName.trim() || null,
      note: values.note.trim() || null,
    }),
    send: client.callOut.step,
    onDone: () => onDone(t('callOut:recorded', { move: t(MOVE_KEYS[move]), unit: leg.unitName })),
  })
  const { control } = contract.form
  const way = useWatch({ control, name: 'way' })
  return (
    <FormDialog title={t('callOut:moveOf', { move: t(MOVE_KEYS[move]), unit: leg.unitName })} onClose={onClose}>
      <FormBody contract={contract} action={t(MOVE_KEYS[move])} onCancel={onClose}>
        <SelectField
          control={control}
          name="way"
          label={t('callOut:form.way')}
          choices={STEP_WAYS.map(one => ({ value: one, label: t(WAY_KEYS[one]) }))}
        />
        {way !== 'screen' && (
          <SimpleGrid cols={2}>
            <DateField control={control} name="atOn" label={t('callOut:form.atOn')} today={today} />
            <TextField
              control={control}
              name="atTime"
              label={t('callOut:form.atTime')}
              hint={t('callOut:form.nowHint')}
            />
          </SimpleGrid>
        )}
        {move === 'answer' && (
          <TextField
            control={control}
            name="promisedTime"
            label={t('callOut:form.promised')}
            hint={t('callOut:form.timeHint')}
          />
        )}
        {(move === 'answer' || move === 'arrive') && (
          <TextField control={control} name="contactName" label={t('callOut:form.who')} maxLength={LIMITS.name} />
        )}
        <TextField control={control} name="note" label={t('callOut:form.note')} maxLength={LIMITS.shortText} />
      </FormBody>
    </FormDialog>
  )
}
