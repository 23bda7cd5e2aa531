import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { CitizenWarnings } from '../clock/citizen-warnings.tsx'
import { EVENT_KEYS } from '../clock/event-date-values.ts'
import classes from './intake.module.css'
import type { IntakeForm } from './parties-section.tsx'

/** Days that bind the visitor: named from the type, folded so that who needs none passes with one key. */
export function EventDates({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const typeCode = useWatch({ control: form.control, name: 'matter.typeCode' })
  const dates = useWatch({ control: form.control, name: 'eventDates' })
  const { data } = useQuery({
    queryKey: ['citizenLimits', typeCode, []],
    queryFn: () => client.clock.checkCitizen({ typeCode, dates: [] }),
    enabled: typeCode !== '',
  })
  if (typeCode === '') return null
  const hasDates = Object.values(dates).some(text => text !== '')
  const asked = (data?.asked ?? []).map(event => t(EVENT_KEYS[event])).join(t('clocks:citizen.separator'))
  return (
    <details className={classes.dates} open={hasDates || undefined}>
      <summary>
        {t('clocks:citizen.title')}
        {asked !== '' && ` · ${t('clocks:citizen.ask', { dates: asked })}`}
      </summary>
      <CitizenWarnings
        typeCode={typeCode}
        dates={dates}
        onChange={next => form.setValue('eventDates', next, { shouldDirty: true })}
      />
    </details>
  )
}
