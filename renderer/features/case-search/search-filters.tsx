import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import county from '#assets/reference/divisions/county-421081.json' with { type: 'json' }
import { CASE_FILE_VIEWS } from '#center/contract/case-list.ts'
import { CASE_FILE_STATUSES, LAMPS, RISK_COLOURS } from '#center/contract/statuses.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { SelectField } from '../../components/staff/field.tsx'
import { useCaseTypes } from '../../components/staff/use-case-types.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, LAMP_KEYS, RISK_COLOUR_KEYS } from '../../lib/status-keys.ts'
import { VIEW_KEYS } from '../desk/view-keys.ts'
import type { SearchValues } from './search-form.ts'

/** What a search is narrowed by; an empty choice narrows nothing. */
export function SearchFilters({ control }: { readonly control: Control<SearchValues, unknown, SearchValues> }) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const types = useCaseTypes()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const emptyLabel = t('search:page.any')
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }} role="group" aria-label={t('search:page.filters')}>
      <SelectField
        control={control}
        name="filter.view"
        label={t('search:page.view')}
        choices={CASE_FILE_VIEWS.map(value => ({ value, label: t(VIEW_KEYS[value]) }))}
      />
      <SelectField
        control={control}
        name="filter.unitId"
        label={t('search:page.unit')}
        emptyLabel={emptyLabel}
        choices={(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name }))}
      />
      <SelectField
        control={control}
        name="filter.typeClass"
        label={t('search:page.typeClass')}
        emptyLabel={emptyLabel}
        choices={types
          .filter(type => type.parent === null)
          .map(type => ({ value: type.code, label: text(type.label) }))}
      />
      <SelectField
        control={control}
        name="filter.status"
        label={t('search:page.status')}
        emptyLabel={emptyLabel}
        choices={CASE_FILE_STATUSES.map(value => ({ value, label: t(CASE_FILE_STATUS_KEYS[value]) }))}
      />
      <SelectField
        control={control}
        name="filter.lamp"
        label={t('search:page.lamp')}
        emptyLabel={emptyLabel}
        choices={LAMPS.map(value => ({ value, label: t(LAMP_KEYS[value]) }))}
      />
      <SelectField
        control={control}
        name="filter.riskColour"
        label={t('search:page.risk')}
        emptyLabel={emptyLabel}
        choices={RISK_COLOURS.map(value => ({ value, label: t(RISK_COLOUR_KEYS[value]) }))}
      />
      <SelectField
        control={control}
        name="filter.town"
        label={t('search:page.town')}
        emptyLabel={emptyLabel}
        choices={county.towns.map(town => ({ value: town.code, label: text(town.label) }))}
      />
      <DateField control={control} name="filter.from" label={t('search:page.from')} today={today} />
      <DateField control={control} name="filter.to" label={t('search:page.to')} today={today} />
    </SimpleGrid>
  )
}
