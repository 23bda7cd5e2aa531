import { Checkbox, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { STAFF_ROLES, type StaffRole } from '#center/contract/permissions.ts'
import { enterStaffInput } from '#center/contract/staff.ts'
import { fieldId, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { ROLE_KEYS } from '../../lib/status-keys.ts'

const ROLE_HINT_KEYS: Readonly<Record<StaffRole, string>> = {
  frontDesk: 'staffAdmin:roleHint.frontDesk',
  mediator: 'staffAdmin:roleHint.mediator',
  departmentLead: 'staffAdmin:roleHint.departmentLead',
  manager: 'staffAdmin:roleHint.manager',
  administrator: 'staffAdmin:roleHint.administrator',
  auditor: 'staffAdmin:roleHint.auditor',
}

interface Values {
  readonly name: string
  readonly username: string
  readonly unitId: string
  readonly phone: string
  readonly roles: string[]
}

/** The administrator writes a new colleague down; the manager decides. */
export function EnterStaff({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit'], queryFn: () => client.unit.list() })
  const contract = useContractForm({
    schema: enterStaffInput,
    defaultValues: { name: '', username: '', unitId: '', phone: '', roles: [] },
    toInput: (values: Values, opId) => ({
      opId,
      name: values.name,
      username: values.username.trim(),
      roles: values.roles,
      ...(values.unitId === '' ? {} : { unitId: Number(values.unitId) }),
      phone: values.phone.trim() || null,
    }),
    send: client.staff.enter,
    onDone,
  })
  const { control, formState } = contract.form
  const rolesError = formState.errors.roles?.message
  return (
    <FormDialog title={t('staffAdmin:form.title')} size="xl" onClose={onClose}>
      <FormBody
        contract={contract}
        action={t('staffAdmin:form.submit')}
        cancel={t('staffAdmin:form.cancel')}
        onCancel={onClose}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="name"
            label={t('staffAdmin:form.name')}
            hint={t('staffAdmin:form.nameHint')}
            isRequired
          />
          <TextField
            control={control}
            name="username"
            label={t('staffAdmin:form.username')}
            hint={t('staffAdmin:form.usernameHint')}
            isRequired
          />
          <SelectField
            control={control}
            name="unitId"
            label={t('staffAdmin:form.unit')}
            emptyLabel={t('mediation:agreement.choose')}
            choices={units.data?.map(unit => ({ value: String(unit.id), label: unit.name })) ?? []}
            isRequired
          />
          <PhoneField control={control} name="phone" label={t('staffAdmin:form.phone')} />
        </SimpleGrid>
        <Checkbox.Group
          label={t('staffAdmin:form.roles')}
          withAsterisk
          value={contract.form.watch('roles')}
          onChange={roles => contract.form.setValue('roles', roles, { shouldDirty: true })}
          error={rolesError === undefined ? undefined : fieldText(t, rolesError)}
          data-field-label={t('staffAdmin:form.roles')}
        >
          <Stack gap="xs" mt="xs">
            {STAFF_ROLES.map((role, index) => (
              <Checkbox
                key={role}
                {...(index === 0 ? { id: fieldId('roles') } : {})}
                value={role}
                label={t(ROLE_KEYS[role])}
                description={t(ROLE_HINT_KEYS[role])}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </FormBody>
    </FormDialog>
  )
}
