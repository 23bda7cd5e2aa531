import { Radio, Stack } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { REGISTER_OUTCOMES } from '#center/contract/case-file.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField } from '../../components/staff/field.tsx'
import type { IntakeForm } from './parties-section.tsx'
import { OUTCOME_CHOICE_KEYS, OUTCOME_HINT_KEYS } from './party-keys.ts'
import { Section } from './section.tsx'

/** H: every visit gets a record, whatever comes of it (全量受理); all but the first say what the visitor was told. */
export function OutcomeSection({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const { field } = useController({ control: form.control, name: 'outcome' })
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
