import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, useField } from './field.tsx'
import { QuickFind } from './quick-find.tsx'
import { useCaseTypes } from './use-case-types.ts'
import { useLabel } from './use-label.ts'

/** '99' has no second level; every other class needs one. */
const WHOLE_CLASS = '99'

/** Dispute type in two levels; the form value is the four-digit code ('99' for other), a class alone while unfinished. */
export function TypePicker<Values extends FieldValues>({
  isQuick = false,
  ...props
}: FieldProps<Values> & {
  /** With a field that finds the type by code or first letters. */
  readonly isQuick?: boolean
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const { field, shown } = useField(props)
  const code: string = field.value ?? ''
  const main = code.slice(0, 2)
  const types = useCaseTypes()
  // A case keeps a type that was switched off since.
  const offered = types.filter(type => type.isActive || type.code === code || type.code === main)
  const leaves = offered.filter(type => type.parent === main && main !== '')
  const nameOf = (wanted: string) => types.filter(type => type.code === wanted).map(type => text(type.label))
  const findable = offered
    .filter(type => type.parent !== null || type.code === WHOLE_CLASS)
    .map(type => ({ code: type.code, names: [...nameOf(type.parent ?? ''), ...nameOf(type.code)] }))
  const { error, ...rest } = shown
  return (
    <SimpleGrid cols={{ base: 1, sm: isQuick ? 3 : 2 }} data-field-label={props.label}>
      {isQuick && (
        <QuickFind
          id={`${shown.id}-find`}
          label={t('staff:find.type')}
          items={findable}
          onFound={found => field.onChange(found)}
        />
      )}
      <NativeSelect
        {...rest}
        data-enter-skip
        id={code.length < 2 || main === WHOLE_CLASS ? shown.id : `${shown.id}-class`}
        error={code.length < 2 ? error : undefined}
        value={main}
        onChange={event => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
        data={[
          { value: '', label: t('staff:type.choose') },
          ...offered.filter(type => type.parent === null).map(type => ({ value: type.code, label: text(type.label) })),
        ]}
      />
      <NativeSelect
        data-enter-skip
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
  const types = useCaseTypes()
  return code =>
    [code.slice(0, 2), code]
      .filter((part, index, parts) => parts.indexOf(part) === index)
      .flatMap(part => types.filter(type => type.code === part).map(type => text(type.label)))
      .join(' / ')
}
