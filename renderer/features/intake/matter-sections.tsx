import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import sources from '#assets/reference/case-sources.json' with { type: 'json' }
import { COMPLEXITIES } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { AmountField } from '../../components/staff/amount-field.tsx'
import { DateField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField, TextField } from '../../components/staff/field.tsx'
import { LineList } from '../../components/staff/line-list.tsx'
import { PlacePicker } from '../../components/staff/place-picker.tsx'
import { TypePicker } from '../../components/staff/type-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import { EventDates } from './event-dates.tsx'
import { PriorHandling, SenderFields, WishField } from './particulars-fields.tsx'
import type { IntakeForm } from './parties-section.tsx'
import { Section } from './section.tsx'
import { TypeSuggestions } from './type-suggestions.tsx'

/** C to E: the story and who dealt with it before, what is asked for, when and where, its type. */
export function MatterSections({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const { control, setValue } = form
  return (
    <>
      <Section name="facts">
        <AreaField
          control={control}
          name="matter.facts"
          label={t('case:matter.facts')}
          hint={t('case:matter.factsHint')}
          rows={5}
          maxLength={LIMITS.facts}
          isRequired
        />
        <PriorHandling />
      </Section>
      <Section name="requests">
        <div data-enter-next>
          <LineList
            control={control}
            name="matter.requests"
            maxLength={LIMITS.request}
            maxLines={LIMITS.requests}
            isMultiline
            isRequired
            onLines={lines => setValue('matter.requests', lines)}
            lineLabel={number => t('case:matter.request', { number })}
            removeLabel={number => t('case:matter.removeRequest', { number })}
            addLabel={t('case:matter.addRequest')}
          />
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <AmountField control={control} name="matter.amountFen" label={t('case:matter.amount')} />
        </SimpleGrid>
      </Section>
      <Section name="place">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField control={control} name="matter.occurredOn" label={t('case:matter.occurredOn')} today={today} />
        </SimpleGrid>
        <PlacePicker control={control} name="matter.place" label={t('case:matter.place')} isQuick />
      </Section>
      <Section name="type">
        <TypeSuggestions form={form} />
        <TypePicker control={control} name="matter.typeCode" label={t('case:matter.type')} isRequired isQuick />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="matter.source"
            label={t('case:matter.source')}
            // With its code in front, which one may type to get there.
            choices={sources.map(({ code, label }) => ({ value: code, label: `${code} ${text(label)}` }))}
          />
          <TextField
            control={control}
            name="matter.involvedCount"
            label={t('case:matter.involvedCount')}
            inputMode="numeric"
            maxLength={4}
            isRequired
          />
        </SimpleGrid>
        <EventDates form={form} />
      </Section>
    </>
  )
}

/** H: what the person wants, and how the matter came where a visitor brought it. */
export function WishSection({ form, hasVisit }: { readonly form: IntakeForm; readonly hasVisit: boolean }) {
  const { t } = useTranslation()
  return (
    <Section name="wish">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <WishField />
        <SelectField
          control={form.control}
          name="matter.isWillingToMediate"
          label={t('case:matter.isWilling')}
          choices={[
            { value: 'yes', label: t('case:matter.willing') },
            { value: 'no', label: t('case:matter.unwilling') },
          ]}
        />
        <SelectField
          control={form.control}
          name="matter.complexity"
          label={t('case:matter.complexity')}
          choices={COMPLEXITIES.map(value => ({ value, label: t(COMPLEXITY_KEYS[value]) }))}
        />
      </SimpleGrid>
      {hasVisit && <SenderFields form={form} />}
    </Section>
  )
}
