import { Select, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Control, UseFormSetValue } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import national from '#assets/reference/divisions/national-6digit.json' with { type: 'json' }
import { TextField, useField } from '../../components/staff/field.tsx'
import { type SetupValues, unitsFor } from './setup-form.ts'

/** What each step of the wizard is given. */
export interface StepProps {
  readonly control: Control<SetupValues, unknown, SetupValues>
  readonly setValue: UseFormSetValue<SetupValues>
}

const names = new Map(national.rows.map(([code, name]) => [code ?? '', name ?? '']))

/** '湖北省 荆州市 石首市 421081': found by any of its names or its code. */
const REGIONS = national.rows
  .filter(([, , level]) => level === 'county')
  .map(row => {
    const [code, name] = [row[0] ?? '', row[1] ?? '']
    const above = [names.get(`${code.slice(0, 2)}0000`), names.get(`${code.slice(0, 4)}00`)].filter(Boolean)
    return { value: code, label: [...above, name, code].join(' ') }
  })

export function CenterStep({ control, setValue }: StepProps) {
  const { t } = useTranslation()
  const { field, shown } = useField({ control, name: 'regionCode', label: t('setup:center.region'), isRequired: true })
  return (
    <Stack>
      <Text>{t('setup:center.text')}</Text>
      <Select
        {...shown}
        description={t('setup:center.regionHint')}
        data={REGIONS}
        searchable
        limit={30}
        nothingFoundMessage={t('setup:center.regionNone')}
        value={field.value}
        onBlur={field.onBlur}
        onChange={code => {
          if (code === null || code === field.value) return
          field.onChange(code)
          setValue('units', unitsFor(code))
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="centerName"
          label={t('setup:center.name')}
          hint={t('setup:center.nameHint')}
          maxLength={50}
          isRequired
        />
        <TextField
          control={control}
          name="shortName"
          label={t('setup:center.shortName')}
          hint={t('setup:center.shortNameHint')}
          maxLength={8}
          isRequired
        />
      </SimpleGrid>
    </Stack>
  )
}
