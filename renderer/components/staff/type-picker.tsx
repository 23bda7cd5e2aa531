import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import types from '#assets/reference/case-types.json' with { type: 'json' }
import { type FieldProps, useField } from './field.tsx'
import { useLabel } from './use-label.ts'

/** '99' has no second level; every other class needs one. */
const WHOLE_CLASS = '99'

/** Dispute type in two levels; the form value is the four-digit code ('99' for other), a class alone while unfinished. */
export function TypePicker<Values extends FieldValues>(props: FieldProps<Values>) {
  const { t } = useTranslation()
  const text = useLabel()
  const { field, shown } = useField(props)
  const code: string = field.value ?? ''
  const main = code.slice(0, 2)
  const leaves = types.filter(type => type.parent === main && main !== '')
  const { error, ...rest } = shown
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} data-field-label={props.label}>
      <NativeSelect
        {...rest}
        id={code.length < 2 || main === WHOLE_CLASS ? shown.id : `${shown.id}-class`}
        error={code.length < 2 ? error : undefined}
        value={main}
        onChange={event => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
        data={[
          { value: '', label: t('staff:type.choose') },
          ...types.filter(type => type.parent === null).map(type => ({ value: type.code, label: text(type.label) })),
        ]}
      />
      <NativeSelect
        id={code.length < 2 || main === WHOLE_CLASS ? `${shown.id}-leaf` : shown.id}
        label={t('staff:type.leaf')}
        withAsterisk={leaves.length > 0}
        error={code.length < 2 ? undefined : error}
        disabled={leaves.length === 0}
        value={code.length === 4 ? code : ''}
        onChange={event => field.onChange(event.currentTarget.value === '' ? main : event.currentTarget.value)}
        onBlur={field.onBlur}
        data={[
          { value: '', label: t('staff:type.choose') },
          ...leaves.map(type => ({ value: type.code, label: text(type.label) })),
        ]}
      />
    </SimpleGrid>
  )
}

/** '邻里纠纷 / 相邻土地建筑利用': both levels of a type in words. */
export function useTypeInWords(): (code: string) => string {
  const text = useLabel()
  return code =>
    [code.slice(0, 2), code]
      .filter((part, index, parts) => parts.indexOf(part) === index)
      .flatMap(part => types.filter(type => type.code === part).map(type => text(type.label)))
      .join(' / ')
}
