import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type Control, type UseFormSetValue, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PartyView } from '#center/contract/case-file.ts'
import { amountInWords, formatYuan } from '#center/contract/values/money.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AmountField } from '../../components/staff/amount-field.tsx'
import { partyName } from '../case-file/side-names.ts'
import { emptyItem, sumOfPayments, type TypedAgreement } from './agreement-form.ts'
import { AgreementItem } from './agreement-item.tsx'

interface AgreementItemsProps {
  readonly parties: readonly PartyView[]
  readonly control: Control<TypedAgreement, unknown, TypedAgreement>
  readonly setValue: UseFormSetValue<TypedAgreement>
  readonly today: string
}

/** What is to be performed, item by item, and the total beside the sum of the payments. */
export function AgreementItems({ parties, control, setValue, today }: AgreementItemsProps) {
  const { t } = useTranslation()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'items' })
  const items = useWatch({ control, name: 'items' })
  const sum = sumOfPayments(items)
  const choices = parties.map(party => ({ value: String(party.id), label: partyName(t, party) }))
  const add = () => {
    // Between two parties the other side usually owes the applicant.
    const applicant = parties.find(party => party.role === 'applicant')
    const respondent = parties.find(party => party.role === 'respondent')
    append({
      ...emptyItem(),
      obligorId: String(items.at(-1)?.obligorId ?? respondent?.id ?? ''),
      obligeeId: String(items.at(-1)?.obligeeId ?? applicant?.id ?? ''),
    })
  }
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('mediation:agreement.items')}
      </Title>
      <Text c="dimmed">{t('mediation:agreement.itemsHint')}</Text>
      {fields.map((field, index) => (
        <AgreementItem
          key={field.id}
          control={control}
          index={index}
          count={fields.length}
          kind={items[index]?.kind ?? 'payment'}
          choices={choices}
          today={today}
          onMove={to => move(index, to)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button variant="default" disabled={fields.length >= LIMITS.items} onClick={add}>
        {t('mediation:agreement.addItem')}
      </Button>
      {sum !== undefined && sum > 0 && (
        <Group gap="sm">
          <Text fw={600}>{t('mediation:agreement.sum', { sum: formatYuan(sum), words: amountInWords(sum) })}</Text>
          <Button
            size="sm"
            variant="default"
            onClick={() =>
              setValue('total', formatYuan(sum), { shouldDirty: true, shouldTouch: true, shouldValidate: true })
            }
          >
            {t('mediation:agreement.useSum')}
          </Button>
        </Group>
      )}
      <AmountField
        control={control}
        name="total"
        label={t('mediation:agreement.total')}
        hint={t('mediation:agreement.totalHint')}
      />
    </Stack>
  )
}
