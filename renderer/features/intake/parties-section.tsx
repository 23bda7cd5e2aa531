import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Ink } from '#center/contract/values/ink.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useKeys } from '../../app/use-keys.ts'
import { fieldId } from '../../components/staff/field.tsx'
import { useCardReader } from '../window/use-card-reader.ts'
import { type IntakeValues, newParty, type PartyValues, partyOfCard } from './intake-values.ts'
import { PartyCard } from './party-card.tsx'
import { Section } from './section.tsx'

export type IntakeForm = UseFormReturn<IntakeValues, unknown, IntakeValues>

/** A: everybody the matter is about; as many as there are. F7 reads a document into the party one is at. */
export function PartiesSection({ form, nameInk }: { readonly form: IntakeForm; readonly nameInk: Ink | null }) {
  const { t } = useTranslation()
  const parties = useFieldArray({ control: form.control, name: 'parties' })
  const reader = useCardReader()
  const [readsInto, setReadsInto] = useState(0)
  const add = (role: PartyValues['role']) => {
    parties.append(newParty(role), { shouldFocus: false })
    const at = parties.fields.length
    requestAnimationFrame(() => document.getElementById(fieldId(`parties.${at}.name`))?.focus())
  }
  const readInto = (index: number) => {
    if (reader.state === 'reading') return
    setReadsInto(index)
    reader.start(({ identity }) => {
      // The party may have been removed while the reader waited.
      const party: PartyValues | undefined = form.getValues('parties')[index]
      if (party !== undefined) form.setValue(`parties.${index}`, partyOfCard(party, identity))
    })
  }
  useKeys({
    F7: () => {
      const card = document.activeElement?.closest<HTMLElement>('[data-party]')
      readInto(Number(card?.dataset.party ?? 0))
    },
  })
  const isFull = parties.fields.length >= LIMITS.parties
  return (
    <Section name="parties">
      {parties.fields.map((party, index) => (
        <PartyCard
          key={party.id}
          form={form}
          index={index}
          nameInk={index === 0 ? nameInk : null}
          reader={readsInto === index ? reader : null}
          onReadCard={() => readInto(index)}
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
