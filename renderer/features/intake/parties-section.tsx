import { Button, Group } from '@mantine/core'
import type { UseFormReturn } from 'react-hook-form'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#center/contract/values/text.ts'
import { fieldId } from '../../components/staff/field.tsx'
import { type IntakeValues, newParty, type PartyValues } from './intake-values.ts'
import { PartyCard } from './party-card.tsx'
import { Section } from './section.tsx'

export type IntakeForm = UseFormReturn<IntakeValues, unknown, IntakeValues>

/** A: everybody the matter is about; as many as there are. */
export function PartiesSection({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const parties = useFieldArray({ control: form.control, name: 'parties' })
  const add = (role: PartyValues['role']) => {
    parties.append(newParty(role), { shouldFocus: false })
    const at = parties.fields.length
    requestAnimationFrame(() => document.getElementById(fieldId(`parties.${at}.name`))?.focus())
  }
  const isFull = parties.fields.length >= LIMITS.parties
  return (
    <Section name="parties">
      {parties.fields.map((party, index) => (
        <PartyCard
          key={party.id}
          form={form}
          index={index}
          {...(parties.fields.length > 1 ? { onRemove: () => parties.remove(index) } : {})}
        />
      ))}
      <Group>
        <Button variant="default" disabled={isFull} onClick={() => add('applicant')}>
          {t('case:party.addApplicant')}
        </Button>
        <Button variant="default" disabled={isFull} onClick={() => add('respondent')}>
          {t('case:party.addRespondent')}
        </Button>
      </Group>
    </Section>
  )
}
