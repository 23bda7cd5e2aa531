import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#center/contract/values/text.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { client } from '../../lib/client.ts'
import { idOf } from '../co-handling/unit-fields.tsx'

export const MEMBER_SOURCES = ['staff', 'expert', 'outside'] as const
export type MemberSource = (typeof MEMBER_SOURCES)[number]

/** A member as the form holds it. */
export interface MemberValues {
  readonly source: string
  readonly staffId: string
  readonly expertId: string
  readonly name: string
  readonly organization: string
  readonly duty: string
}
export const NO_MEMBER: MemberValues = {
  source: 'staff',
  staffId: '',
  expertId: '',
  name: '',
  organization: '',
  duty: '',
}

/** What the route takes of a member: only what belongs to where they come from. */
export const memberInputOf = (member: MemberValues) => ({
  staffId: member.source === 'staff' ? idOf(member.staffId) : null,
  expertId: member.source === 'expert' ? idOf(member.expertId) : null,
  name: member.source === 'outside' ? member.name : null,
  organization: member.source === 'outside' ? member.organization.trim() || null : null,
  duty: member.duty.trim() || null,
})

const SOURCE_KEYS: Readonly<Record<MemberSource, string>> = {
  staff: 'taskForce:from.staff',
  expert: 'taskForce:from.expert',
  outside: 'taskForce:from.outside',
}

/** One member: a colleague, an expert of the pool, or anybody by name. */
export function MemberFields<Values extends FieldValues>({
  control,
  path,
  number,
  onRemove,
}: {
  readonly control: Control<Values, unknown, Values>
  /** Where the member stands in the form. */
  readonly path: string
  readonly number: number
  readonly onRemove?: () => void
}) {
  const { t } = useTranslation()
  const at = (name: string) => `${path}.${name}` as FieldPath<Values>
  const source: string = useWatch({ control, name: at('source') })
  const people = useQuery({ queryKey: ['staff', 'colleagues'], queryFn: () => client.staff.colleagues({}) })
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const experts = useQuery({ queryKey: ['expert'], queryFn: () => client.expert.list() })
  const unitOf = (id: number) => units.data?.find(unit => unit.id === id)?.name ?? ''
  return (
    <Stack gap="xs" data-field-group={t('taskForce:memberNumber', { number })}>
      <SimpleGrid cols={{ base: 1, sm: source === 'outside' ? 4 : 3 }}>
        <SelectField
          control={control}
          name={at('source')}
          label={t('taskForce:memberFrom')}
          choices={MEMBER_SOURCES.map(value => ({ value, label: t(SOURCE_KEYS[value]) }))}
        />
        {source === 'staff' && (
          <SelectField
            control={control}
            name={at('staffId')}
            label={t('taskForce:staff')}
            emptyLabel={t('staff:type.choose')}
            choices={(people.data ?? []).map(person => ({
              value: String(person.id),
              label: `${person.name} · ${unitOf(person.unitId)}`,
            }))}
            isRequired
          />
        )}
        {source === 'expert' && (
          <SelectField
            control={control}
            name={at('expertId')}
            label={t('taskForce:expert')}
            emptyLabel={t('staff:type.choose')}
            choices={(experts.data ?? [])
              .filter(expert => expert.isActive)
              .map(expert => ({ value: String(expert.id), label: `${expert.name} · ${expert.field}` }))}
            isRequired
          />
        )}
        {source === 'outside' && (
          <>
            <TextField
              control={control}
              name={at('name')}
              label={t('taskForce:person')}
              maxLength={LIMITS.name}
              isRequired
            />
            <TextField
              control={control}
              name={at('organization')}
              label={t('taskForce:organization')}
              maxLength={LIMITS.shortText}
            />
          </>
        )}
        <TextField control={control} name={at('duty')} label={t('taskForce:duty')} maxLength={LIMITS.name} />
      </SimpleGrid>
      {onRemove !== undefined && (
        <Group justify="flex-end">
          <Button size="sm" variant="default" onClick={onRemove}>
            {t('taskForce:removeMember', { number })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
