import { NativeSelect, Radio, Stack } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { routingProposal } from '#center/contract/case-file.ts'
import type { UnitView } from '#center/contract/center.ts'
import { useField } from '../../components/staff/field.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'

export interface RouteValues {
  unitId: string
  staffId: string
  note: string
}

type Proposed = z.infer<typeof routingProposal>['units'][number]

/** Proposed units first, each with presence, load and reasons in words; any other unit from the list below. */
export function UnitChoice({
  control,
  proposed,
  others,
}: {
  readonly control: Control<RouteValues, unknown, RouteValues>
  readonly proposed: readonly Proposed[]
  readonly others: readonly UnitView[]
}) {
  const { t } = useTranslation()
  const { field, shown } = useField({ control, name: 'unitId', label: t('case:route.unit'), isRequired: true })
  const presence = (unit: { isPresentNow: boolean; nextDutyOn: string | null }) =>
    unit.isPresentNow
      ? t('case:route.present')
      : unit.nextDutyOn === null
        ? t('case:route.onCall')
        : t('case:route.nextDuty', { day: unit.nextDutyOn })
  const facts = (unit: Proposed) =>
    [
      ...unit.reasons.map(key => fieldText(t, key)),
      ...(unit.isPresentNow || unit.nextDutyOn === null ? [] : [t('case:route.nextDuty', { day: unit.nextDutyOn })]),
      t('case:route.load', { count: unit.openCases }),
    ].join(' · ')
  return (
    <Stack gap="sm" data-field-label={shown.label}>
      <Radio.Group label={shown.label} withAsterisk error={shown.error} value={field.value} onChange={field.onChange}>
        <Stack gap="sm" mt="xs">
          {proposed.map((unit, index) => (
            <Radio
              key={unit.unitId}
              {...(index === 0 ? { id: shown.id } : {})}
              value={String(unit.unitId)}
              label={index === 0 ? t('case:route.best', { unit: unit.name }) : unit.name}
              description={facts(unit)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {others.length > 0 && (
        <NativeSelect
          maw="28rem"
          label={t('case:route.other')}
          value={others.some(unit => String(unit.id) === field.value) ? field.value : ''}
          onChange={event => field.onChange(event.currentTarget.value)}
          data={[
            { value: '', label: t('staff:type.choose') },
            ...others.map(unit => ({ value: String(unit.id), label: `${unit.name}（${presence(unit)}）` })),
          ]}
        />
      )}
    </Stack>
  )
}
