import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '#center/contract/center.ts'
import type { ProposedUnitView } from '#center/contract/routing.ts'
import { useField } from '../../components/staff/field.tsx'
import { unitPresence } from '../../components/staff/unit-presence.ts'
import { useReasons } from '../../components/staff/use-reasons.ts'
import { WEIGHT_KEYS } from '../../lib/routing-keys.ts'
import classes from './intake.module.css'
import type { RouteValues } from './route-values.ts'

/** Proposed units first, each with presence, load, score and reasons in words; any other unit from the list below. */
export function UnitChoice({
  control,
  proposed,
  others,
}: {
  readonly control: Control<RouteValues, unknown, RouteValues>
  readonly proposed: readonly ProposedUnitView[]
  readonly others: readonly UnitView[]
}) {
  const { t } = useTranslation()
  const { field, shown } = useField({ control, name: 'unitId', label: t('case:route.unit'), isRequired: true })
  return (
    <Stack gap="sm" data-field-label={shown.label}>
      <Radio.Group label={shown.label} withAsterisk error={shown.error} value={field.value} onChange={field.onChange}>
        <Stack gap="sm" mt="xs">
          {proposed.map((unit, index) => (
            <div
              key={unit.unitId}
              className={classes.candidate}
              data-chosen={field.value === String(unit.unitId) ? 'true' : 'false'}
            >
              <Radio
                {...(index === 0 ? { id: shown.id } : {})}
                value={String(unit.unitId)}
                label={index === 0 ? t('case:route.best', { unit: unit.name }) : unit.name}
                description={[
                  unitPresence(t, unit),
                  t('case:route.load', { count: unit.openCases }),
                  t('routing:score', { score: unit.score }),
                ].join(' · ')}
              />
              <Reasons unit={unit} />
            </div>
          ))}
          {proposed.length === 0 && <Text>{t('routing:nobody')}</Text>}
        </Stack>
      </Radio.Group>
      {others.length > 0 && (
        <NativeSelect
          maw="28rem"
          {...(proposed.length === 0 ? { id: shown.id } : {})}
          label={t('case:route.other')}
          value={others.some(unit => String(unit.id) === field.value) ? field.value : ''}
          onChange={event => field.onChange(event.currentTarget.value)}
          data={[
            { value: '', label: t('staff:type.choose') },
            ...others.map(unit => ({ value: String(unit.id), label: `${unit.name}（${unitPresence(t, unit)}）` })),
          ]}
        />
      )}
    </Stack>
  )
}

/** Reasons that the line under the name says already. */
const SHOWN_ABOVE: ReadonlySet<string> = new Set(
  ['present', 'onCall', 'nextDuty', 'nextDutyProvisional', 'load'].map(name => `routing.reason.${name}`),
)

/** Why a unit is proposed: sentences first, points of each part behind a fold. */
function Reasons({ unit }: { readonly unit: ProposedUnitView }) {
  const { t } = useTranslation()
  const reasons = useReasons()
  return (
    <>
      <Text mt="xs">{reasons(unit.reasons.filter(({ key }) => !SHOWN_ABOVE.has(key)))}</Text>
      <details>
        <summary>{t('routing:why', { unit: unit.name })}</summary>
        <table className={classes.parts}>
          <tbody>
            {unit.parts.map(({ weight, points, of }) => (
              <tr key={weight}>
                <th scope="row">{t(WEIGHT_KEYS[weight])}</th>
                <td>{t('routing:points', { points, of })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
