import { useQuery } from '@tanstack/react-query'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ProposedUnitView } from '#center/contract/routing.ts'
import { SelectField } from '../../components/staff/field.tsx'
import { client } from '../../lib/client.ts'
import { CONFLICT_KEYS } from '../../lib/routing-keys.ts'
import type { RouteValues } from './route-values.ts'

/** Who of a unit is given the case by name, with turn, duty, load and conflicts of interest; nobody is a choice too. */
export function PersonChoice({
  control,
  unitId,
  proposed,
}: {
  readonly control: Control<RouteValues, unknown, RouteValues>
  readonly unitId: number
  /** The unit as it is proposed; undefined: the clerk chose another one. */
  readonly proposed: ProposedUnitView | undefined
}) {
  const { t } = useTranslation()
  const colleagues = useQuery({
    queryKey: ['staff', 'colleagues', unitId],
    enabled: proposed === undefined,
    queryFn: () => client.staff.colleagues({ unitId }),
  })
  const separator = t('routing:comma')
  const choices =
    proposed?.people.map(person => ({
      value: String(person.staffId),
      label: [
        person.name,
        ...(proposed.person?.staffId === person.staffId ? [t('routing:person.turn')] : []),
        t(person.isOnDuty ? 'routing:person.onDuty' : 'routing:person.offDuty'),
        t('case:route.load', { count: person.openCases }),
        ...(person.conflict === null ? [] : [t(CONFLICT_KEYS[person.conflict])]),
      ].join(separator),
    })) ??
    (colleagues.data ?? [])
      .filter(person => person.unitId === unitId)
      .map(person => ({ value: String(person.id), label: person.name }))
  const turn = proposed?.person
  return (
    <SelectField
      control={control}
      name="staffId"
      label={t('case:route.person')}
      hint={turn == null ? undefined : t('routing:person.hint', { name: turn.name })}
      emptyLabel={t('case:route.noPerson')}
      choices={choices}
    />
  )
}
