import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { MAX_ASSISTS } from '#center/contract/assignment.ts'
import type { UnitView } from '#center/contract/center.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import type { RouteValues } from './route-values.ts'

/** Units asked to help, each with what it owes and by when; those usual for the type are one key away. */
export function AssistRows({
  form,
  units,
  leadId,
  suggested,
  today,
}: {
  readonly form: UseFormReturn<RouteValues, unknown, RouteValues>
  readonly units: readonly UnitView[]
  readonly leadId: number
  readonly suggested: readonly number[]
  readonly today: string
}) {
  const { t } = useTranslation()
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'assists' })
  const free = suggested.filter(id => id !== leadId && !fields.some(field => field.unitId === String(id)))
  const add = (unitId: string) => append({ unitId, owes: '', dueOn: '' })
  return (
    <section aria-labelledby="route-assists">
      <Title order={3} size="h4" id="route-assists" mb="xs">
        {t('routing:assist.title')}
      </Title>
      <Stack gap="sm">
        {fields.map((field, index) => (
          <Group
            key={field.id}
            align="end"
            wrap="nowrap"
            data-field-group={t('routing:assist.number', { number: index + 1 })}
          >
            <SimpleGrid cols={3} flex={1}>
              <SelectField
                control={control}
                name={`assists.${index}.unitId`}
                label={t('routing:assist.unit')}
                emptyLabel={t('staff:type.choose')}
                choices={units.map(unit => ({ value: String(unit.id), label: unit.name }))}
                isRequired
              />
              <TextField
                control={control}
                name={`assists.${index}.owes`}
                label={t('routing:assist.owes')}
                maxLength={LIMITS.longText}
                isRequired
              />
              <DateField
                control={control}
                name={`assists.${index}.dueOn`}
                label={t('routing:assist.dueOn')}
                hint=""
                today={today}
                isRequired
              />
            </SimpleGrid>
            <Button variant="default" onClick={() => remove(index)}>
              {t('routing:assist.remove', { number: index + 1 })}
            </Button>
          </Group>
        ))}
        <Group>
          {free.length > 0 && <Text>{t('routing:assist.usual')}</Text>}
          {free.map(id => (
            <Button key={id} variant="default" disabled={fields.length >= MAX_ASSISTS} onClick={() => add(String(id))}>
              {t('routing:assist.ask', { unit: units.find(unit => unit.id === id)?.name ?? '' })}
            </Button>
          ))}
          <Button variant="default" disabled={fields.length >= MAX_ASSISTS} onClick={() => add('')}>
            {t('routing:assist.add')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
