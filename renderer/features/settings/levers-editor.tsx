import { SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { CONFLICT_HANDLINGS, PERSON_ORDERS, ROUTING_WEIGHTS } from '#center/contract/values/routing-rules.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { CONFLICT_HANDLING_KEYS, PERSON_ORDER_KEYS, WEIGHT_KEYS } from '../../lib/routing-keys.ts'
import { leversDraft, leversOf } from './routing-drafts.ts'
import { RoutingTrial } from './routing-trial.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

/** How proposals are weighed; every change can be tried on last month first. */
export function LeversEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'routingLevers'>>) {
  const { t } = useTranslation()
  const draft = leversDraft(value)
  const editing = useSettingForm({ kind: 'routingLevers', draft, toValue: leversOf, version, onClose, onDone })
  const { control } = editing.contract.form
  return (
    <SettingEditor editing={editing}>
      <Text>{t('routing:lever.hint')}</Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {ROUTING_WEIGHTS.map(name => (
          <TextField
            key={name}
            control={control}
            name={`setting.value.weights.${name}`}
            label={t(WEIGHT_KEYS[name])}
            inputMode="numeric"
            isRequired
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name="setting.value.person"
          label={t('routing:lever.person')}
          choices={PERSON_ORDERS.map(order => ({ value: order, label: t(PERSON_ORDER_KEYS[order]) }))}
        />
        <SelectField
          control={control}
          name="setting.value.conflict"
          label={t('routing:lever.conflict')}
          choices={CONFLICT_HANDLINGS.map(way => ({ value: way, label: t(CONFLICT_HANDLING_KEYS[way]) }))}
        />
        <TextField
          control={control}
          name="setting.value.fairnessDays"
          label={t('routing:lever.fairnessDays')}
          inputMode="numeric"
          isRequired
        />
        <TextField
          control={control}
          name="setting.value.casesAtHalfLoad"
          label={t('routing:lever.casesAtHalfLoad')}
          inputMode="numeric"
          isRequired
        />
      </SimpleGrid>
      <RoutingTrial kind="routingLevers" typed={editing.mine} />
    </SettingEditor>
  )
}
