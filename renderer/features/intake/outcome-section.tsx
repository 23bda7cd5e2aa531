import { Radio, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { REGISTER_OUTCOMES } from '#center/contract/case-file.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { client } from '../../lib/client.ts'
import { useRiskSheet } from '../risk/risk-sheet.tsx'
import { riskSoFar } from '../risk/risk-words.ts'
import { sendsAway } from './intake-values.ts'
import type { IntakeForm } from './parties-section.tsx'
import { OUTCOME_CHOICE_KEYS, OUTCOME_HINT_KEYS } from './party-keys.ts'
import { Section } from './section.tsx'

/** I: every visit gets a record, whatever comes of it (全量受理); all but the first say what the visitor was told. */
export function OutcomeSection({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const { field } = useController({ control: form.control, name: 'outcome' })
  const [complexity, marks, involved] = useWatch({
    control: form.control,
    name: ['matter.complexity', 'matter.riskMarks', 'matter.involvedCount'],
  })
  const sheet = useRiskSheet().data?.sheet
  const risk = sheet === undefined ? 'low' : riskSoFar(marks, Number(involved) || 1, sheet).colour
  const asked = { complexity, risk } as const
  const deadlines = useQuery({
    queryKey: ['deadlines', asked.complexity, asked.risk],
    queryFn: () => client.caseFile.deadlines(asked),
  })
  return (
    <Section name="outcome">
      <Radio.Group label={t('case:outcome.label')} value={field.value} onChange={field.onChange}>
        <Stack gap="xs" mt="xs">
          {REGISTER_OUTCOMES.map(outcome => (
            <Radio
              key={outcome}
              value={outcome}
              label={t(OUTCOME_CHOICE_KEYS[outcome])}
              description={t(OUTCOME_HINT_KEYS[outcome])}
            />
          ))}
        </Stack>
      </Radio.Group>
      {sendsAway(field.value) && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={form.control}
            name="refusal.basis"
            label={t('case:outcome.basis')}
            maxLength={LIMITS.shortText}
            isRequired
          />
          <TextField
            control={form.control}
            name="refusal.door"
            label={t('case:outcome.door')}
            maxLength={LIMITS.shortText}
            isRequired
          />
        </SimpleGrid>
      )}
      {field.value === 'register' && deadlines.data !== undefined && (
        <Notice kind="info">{t('case:outcome.deadlines', deadlines.data)}</Notice>
      )}
      {field.value !== 'register' && (
        <AreaField
          control={form.control}
          name="answer"
          label={t('case:outcome.answer')}
          hint={t('case:outcome.answerHint')}
          maxLength={LIMITS.longText}
          isRequired
        />
      )}
    </Section>
  )
}
