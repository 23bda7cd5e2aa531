import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import { appointmentContract } from '#center/contract/hall.ts'
import type { ProblemCode } from '#center/contract/problems.ts'
import { DOCUMENT_TYPES } from '#center/contract/values/document-types.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { phone } from '#center/contract/values/phone.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useSession } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { CountryField } from '../../components/staff/country-field.tsx'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { IdNumberField } from '../../components/staff/id-number-field.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client, problemOf } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { startOf } from '../mediation/meeting-start.ts'

interface Values {
  readonly date: string
  readonly startsAt: string
  readonly unitId: string
  readonly name: string
  readonly phone: string
  readonly documentType: string
  readonly documentNumber: string
  readonly country: string
  readonly note: string
}

/** The field at which a refusal stands. */
const FIELD_OF: Partial<Readonly<Record<ProblemCode, keyof Values>>> = {
  'appointment.in-past': 'startsAt',
  'unit.not-found': 'unitId',
}

/** The route's schema; the telephone number is checked here already. */
const schema = inputSchema(appointmentContract.book).extend({ phone: phone.nullable() })

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** Date, time, unit and who comes; a document is not needed but lets the visitor check in by card. */
export function BookAppointment({
  on,
  onClose,
  onDone,
}: {
  /** 'YYYY-MM-DD' the form opens with. */
  readonly on: string
  readonly onClose: () => void
  /** @param day 'YYYY-MM-DD' of the appointment */
  readonly onDone: (day: string) => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const { unitId } = useSession()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const startInstant = (values: Pick<Values, 'date' | 'startsAt'>) =>
    startOf(dayOfField(values.date, today) ?? '', values.startsAt)
  const contract = useContractForm({
    schema,
    defaultValues: {
      date: on,
      startsAt: '',
      unitId: String(unitId),
      name: '',
      phone: '',
      documentType: '111',
      documentNumber: '',
      country: '',
      note: '',
    },
    toInput: (values: Values, opId) => {
      const documentNumber = orNull(values.documentNumber)
      return {
        opId,
        startsAt: startInstant(values),
        unitId: values.unitId === '' ? undefined : Number(values.unitId),
        name: values.name,
        documentType: documentNumber === null ? null : values.documentType,
        documentNumber,
        country: documentNumber === null || values.documentType !== '414' ? null : orNull(values.country),
        phone: orNull(values.phone),
        note: orNull(values.note),
      }
    },
    send: client.appointment.book,
    onDone: () => onDone(shanghaiDateOf(startInstant(contract.form.getValues()))),
    onRefused: error => {
      const code = problemOf(error)?.code
      const field = code === undefined ? undefined : FIELD_OF[code]
      if (field !== undefined) contract.form.setError(field, { message: `problems.${code}` })
      return false
    },
  })
  const { control, watch } = contract.form
  const documentType = DOCUMENT_TYPES.find(type => type === watch('documentType')) ?? '111'
  return (
    <FormDialog title={t('appointment:form.title')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('appointment:form.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DateField control={control} name="date" label={t('appointment:form.date')} today={today} isRequired />
          <TextField
            control={control}
            name="startsAt"
            label={t('appointment:form.time')}
            hint={t('appointment:form.timeHint')}
            isRequired
          />
          <SelectField
            control={control}
            name="unitId"
            label={t('appointment:form.unit')}
            choices={(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name }))}
            isRequired
          />
          <TextField
            control={control}
            name="name"
            label={t('appointment:form.name')}
            maxLength={LIMITS.name}
            isRequired
          />
          <PhoneField control={control} name="phone" label={t('appointment:form.phone')} />
          <SelectField
            control={control}
            name="documentType"
            label={t('appointment:form.documentType')}
            choices={documentTypes.map(({ code, label }) => ({ value: code, label: text(label) }))}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <IdNumberField
            control={control}
            name="documentNumber"
            label={t('appointment:form.documentNumber')}
            hint={t('appointment:form.documentHint')}
            documentType={documentType}
            country={watch('country')}
            today={today}
          />
          {documentType === '414' && (
            <CountryField
              control={control}
              name="country"
              label={t('case:party.country')}
              hint={t('case:party.countryHint')}
            />
          )}
        </SimpleGrid>
        <TextField control={control} name="note" label={t('appointment:form.note')} maxLength={LIMITS.shortText} />
      </FormBody>
    </FormDialog>
  )
}
