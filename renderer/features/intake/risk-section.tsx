import { Checkbox, Stack, Text } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import risks from '#assets/reference/risk-factors.json' with { type: 'json' }
import { Notice } from '../../components/staff/notice.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import type { IntakeForm } from './parties-section.tsx'
import { riskOf } from './risk-of.ts'
import { Section } from './section.tsx'

const ADVICE = { high: 'case:risk.high', medium: 'case:risk.medium', low: 'case:risk.low' } as const
const KINDS = { high: 'danger', medium: 'warn', low: 'info' } as const

/** F: what was heard or seen. A red mark says at once whom to call; it never stops the intake. */
export function RiskSection({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const text = useLabel()
  const { field } = useController({ control: form.control, name: 'matter.riskMarks' })
  const colour = riskOf(field.value)
  return (
    <Section name="risk">
      <Checkbox.Group label={t('case:risk.label')} value={field.value} onChange={field.onChange}>
        <Stack gap="xs" mt="xs">
          {risks.factors.map(factor => (
            <Checkbox key={factor.code} value={factor.code} label={text(factor.label)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Notice kind={KINDS[colour]}>
        <Text fw={colour === 'high' ? 700 : 400}>{t(ADVICE[colour])}</Text>
      </Notice>
    </Section>
  )
}
