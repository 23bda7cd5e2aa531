import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { type MediationView, mediationContract } from '#center/contract/mediation.ts'
import type { ProblemCode } from '#center/contract/problems.ts'
import { isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { useSession } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { DayBookings } from './day-bookings.tsx'
import { startOf } from './meeting-start.ts'

const LENGTHS = [30, 60, 90, 120, 180, 240] as const

interface Values {
  readonly date: string
  readonly startsAt: string
  readonly minutes: string
  readonly roomId: string
  readonly mediatorId: string
  readonly isPublic: boolean
  readonly invited: string
}

/** The field at which a refusal of the booking stands. */
const FIELD_OF: Partial<Readonly<Record<ProblemCode, keyof Values>>> = {
  'meeting.room-taken': 'roomId',
  'meeting.mediator-taken': 'mediatorId',
  'meeting.in-past': 'startsAt',
}

/** D4 as a form: room, mediator, date, time, length; what is taken on that day stands beside it. */
export function ScheduleMeeting({
  caseFile,
  mediation,
  onClose,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly mediation: MediationView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const session = useSession()
  const rooms = useQuery({ queryKey: ['room'], queryFn: () => client.unit.rooms() })
  const unitId = caseFile.owner.unitId
  const colleagues = useQuery({ queryKey: ['colleague', unitId], queryFn: () => client.staff.colleagues({ unitId }) })
  const contract = useContractForm({
    schema: inputSchema(mediationContract.schedule),
    defaultValues: {
      date: '',
      startsAt: '',
      minutes: '90',
      roomId: '',
      mediatorId: String(caseFile.owner.staff?.id ?? session.staffId),
      isPublic: false,
      invited: '',
    },
    toInput: (values: Values, opId) => ({
      opId,
      id: mediation.id,
      roomId: values.roomId === '' ? null : Number(values.roomId),
      mediatorId: values.mediatorId === '' ? null : Number(values.mediatorId),
      startsAt: startOf(dayOfField(values.date, today) ?? '', values.startsAt),
      minutes: Number(values.minutes),
      isPublic: values.isPublic,
      invited: values.invited.trim() || null,
    }),
    send: client.mediation.schedule,
    onDone,
    onRefused: error => {
      const field = FIELD_OF[problemOf(error)?.code ?? 'request.invalid']
      if (field !== undefined) contract.form.setError(field, { message: `problems.${problemOf(error)?.code}` })
      return false
    },
  })
  const { control } = contract.form
  const typedDate = contract.form.watch('date')
  const on = parseTypedDate(typedDate, today)
  const mediators = colleagues.data?.map(person => ({ value: String(person.id), label: person.name })) ?? [
    { value: String(session.staffId), label: session.name },
  ]
  return (
    <FormDialog title={t('mediation:schedule.title')} size="xl" onClose={onClose}>
      <FormBody
        contract={contract}
        action={t('mediation:schedule.submit')}
        cancel={t('mediation:schedule.cancel')}
        onCancel={onClose}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DateField control={control} name="date" label={t('mediation:schedule.date')} today={today} isRequired />
          <TextField
            control={control}
            name="startsAt"
            label={t('mediation:schedule.time')}
            hint={t('mediation:schedule.timeHint')}
            isRequired
          />
          <SelectField
            control={control}
            name="minutes"
            label={t('mediation:schedule.minutes')}
            hint={t('mediation:schedule.minutesHint')}
            choices={LENGTHS.map(count => ({
              value: String(count),
              label: t('mediation:schedule.minutesOption', { count }),
            }))}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="roomId"
            label={t('mediation:schedule.room')}
            emptyLabel={t('mediation:agreement.choose')}
            choices={rooms.data?.map(room => ({ value: String(room.id), label: room.name })) ?? []}
            isRequired
          />
          <SelectField
            control={control}
            name="mediatorId"
            label={t('mediation:schedule.mediator')}
            emptyLabel={t('mediation:agreement.choose')}
            choices={mediators}
            isRequired
          />
        </SimpleGrid>
        {on !== undefined && isPlainDate(on) && <DayBookings on={on} />}
        <TextField
          control={control}
          name="invited"
          label={t('mediation:schedule.invited')}
          hint={t('mediation:schedule.invitedHint')}
        />
        <CheckField
          control={control}
          name="isPublic"
          label={t('mediation:schedule.isPublic')}
          hint={t('mediation:schedule.isPublicHint')}
        />
      </FormBody>
    </FormDialog>
  )
}
