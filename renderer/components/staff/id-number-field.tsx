import { TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { DocumentType } from '#center/contract/values/document-types.ts'
import {
  checkIdentityNumber,
  type IdentityCheck,
  normaliseIdentityNumber,
} from '#center/contract/values/identity-number.ts'
import { type FieldProps, useField } from './field.tsx'
import { fieldText } from './problem-text.ts'

/**
 * The number of an identity document; X in upper case, blanks dropped. A wrong one stays and is marked; a right one tells
 * `onRead` birth date and sex, so that nobody types them again.
 */
export function IdNumberField<Values extends FieldValues>({
  documentType,
  country,
  today,
  onRead,
  ...props
}: FieldProps<Values> & {
  readonly documentType: DocumentType
  /** ISO 3166-1 numeric of a foreign passport; '' where none is chosen. */
  readonly country: string
  readonly today: string
  readonly onRead?: (check: Extract<IdentityCheck, { ok: true }>) => void
}) {
  const { t } = useTranslation()
  const { field, shown } = useField(props)
  const text: string = field.value ?? ''
  const check =
    text === '' || today === ''
      ? undefined
      : checkIdentityNumber({ number: text, documentType, today, ...(country === '' ? {} : { country }) })
  const hint =
    check?.ok === true && check.warnings.length > 0 ? check.warnings.map(key => fieldText(t, key)).join(' ') : undefined
  const error =
    check?.ok === false && document.activeElement?.id !== shown.id ? fieldText(t, check.reasonKey) : undefined
  return (
    <TextInput
      {...shown}
      {...field}
      value={text}
      autoComplete="off"
      spellCheck={false}
      description={hint ?? shown.description}
      error={shown.error ?? error}
      onBlur={() => {
        if (check?.ok === true) {
          field.onChange(check.normalised)
          onRead?.(check)
        } else if (text !== '') field.onChange(normaliseIdentityNumber(text))
        field.onBlur()
      }}
    />
  )
}
