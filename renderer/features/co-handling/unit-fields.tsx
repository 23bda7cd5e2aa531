import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/staff/field.tsx'
import { client } from '../../lib/client.ts'

/** A unit, and a person of it if one is to be named; the form values are ids as texts. */
export function UnitFields<Values extends FieldValues>({
  control,
  unitName,
  staffName,
  unitLabel,
  staffLabel,
  anyoneLabel,
  except = [],
  only,
}: {
  readonly control: Control<Values, unknown, Values>
  readonly unitName: FieldPath<Values>
  readonly staffName: FieldPath<Values>
  readonly unitLabel: string
  readonly staffLabel: string
  readonly anyoneLabel: string
  /** Units that cannot be chosen. */
  readonly except?: readonly number[]
  /** The one unit that can be chosen. */
  readonly only?: number
}) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const unitId = Number(useWatch({ control, name: unitName }))
  const people = useQuery({
    queryKey: ['staff', 'colleagues', unitId],
    enabled: unitId > 0,
    queryFn: () => client.staff.colleagues({ unitId }),
  })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <SelectField
        control={control}
        name={unitName}
        label={unitLabel}
        emptyLabel={t('staff:type.choose')}
        choices={(units.data ?? [])
          .filter(unit => (only === undefined ? !except.includes(unit.id) : unit.id === only))
          .map(unit => ({ value: String(unit.id), label: unit.name }))}
        isRequired
      />
      <SelectField
        control={control}
        name={staffName}
        label={staffLabel}
        emptyLabel={anyoneLabel}
        choices={(people.data ?? [])
          .filter(person => person.unitId === unitId)
          .map(person => ({ value: String(person.id), label: person.name }))}
      />
    </SimpleGrid>
  )
}

/** An id of a choice; null where nothing is chosen. */
export const idOf = (value: string): number | null => (value === '' ? null : Number(value))
