import { Checkbox, Group, SimpleGrid } from '@mantine/core'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import topics from '#assets/reference/topics.json' with { type: 'json' }
import { LANES, NEEDS } from '#center/contract/statuses.ts'
import { DOCUMENT_TYPES } from '#center/contract/values/document-types.ts'
import { VISIT_WAYS } from '#center/contract/visit.ts'
import { useToday } from '../../app/use-center-status.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { IdNumberField } from '../../components/staff/id-number-field.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { LANE_KEYS, NEED_KEYS } from '../../lib/status-keys.ts'
import { VISIT_WAY_KEYS } from './visit-way-keys.ts'
import type { WalkInValues } from './walk-in-form.ts'

export function WalkInFields({ form }: { readonly form: UseFormReturn<WalkInValues, unknown, WalkInValues> }) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const { control, setValue } = form
  const needs = useController({ control, name: 'needs' }).field
  const [way, typed] = useWatch({ control, name: ['way', 'visitor.documentType'] })
  const documentType = DOCUMENT_TYPES.find(type => type === typed) ?? '111'
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name="way"
          label={t('window:walkIn.way')}
          choices={VISIT_WAYS.map(value => ({ value, label: t(VISIT_WAY_KEYS[value]) }))}
        />
        <SelectField
          control={control}
          name="topic"
          label={t('window:walkIn.topic')}
          choices={topics.map(({ code, label }) => ({ value: code, label: text(label) }))}
        />
        {way !== 'noName' && (
          <>
            <TextField control={control} name="visitor.name" label={t('case:party.name')} maxLength={50} />
            <PhoneField control={control} name="visitor.phone" label={t('case:party.phone')} />
            <SelectField
              control={control}
              name="visitor.documentType"
              label={t('case:party.documentType')}
              choices={documentTypes.map(({ code, label }) => ({ value: code, label: text(label) }))}
            />
            <IdNumberField
              control={control}
              name="visitor.documentNumber"
              label={t('case:party.documentNumber')}
              documentType={documentType}
              today={today}
              onRead={check => {
                setValue('visitor.sex', check.sex ?? '')
                setValue('visitor.birthDate', check.birthDate ?? '')
              }}
            />
          </>
        )}
        <TextField
          control={control}
          name="headCount"
          label={t('window:walkIn.headCount')}
          inputMode="numeric"
          maxLength={2}
          isRequired
        />
        <SelectField
          control={control}
          name="lane"
          label={t('window:walkIn.lane')}
          emptyLabel={t('window:walkIn.laneAuto')}
          choices={LANES.map(value => ({ value, label: t(LANE_KEYS[value]) }))}
        />
      </SimpleGrid>
      <Checkbox.Group label={t('window:walkIn.needs')} value={needs.value} onChange={needs.onChange}>
        <Group mt="xs">
          {NEEDS.map(need => (
            <Checkbox key={need} value={need} label={t(NEED_KEYS[need])} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
