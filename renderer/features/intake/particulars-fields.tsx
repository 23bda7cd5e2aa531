import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '#center/contract/statuses.ts'
import { CHANNELS, MAX_PRIOR_HANDLINGS, WISHES } from '#center/contract/values/particulars.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { fieldId, SelectField, TextField } from '../../components/staff/field.tsx'
import classes from './intake.module.css'
import { hasSender, type ParticularsValues, SOURCE_OF_CHANNEL } from './particulars-values.ts'
import type { IntakeForm } from './parties-section.tsx'
import { CHANNEL_KEYS, LEVEL_KEYS, WISH_KEYS } from './party-keys.ts'

const AT = 'matter.particulars'

/** Any form with the particulars of a matter, at intake or when a case is changed. */
interface WithParticulars {
  matter: { particulars: ParticularsValues }
}
const useParticulars = () => useFormContext<WithParticulars, unknown, WithParticulars>()

/** How the matter came, from which tier, and by when its sender wants an answer (W11). */
export function SenderFields({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const { control, setValue } = form
  const channel = useWatch({ control, name: `${AT}.channel` })
  const before = useRef(channel)
  useEffect(() => {
    // The way says the source until somebody chooses another one.
    if (before.current !== channel) setValue('matter.source', SOURCE_OF_CHANNEL[channel])
    before.current = channel
  }, [channel, setValue])
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <SelectField
          control={control}
          name={`${AT}.channel`}
          label={t('case:matter.channel')}
          choices={CHANNELS.map(value => ({ value, label: t(CHANNEL_KEYS[value]) }))}
        />
        <SelectField
          control={control}
          name={`${AT}.originLevel`}
          label={t('case:matter.originLevel')}
          choices={LEVELS.map(value => ({ value, label: t(LEVEL_KEYS[value]) }))}
        />
      </SimpleGrid>
      {hasSender(channel) && <SenderGroup />}
    </>
  )
}

/** Who sent the matter, under which number, and by when an answer is wanted: the day has a clock of its own. */
export function SenderGroup() {
  const { t } = useTranslation()
  const today = useToday()
  const { control } = useParticulars()
  return (
    <fieldset className={classes.party} data-field-group={t('case:sender.title')}>
      <legend>{t('case:sender.title')}</legend>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <TextField
          control={control}
          name={`${AT}.sender.name`}
          label={t('case:sender.name')}
          maxLength={LIMITS.shortText}
          isRequired
        />
        <TextField
          control={control}
          name={`${AT}.sender.referenceNo`}
          label={t('case:sender.referenceNo')}
          maxLength={LIMITS.name}
        />
        <DateField
          control={control}
          name={`${AT}.sender.receivedOn`}
          label={t('case:sender.receivedOn')}
          today={today}
          isRequired
        />
        <DateField control={control} name={`${AT}.sender.dueOn`} label={t('case:sender.dueOn')} today={today} />
      </SimpleGrid>
    </fieldset>
  )
}

/** Bodies that have dealt with the matter before; none until one is added. */
export function PriorHandling() {
  const { t } = useTranslation()
  const today = useToday()
  const { control } = useParticulars()
  const prior = useFieldArray({ control, name: `${AT}.priorHandling` })
  const add = () => {
    const at = prior.fields.length
    prior.append({ body: '', on: '', result: '' }, { shouldFocus: false })
    requestAnimationFrame(() => document.getElementById(fieldId(`${AT}.priorHandling.${at}.body`))?.focus())
  }
  return (
    <Stack gap="xs">
      {prior.fields.length > 0 && <Text fw={500}>{t('case:matter.prior')}</Text>}
      {prior.fields.map((field, index) => {
        const number = index + 1
        return (
          <Group key={field.id} align="end" wrap="nowrap" data-field-group={t('case:matter.priorTitle', { number })}>
            <SimpleGrid cols={3} flex={1}>
              <TextField
                control={control}
                name={`${AT}.priorHandling.${index}.body`}
                label={t('case:matter.priorBody')}
                maxLength={LIMITS.shortText}
                isRequired
              />
              <DateField
                control={control}
                name={`${AT}.priorHandling.${index}.on`}
                label={t('case:matter.priorOn')}
                hint=""
                today={today}
              />
              <TextField
                control={control}
                name={`${AT}.priorHandling.${index}.result`}
                label={t('case:matter.priorResult')}
                maxLength={LIMITS.request}
              />
            </SimpleGrid>
            <Button variant="default" onClick={() => prior.remove(index)}>
              {t('case:matter.removePrior', { number })}
            </Button>
          </Group>
        )
      })}
      <Group>
        <Button variant="default" disabled={prior.fields.length >= MAX_PRIOR_HANDLINGS} onClick={add}>
          {t('case:matter.addPrior')}
        </Button>
      </Group>
    </Stack>
  )
}

/** What the person wishes to be done; not said is an answer too. */
export function WishField() {
  const { t } = useTranslation()
  const { control } = useParticulars()
  return (
    <SelectField
      control={control}
      name={`${AT}.wish`}
      label={t('case:matter.wish')}
      emptyLabel={t('case:matter.noWish')}
      choices={WISHES.map(value => ({ value, label: t(WISH_KEYS[value]) }))}
    />
  )
}
