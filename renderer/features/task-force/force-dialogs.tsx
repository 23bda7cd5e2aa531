import { Checkbox, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type TaskForceView, taskForceContract } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, fieldId, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { LineList } from '../../components/staff/line-list.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { idOf, UnitFields } from '../co-handling/unit-fields.tsx'
import { MemberFields, type MemberValues, memberInputOf, NO_MEMBER } from './member-fields.tsx'

interface DialogProps {
  readonly force: TaskForceView
  readonly onClose: () => void
  readonly onDone: () => void
}

export function AddMemberDialog({ force, onClose, onDone }: DialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(taskForceContract.addMember),
    defaultValues: { member: NO_MEMBER },
    toInput: (values: { member: MemberValues }, opId) => ({
      opId,
      id: force.id,
      version: force.version,
      member: memberInputOf(values.member),
    }),
    send: client.taskForce.addMember,
    onDone,
  })
  return (
    <FormDialog title={t('taskForce:addMember')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('taskForce:addMember')} onCancel={onClose}>
        <MemberFields control={contract.form.control} path="member" number={1} />
      </FormBody>
    </FormDialog>
  )
}

interface MeetingValues {
  heldOn: string
  place: string
  attendees: string[]
  minutes: string
  decisions: string[]
}

/** Minutes: day, place, who was there, what was said, what was decided. */
export function MeetingDialog({ force, onClose, onDone }: DialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(taskForceContract.recordMeeting),
    defaultValues: { heldOn: today, place: '', attendees: [], minutes: '', decisions: [''] },
    toInput: (values: MeetingValues, opId) => ({
      opId,
      id: force.id,
      version: force.version,
      heldOn: dayOfField(values.heldOn, today) ?? '',
      place: values.place,
      attendees: values.attendees.map(Number),
      minutes: values.minutes,
      decisions: values.decisions.filter(decision => decision.trim() !== ''),
    }),
    send: client.taskForce.recordMeeting,
    onDone,
  })
  const { control, setValue, watch, formState } = contract.form
  const error = formState.errors.attendees?.message
  return (
    <FormDialog title={t('taskForce:recordTitle')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('taskForce:recordSubmit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField control={control} name="heldOn" label={t('taskForce:heldOn')} today={today} isRequired />
          <TextField
            control={control}
            name="place"
            label={t('taskForce:place')}
            maxLength={LIMITS.shortText}
            isRequired
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('taskForce:attendees')}
          withAsterisk
          value={watch('attendees')}
          onChange={people => setValue('attendees', people, { shouldDirty: true })}
          error={error === undefined ? undefined : fieldText(t, error)}
          data-field-label={t('taskForce:attendees')}
        >
          <Stack gap="xs" mt="xs">
            {force.members
              .filter(member => member.leftAt === null)
              .map((member, index) => (
                <Checkbox
                  key={member.id}
                  {...(index === 0 ? { id: fieldId('attendees') } : {})}
                  value={String(member.id)}
                  label={[member.name, member.organization].filter(part => part !== '').join(' · ')}
                />
              ))}
          </Stack>
        </Checkbox.Group>
        <AreaField
          control={control}
          name="minutes"
          label={t('taskForce:minutes')}
          rows={5}
          maxLength={LIMITS.notes}
          isRequired
        />
        <LineList
          control={control}
          name="decisions"
          maxLength={LIMITS.request}
          maxLines={20}
          isMultiline
          onLines={lines => setValue('decisions', lines, { shouldDirty: true })}
          lineLabel={number => t('taskForce:decision', { number })}
          removeLabel={number => t('taskForce:removeDecision', { number })}
          addLabel={t('taskForce:addDecision')}
        />
      </FormBody>
    </FormDialog>
  )
}

/** A task of the force for a unit, by a day. */
export function ForceTaskDialog({ force, onClose, onDone }: DialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(taskForceContract.addTask),
    defaultValues: { unitId: '', staffId: '', what: '', dueOn: '' },
    toInput: (values: { unitId: string; staffId: string; what: string; dueOn: string }, opId) => ({
      opId,
      id: force.id,
      version: force.version,
      unitId: idOf(values.unitId),
      staffId: idOf(values.staffId),
      what: values.what,
      dueOn: dayOfField(values.dueOn, today) ?? '',
    }),
    send: client.taskForce.addTask,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('taskForce:taskTitle')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('taskForce:taskSubmit')} onCancel={onClose}>
        <UnitFields
          control={control}
          unitName="unitId"
          staffName="staffId"
          unitLabel={t('taskForce:unit')}
          staffLabel={t('coHandling:ask.person')}
          anyoneLabel={t('coHandling:ask.anyone')}
        />
        <AreaField control={control} name="what" label={t('taskForce:what')} maxLength={LIMITS.longText} isRequired />
        <DateField control={control} name="dueOn" label={t('taskForce:dueOn')} today={today} isRequired />
      </FormBody>
    </FormDialog>
  )
}
