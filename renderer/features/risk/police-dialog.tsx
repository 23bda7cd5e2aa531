import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { POLICE_WAYS, riskContract } from '#center/contract/risk.ts'
import { addMinutes, shanghaiTimeOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { useCenterStatus, useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { WAY_KEYS } from './risk-words.ts'

interface Values {
  readonly on: string
  readonly time: string
  readonly station: string
  readonly receiver: string
  readonly phone: string
  readonly way: string
  readonly content: string
  readonly answer: string
}

/** '8：30' and '8:30' are '08:30'; anything else stays and is refused. */
const timeOf = (text: string) => text.trim().replace('：', ':').padStart(5, '0')

/** The instant of a typed day and time; the typed text itself where it is none, so that the contract refuses it. */
function instantOf(on: string, time: string, today: string): string {
  const day = dayOfField(on, today) ?? ''
  const clock = timeOf(time)
  if (!isPlainDate(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return `${on} ${time}`
  return addMinutes(startOfShanghaiDay(day), Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
}

/** Who told whom at the police, when and how; makes the record of it as a paper. */
export function PoliceDialog({
  caseFileId,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const now = useCenterStatus()?.now
  const contract = useContractForm({
    schema: inputSchema(riskContract.tellPolice),
    defaultValues: {
      on: today,
      time: now === undefined ? '' : shanghaiTimeOf(now),
      station: '',
      receiver: '',
      phone: '',
      way: 'phone',
      content: '',
      answer: '',
    } satisfies Values as Values,
    toInput: ({ on, time, ...values }: Values, opId) => ({
      ...values,
      opId,
      id: caseFileId,
      toldAt: instantOf(on, time, today),
      answer: values.answer.trim() === '' ? null : values.answer,
    }),
    send: client.risk.tellPolice,
    onDone: ({ documentNo }) => onDone(t('risk:tell.done', { number: documentNo })),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('risk:tell.title')} size="xl" onClose={onClose}>
      <FormBody text={t('risk:tell.text')} contract={contract} action={t('risk:tell.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DateField control={control} name="on" label={t('risk:tell.on')} today={today} isRequired />
          <TextField control={control} name="time" label={t('risk:tell.time')} isRequired />
          <SelectField
            control={control}
            name="way"
            label={t('risk:tell.way')}
            choices={POLICE_WAYS.map(way => ({ value: way, label: t(WAY_KEYS[way]) }))}
          />
          <TextField control={control} name="station" label={t('risk:tell.station')} isRequired />
          <TextField control={control} name="receiver" label={t('risk:tell.receiver')} isRequired />
          <TextField control={control} name="phone" label={t('risk:tell.phone')} inputMode="tel" isRequired />
        </SimpleGrid>
        <AreaField control={control} name="content" label={t('risk:tell.content')} isRequired />
        <AreaField control={control} name="answer" label={t('risk:tell.answer')} rows={2} />
      </FormBody>
    </FormDialog>
  )
}
