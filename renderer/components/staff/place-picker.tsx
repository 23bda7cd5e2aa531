import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import county from '#assets/reference/divisions/county-421081.json' with { type: 'json' }
import { fieldId, messageOf } from './field.tsx'
import { fieldText } from './problem-text.ts'
import { QuickFind } from './quick-find.tsx'
import { useLabel } from './use-label.ts'

/** Towns and villages as the quick field finds them. */
const PLACES = county.towns.flatMap(town => [
  { code: town.code, names: [town.label.zh] },
  ...town.villages.map(([code = '', name = '']) => ({ code, names: [town.label.zh, name] })),
])

/** What a place field holds: the code as far as it is known, and where exactly. Both empty: no place given. */
export interface PlaceValue {
  readonly divisionCode: string
  readonly detail: string
}

export const NO_PLACE: PlaceValue = { divisionCode: '', detail: '' }

/** The place of a field as the contract wants it: null where nothing was said. */
export function placeOfField(place: PlaceValue): { divisionCode: string | null; detail: string } | null {
  if (place.divisionCode === '' && place.detail.trim() === '') return null
  return { divisionCode: place.divisionCode === '' ? null : place.divisionCode, detail: place.detail }
}

/** '绣林街道桥南居委会 一组 5 号' for the read-back page. */
export function placeInWords(place: PlaceValue): string {
  const town = county.towns.find(({ code }) => place.divisionCode.startsWith(code))
  const village = town?.villages.find(([code]) => code === place.divisionCode)
  return [town?.label.zh, village?.[1], place.detail].filter(Boolean).join(' ')
}

/** Town, village and the rest of a place; outside the county only the rest is written. */
export function PlacePicker<Values extends FieldValues>({
  control,
  name,
  label,
  isQuick = false,
}: {
  readonly control: Control<Values, unknown, Values>
  readonly name: FieldPath<Values>
  readonly label: string
  /** With a field that finds the place by first letters. */
  readonly isQuick?: boolean
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const { field, fieldState } = useController({ control, name })
  const value: PlaceValue = field.value ?? NO_PLACE
  const town = county.towns.find(({ code }) => value.divisionCode.startsWith(code))
  const message = messageOf(fieldState.error)
  return (
    <SimpleGrid cols={{ base: 1, sm: isQuick ? 4 : 3 }} data-field-label={label} role="group" aria-label={label}>
      {isQuick && (
        <QuickFind
          id={fieldId(`${name}.find`)}
          label={t('staff:find.place')}
          items={PLACES}
          onFound={code => field.onChange({ ...value, divisionCode: code })}
        />
      )}
      <NativeSelect
        data-enter-skip
        id={fieldId(`${name}.divisionCode`)}
        ref={field.ref}
        label={t('staff:place.town', { label })}
        error={message === undefined ? undefined : fieldText(t, message)}
        value={town?.code ?? ''}
        onChange={event => field.onChange({ ...value, divisionCode: event.currentTarget.value })}
        onBlur={field.onBlur}
        data={[
          { value: '', label: t('staff:place.outside') },
          ...county.towns.map(item => ({ value: item.code, label: text(item.label) })),
        ]}
      />
      <NativeSelect
        data-enter-skip
        label={t('staff:place.village')}
        disabled={town === undefined}
        value={value.divisionCode}
        onChange={event => field.onChange({ ...value, divisionCode: event.currentTarget.value })}
        onBlur={field.onBlur}
        data={[
          { value: town?.code ?? '', label: t('staff:place.villageUnknown') },
          ...(town?.villages ?? []).map(([code = '', villageName = '']) => ({ value: code, label: villageName })),
        ]}
      />
      <TextInput
        id={fieldId(`${name}.detail`)}
        label={t('staff:place.detail')}
        value={value.detail}
        autoComplete="off"
        maxLength={200}
        onChange={event => field.onChange({ ...value, detail: event.currentTarget.value })}
        onBlur={field.onBlur}
      />
    </SimpleGrid>
  )
}
