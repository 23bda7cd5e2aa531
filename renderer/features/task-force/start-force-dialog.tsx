import { Button, Fieldset, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { MAX_MEMBERS, taskForceContract } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { idOf } from '../co-handling/unit-fields.tsx'
import { MemberFields, type MemberValues, memberInputOf, NO_MEMBER } from './member-fields.tsx'

interface Values {
  name: string
  purpose: string
  leadUnitId: string
  members: MemberValues[]
}

/** 专班: name, purpose, the unit that leads, its members. */
export function StartForceDialog({
  caseFile,
  onClose,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const contract = useContractForm({
    schema: inputSchema(taskForceContract.start),
    defaultValues: { name: '', purpose: '', leadUnitId: String(caseFile.owner.unitId), members: [NO_MEMBER] },
    toInput: (values: Values, opId) => ({
      opId,
      id: caseFile.id,
      name: values.name,
      purpose: values.purpose,
      leadUnitId: idOf(values.leadUnitId),
      members: values.members.map(memberInputOf),
    }),
    send: client.taskForce.start,
    onDone,
  })
  const { control } = contract.form
  const { fields, append, remove } = useFieldArray({ control, name: 'members' })
  return (
    <FormDialog title={t('taskForce:startTitle')} size="62rem" onClose={onClose}>
      <FormBody contract={contract} action={t('taskForce:submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="name"
            label={t('taskForce:name')}
            maxLength={LIMITS.shortText}
            isRequired
          />
          <SelectField
            control={control}
            name="leadUnitId"
            label={t('taskForce:leadUnit')}
            choices={(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name }))}
            isRequired
          />
        </SimpleGrid>
        <AreaField
          control={control}
          name="purpose"
          label={t('taskForce:purpose')}
          rows={2}
          maxLength={LIMITS.longText}
          isRequired
        />
        <Fieldset legend={t('taskForce:members')}>
          <Stack>
            {fields.map((field, index) => (
              <MemberFields
                key={field.id}
                control={control}
                path={`members.${index}`}
                number={index + 1}
                {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})}
              />
            ))}
            <Button
              variant="default"
              style={{ alignSelf: 'start' }}
              disabled={fields.length >= MAX_MEMBERS}
              onClick={() => append(NO_MEMBER)}
            >
              {t('taskForce:addMember')}
            </Button>
          </Stack>
        </Fieldset>
      </FormBody>
    </FormDialog>
  )
}
