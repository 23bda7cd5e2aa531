import { SimpleGrid, Stack, Text } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ITEM_KINDS, ITEM_WAYS } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AmountField } from '../../components/staff/amount-field.tsx'
import { DateField } from '../../components/staff/date-field.tsx'
import { type Choice, SelectField, TextField } from '../../components/staff/field.tsx'
import { ITEM_KIND_KEYS, ITEM_WAY_KEYS } from '../../lib/status-keys.ts'
import classes from './agreement.module.css'
import type { TypedAgreement } from './agreement-form.ts'
import { RowButtons } from './row-buttons.tsx'

interface AgreementItemProps {
  readonly control: Control<TypedAgreement, unknown, TypedAgreement>
  readonly index: number
  readonly count: number
  readonly kind: string
  readonly choices: readonly Choice[]
  readonly today: string
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One item: who, to whom, what, how much, by which day, how, and what follows if not (domain reference 5.2). */
export function AgreementItem({ control, index, count, kind, choices, today, onMove, onRemove }: AgreementItemProps) {
  const { t } = useTranslation()
  const number = index + 1
  const choose = t('mediation:agreement.choose')
  const isPayment = kind === 'payment'
  return (
    <section className={classes.item} aria-label={t('mediation:agreement.item', { number })}>
      <Text fw={700} mb="xs">
        {t('mediation:agreement.item', { number })}
      </Text>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <SelectField
            control={control}
            name={`items.${index}.obligorId`}
            label={t('mediation:agreement.obligor')}
            choices={choices}
            emptyLabel={choose}
          />
          <SelectField
            control={control}
            name={`items.${index}.obligeeId`}
            label={t('mediation:agreement.obligee')}
            choices={choices}
            emptyLabel={choose}
          />
          <SelectField
            control={control}
            name={`items.${index}.kind`}
            label={t('mediation:agreement.kind')}
            choices={ITEM_KINDS.map(value => ({ value, label: t(ITEM_KIND_KEYS[value]) }))}
          />
        </SimpleGrid>
        <TextField
          control={control}
          name={`items.${index}.what`}
          label={t(isPayment ? 'mediation:agreement.whatPayment' : 'mediation:agreement.what')}
          maxLength={LIMITS.request}
        />
        <SimpleGrid cols={{ base: 1, sm: isPayment ? 3 : 2 }}>
          {isPayment && (
            <AmountField
              control={control}
              name={`items.${index}.amount`}
              label={t('mediation:agreement.amount')}
              hint={t('mediation:agreement.amountHint')}
            />
          )}
          <DateField
            control={control}
            name={`items.${index}.dueOn`}
            label={t('mediation:agreement.dueOn')}
            hint={t('mediation:agreement.dateHint')}
            today={today}
          />
          <SelectField
            control={control}
            name={`items.${index}.way`}
            label={t('mediation:agreement.way')}
            hint={t('mediation:agreement.wayHint')}
            choices={ITEM_WAYS.map(value => ({ value, label: t(ITEM_WAY_KEYS[value]) }))}
          />
        </SimpleGrid>
        <TextField
          control={control}
          name={`items.${index}.consequence`}
          label={t('mediation:agreement.consequence')}
          maxLength={LIMITS.request}
        />
      </Stack>
      <RowButtons
        index={index}
        count={count}
        onMove={onMove}
        onRemove={onRemove}
        words={{
          up: t('mediation:agreement.itemUp', { number }),
          down: t('mediation:agreement.itemDown', { number }),
          remove: t('mediation:agreement.removeItem', { number }),
        }}
      />
    </section>
  )
}
