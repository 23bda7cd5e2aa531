import { Select } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import countries from '#assets/reference/countries.json' with { type: 'json' }
import classes from './country-field.module.css'
import { type FieldProps, useField } from './field.tsx'
import { useLabel } from './use-label.ts'

/** Countries that match what is typed, in either language or by code. */
const matching = (search: string) => {
  const typed = search.trim().toLowerCase()
  return new Set(
    countries
      .filter(({ code, zh, en }) => zh.includes(typed) || en.toLowerCase().includes(typed) || code === typed)
      .map(({ code }) => code),
  )
}

/** Country of a passport, found by typing; the form value is the ISO 3166-1 numeric code, empty where none is chosen. */
export function CountryField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { t } = useTranslation()
  const text = useLabel()
  const { field, shown } = useField(props)
  return (
    <Select
      {...shown}
      ref={field.ref}
      name={field.name}
      value={field.value === '' ? null : (field.value ?? null)}
      onChange={code => field.onChange(code ?? '')}
      onBlur={field.onBlur}
      data={countries.map(country => ({ value: country.code, label: text(country) }))}
      filter={({ options, search }) => {
        const found = matching(search)
        return options.filter(option => 'value' in option && found.has(option.value))
      }}
      searchable
      clearable={false}
      placeholder={t('staff:country.search')}
      nothingFoundMessage={t('staff:country.none')}
      // The list itself scrolls: the ready-made scroll area inside it is a region of its own that no key reaches.
      withScrollArea={false}
      classNames={{ options: classes.options }}
      // Inside the page's landmark, not in a portal beside it.
      comboboxProps={{ withinPortal: false }}
    />
  )
}
