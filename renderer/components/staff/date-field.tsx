import { TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { type FieldProps, useField } from './field.tsx'

/**
 * A day, typed: 20261122, 2026.11.22, 2026年11月22日, 今天, 明天, +3. What can be read becomes 'YYYY-MM-DD' when the field is
 * left; what cannot stays as it was typed, with an error. The form value is a text; empty means no date.
 * @param today 'YYYY-MM-DD', the center's date, for 今天 and +3
 */
export function DateField<Values extends FieldValues>({
  today,
  ...props
}: FieldProps<Values> & { readonly today: string }) {
  const { t } = useTranslation()
  const { field, shown } = useField({ hint: t('staff:field.dateHint'), ...props })
  const text: string = field.value ?? ''
  const leave = () => {
    const day = text === '' ? undefined : parseTypedDate(text, today)
    if (day !== undefined && day !== text) field.onChange(day)
    field.onBlur()
  }
  const isUnreadable = text !== '' && !isPlainDate(text) && parseTypedDate(text, today) === undefined
  return (
    <TextInput
      {...shown}
      {...field}
      value={text}
      onBlur={leave}
      error={
        shown.error ?? (isUnreadable && document.activeElement?.id !== shown.id ? t('problems:value.date') : undefined)
      }
      autoComplete="off"
    />
  )
}

/** The day a date field holds; the text itself where it cannot be read, so that the contract refuses it. */
export function dayOfField(text: string, today: string): string | null {
  return text.trim() === '' ? null : (parseTypedDate(text, today) ?? text)
}
