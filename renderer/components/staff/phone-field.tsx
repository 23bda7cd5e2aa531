import { TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { checkPhone } from '#center/contract/values/phone.ts'
import { type FieldProps, useField } from './field.tsx'

/** A telephone number; a readable one takes its stored form when the field is left, any other stays and is marked. */
export function PhoneField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { t } = useTranslation()
  const { field, shown } = useField(props)
  const text: string = field.value ?? ''
  const check = checkPhone(text)
  const isWrong = text !== '' && !check.ok
  return (
    <TextInput
      {...shown}
      {...field}
      value={text}
      inputMode="tel"
      autoComplete="off"
      error={
        shown.error ?? (isWrong && document.activeElement?.id !== shown.id ? t('problems:value.phone') : undefined)
      }
      onBlur={() => {
        if (check.ok) field.onChange(check.normalised)
        field.onBlur()
      }}
    />
  )
}
