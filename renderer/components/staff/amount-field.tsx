import { TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { amountInWords, formatYuan, parseYuan } from '#center/contract/values/money.ts'
import { type FieldProps, useField } from './field.tsx'

/** An amount typed in yuan, with its capital characters below; the form value is the text, `fenOfField` gives fen. */
export function AmountField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { t } = useTranslation()
  const { field, shown } = useField(props)
  const text: string = field.value ?? ''
  const fen = text.trim() === '' ? undefined : parseYuan(text)
  const leave = () => {
    if (fen !== undefined) field.onChange(formatYuan(fen))
    field.onBlur()
  }
  return (
    <TextInput
      {...shown}
      {...field}
      value={text}
      onBlur={leave}
      inputMode="decimal"
      autoComplete="off"
      rightSection={t('staff:field.yuan')}
      description={fen === undefined ? (props.hint ?? t('staff:field.amountHint')) : amountInWords(fen)}
    />
  )
}

/** Fen of an amount field; null where it is empty, NaN where it cannot be read, so that the contract refuses it. */
export function fenOfField(text: string): number | null {
  return text.trim() === '' ? null : (parseYuan(text) ?? Number.NaN)
}
