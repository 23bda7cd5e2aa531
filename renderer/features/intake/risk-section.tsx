import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { messageOf } from '../../components/staff/field.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { RiskSheet } from '../risk/risk-sheet.tsx'
import type { IntakeForm } from './parties-section.tsx'
import { Section } from './section.tsx'

/** Pause in the typing, in ms, after which the story is looked through anew. */
const PAUSE_MS = 1200

/** F: what was heard or seen. The story's own words are shown as hints; a red mark says at once what follows, and never stops the intake. */
export function RiskSection({ form, visitId }: { readonly form: IntakeForm; readonly visitId: number | null }) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control: form.control, name: 'matter.riskMarks' })
  const [facts, occurredOn, involvedCount] = useWatch({
    control: form.control,
    name: ['matter.facts', 'matter.occurredOn', 'matter.involvedCount'],
  })
  const [told] = useDebouncedValue(facts, PAUSE_MS)
  const day = isPlainDate(occurredOn) ? occurredOn : null
  const hints = useQuery({
    queryKey: ['riskHints', told, day, visitId],
    queryFn: () => client.risk.hints({ facts: told.slice(0, LIMITS.facts), occurredOn: day, visitId }),
    enabled: told.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const message = messageOf(fieldState.error)
  return (
    <Section name="risk">
      <RiskSheet
        label={t('case:risk.label')}
        value={field.value}
        onChange={field.onChange}
        involvedCount={Number(involvedCount) || 1}
        hints={hints.data ?? []}
        advice={{ high: t('case:risk.high'), medium: t('case:risk.medium'), low: t('case:risk.low') }}
        error={message === undefined ? undefined : fieldText(t, message)}
      />
    </Section>
  )
}
