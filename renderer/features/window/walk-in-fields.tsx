import { Checkbox, Group, SimpleGrid } from '@mantine/core'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LANES, NEEDS, PROXY_RELATIONS } from '#center/contract/statuses.ts'
import { VISIT_WAYS } from '#center/contract/visit.ts'
import { useHall } from '../../app/use-hall.ts'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { LANE_KEYS, NEED_KEYS, PROXY_RELATION_KEYS } from '../../lib/status-keys.ts'
import { IdentityFields, type WalkInForm } from './identity-fields.tsx'
import { Representatives } from './representatives.tsx'
import { VISIT_WAY_KEYS } from './ticket-keys.ts'

export function WalkInFields({ form }: { readonly form: WalkInForm }) {
  const { t } = useTranslation()
  const text = useLabel()
  const topics = useHall()?.topics ?? []
  const { control } = form
  const needs = useController({ control, name: 'needs' }).field
  const way = useWatch({ control, name: 'way' })
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
        {way === 'other' && (
          <>
            <SelectField
              control={control}
              name="relation"
              label={t('window:walkIn.relation')}
              choices={PROXY_RELATIONS.map(value => ({ value, label: t(PROXY_RELATION_KEYS[value]) }))}
            />
            <CheckField control={control} name="hasAuthorization" label={t('window:walkIn.hasAuthorization')} />
          </>
        )}
        {way !== 'noName' && <PersonFields form={form} />}
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
      {way === 'group' && <Representatives form={form} />}
      <Checkbox.Group label={t('window:walkIn.needs')} value={needs.value} onChange={needs.onChange}>
        <Group mt="xs">
          {NEEDS.map(need => (
            <Checkbox key={need} value={need} label={t(NEED_KEYS[need])} />
          ))}
        </Group>
      </Checkbox.Group>
      <CheckField
        control={control}
        name="isQuiet"
        label={t('window:walkIn.isQuiet')}
        hint={t('window:walkIn.isQuietHint')}
      />
    </>
  )
}

function PersonFields({ form }: { readonly form: WalkInForm }) {
  const { t } = useTranslation()
  const { control } = form
  const phone = useWatch({ control, name: 'visitor.phone' })
  return (
    <IdentityFields form={form} at="visitor">
      <div>
        <PhoneField control={control} name="visitor.phone" label={t('case:party.phone')} />
        {phone !== '' && (
          <CheckField control={control} name="isPhoneOfFamily" label={t('window:walkIn.isPhoneOfFamily')} />
        )}
      </div>
    </IdentityFields>
  )
}
