import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldText } from './problem-text.ts'

/** What every field takes: its place in the form, label and hint; the error comes from the form. */
export interface FieldProps<Values extends FieldValues, Name extends FieldPath<Values> = FieldPath<Values>> {
  readonly control: Control<Values, unknown, Values>
  readonly name: Name
  readonly label: string
  readonly hint?: ReactNode
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

/** Id of a field's input; the error summary leads there. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** First message at or below a field: the contract may name a part of what the field holds. */
export function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  for (const [key, part] of Object.entries(error)) {
    const message = key === 'ref' ? undefined : messageOf(part)
    if (message !== undefined) return message
  }
  return undefined
}

/** Everything an input needs: value, handlers, label, hint, error, ids. */
export function useField<Values extends FieldValues, Name extends FieldPath<Values>>(props: FieldProps<Values, Name>) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const message = messageOf(fieldState.error)
  return {
    field,
    shown: {
      id: fieldId(props.name),
      label: props.label,
      description: props.hint,
      withAsterisk: props.isRequired === true,
      'aria-required': props.isRequired === true,
      disabled: props.isDisabled === true,
      error: message === undefined ? undefined : fieldText(t, message),
      wrapperProps: { 'data-field-label': props.label },
    },
  }
}

interface TextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly maxLength?: number
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly autoFocus?: boolean
}

export function TextField<Values extends FieldValues>({
  maxLength,
  placeholder,
  inputMode,
  autoFocus,
  ...props
}: TextFieldProps<Values>) {
  const { field, shown } = useField(props)
  const extra = { maxLength, placeholder, inputMode, 'data-autofocus': autoFocus }
  return <TextInput {...shown} {...extra} {...field} value={field.value ?? ''} autoComplete="off" spellCheck={false} />
}

export function PasswordField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { t } = useTranslation()
  const { field, shown } = useField(props)
  return (
    <PasswordInput
      {...shown}
      {...field}
      value={field.value ?? ''}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('staff:field.showPassword'), tabIndex: 0 }}
    />
  )
}

export function AreaField<Values extends FieldValues>({
  rows,
  maxLength,
  ...props
}: FieldProps<Values> & { readonly rows?: number; readonly maxLength?: number }) {
  const { field, shown } = useField(props)
  return (
    <Textarea
      {...shown}
      {...field}
      value={field.value ?? ''}
      minRows={rows ?? 3}
      maxLength={maxLength}
      spellCheck={false}
    />
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A native list: quick with keys, read by every screen reader. The empty choice stands first where nothing is chosen. */
export function SelectField<Values extends FieldValues>({
  choices,
  emptyLabel,
  ...props
}: FieldProps<Values> & { readonly choices: readonly Choice[]; readonly emptyLabel?: string }) {
  const { field, shown } = useField(props)
  const data = emptyLabel === undefined ? [...choices] : [{ value: '', label: emptyLabel }, ...choices]
  return <NativeSelect {...shown} {...field} value={field.value ?? ''} data={data} />
}

export function CheckField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, shown } = useField(props)
  const { withAsterisk: _, ...rest } = shown
  return (
    <Checkbox
      {...rest}
      checked={field.value === true}
      onChange={event => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
      name={field.name}
      ref={field.ref}
    />
  )
}
