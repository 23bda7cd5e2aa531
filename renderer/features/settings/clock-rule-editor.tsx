import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import {
  CLOCK_DIRECTIONS,
  CLOCK_OWERS,
  CLOCK_UNITS,
  EXTENSION_APPROVERS,
  LATE_KEYS,
  PAUSE_REASONS,
  ROLL_ENDS,
} from '#center/contract/values/clock-rule.ts'
import {
  APPROVER_KEYS,
  OWER_KEYS,
  PAUSE_REASON_KEYS,
  stepText,
  UNIT_WORD_KEYS,
} from '../../components/staff/clock-texts.ts'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { clockRulesDraft, clockRulesOf, newRule } from './clock-rule-drafts.ts'
import { ClockRuleTrial } from './clock-rule-trial.tsx'
import { ruleLength } from './clock-words.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

type Rules = SettingValue<'clockRules'>

/** What the form of a rule opens with that is the county's own. */
const NEW = 'new'

const DIRECTION_KEYS = {
  after: 'settings:clock.after',
  before: 'settings:clock.before',
  set: 'settings:clock.set',
} as const
const ROLL_KEYS = { none: 'settings:clock.fixed', nextWorkingDay: 'settings:clock.rolls' } as const

/** Opens the form of a rule, or of one of the county's own. */
export function ClockRuleChoice({ value, onEdit }: { readonly value: Rules; readonly onEdit: (code: string) => void }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const [code, setCode] = useState('')
  return (
    <Group align="end">
      <NativeSelect
        label={t('settings:clock.one')}
        value={code}
        onChange={event => setCode(event.currentTarget.value)}
        data={[
          { value: '', label: t('settings:clock.choose') },
          ...value.rules.map(rule => ({
            value: rule.code,
            label: `${rule.code} ${labelOf(rule.label)} · ${ruleLength(t, rule)}`,
          })),
        ]}
      />
      <Button variant="default" disabled={code === ''} onClick={() => onEdit(code)}>
        {t('settings:clock.edit')}
      </Button>
      <Button variant="default" onClick={() => onEdit(NEW)}>
        {t('settings:clock.add')}
      </Button>
    </Group>
  )
}

/** One clock rule: how it is counted, on what basis, who owes it; tried on the clocks of the last month before it is saved. */
export function ClockRuleEditor({
  value,
  version,
  part,
  onClose,
  onDone,
}: EditorProps<Rules> & { readonly part: string }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const isNew = part === NEW
  const delivered = clockRulesDraft(value)
  const draft = isNew ? { ...delivered, rules: [...delivered.rules, newRule(value.rules)] } : delivered
  const index = isNew
    ? draft.rules.length - 1
    : Math.max(
        0,
        draft.rules.findIndex(({ code }) => code === part),
      )
  const editing = useSettingForm({
    kind: 'clockRules',
    draft,
    toValue: typed => clockRulesOf(typed, index),
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  const at = `setting.value.rules.${index}` as const
  const isExtensible = useWatch({ control, name: `${at}.extension.isPossible` })
  const pauses = useController({ control, name: `${at}.pauseOn` })
  const owners = CLOCK_OWERS.map(owner => ({ value: owner, label: t(OWER_KEYS[owner]) }))
  return (
    <SettingEditor editing={editing}>
      <Text fw={700}>
        {isNew ? t('settings:clock.newTitle') : `${part} ${labelOf(draft.rules[index]?.label ?? { zh: '', en: '' })}`}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {isNew && <TextField control={control} name={`${at}.code`} label={t('settings:clock.code')} isRequired />}
        <TextField control={control} name={`${at}.label.zh`} label={t('settings:zh')} isRequired />
        <TextField control={control} name={`${at}.label.en`} label={t('settings:en')} isRequired />
        <TextField control={control} name={`${at}.n`} label={t('settings:clock.n')} inputMode="numeric" isRequired />
        <SelectField
          control={control}
          name={`${at}.unit`}
          label={t('settings:clock.unit')}
          choices={CLOCK_UNITS.map(unit => ({ value: unit, label: t(UNIT_WORD_KEYS[unit]) }))}
        />
        <SelectField
          control={control}
          name={`${at}.direction`}
          label={t('settings:clock.direction')}
          choices={CLOCK_DIRECTIONS.map(each => ({ value: each, label: t(DIRECTION_KEYS[each]) }))}
        />
        <SelectField
          control={control}
          name={`${at}.rollEnd`}
          label={t('settings:clock.rollEnd')}
          choices={ROLL_ENDS.map(each => ({ value: each, label: t(ROLL_KEYS[each]) }))}
        />
        <SelectField
          control={control}
          name={`${at}.owes`}
          label={t('clocks:owes.title')}
          emptyLabel={t('settings:clock.chooseOwner')}
          choices={owners}
          isRequired
        />
        <SelectField
          control={control}
          name={`${at}.lateKey`}
          label={t('clocks:lateTitle')}
          choices={LATE_KEYS.map(key => ({ value: key, label: stepText(t, { key, params: {} }) }))}
        />
        <TextField
          control={control}
          name={`${at}.remindBefore`}
          label={t('settings:clock.remind')}
          hint={t('settings:clock.remindHint')}
        />
      </SimpleGrid>
      <Checkbox.Group
        label={t('settings:clock.pauses')}
        value={pauses.field.value}
        onChange={reasons => pauses.field.onChange(PAUSE_REASONS.filter(reason => reasons.includes(reason)))}
      >
        <Group mt="xs">
          {PAUSE_REASONS.map(reason => (
            <Checkbox key={reason} value={reason} label={t(PAUSE_REASON_KEYS[reason])} />
          ))}
        </Group>
      </Checkbox.Group>
      <CheckField control={control} name={`${at}.extension.isPossible`} label={t('settings:clock.extensible')} />
      {isExtensible && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField
            control={control}
            name={`${at}.extension.n`}
            label={t('settings:clock.atOnce')}
            inputMode="numeric"
            isRequired
          />
          <TextField
            control={control}
            name={`${at}.extension.max`}
            label={t('settings:clock.max')}
            hint={t('settings:clock.maxHint')}
            inputMode="numeric"
          />
          <SelectField
            control={control}
            name={`${at}.extension.approver`}
            label={t('settings:clock.approver')}
            choices={EXTENSION_APPROVERS.map(each => ({ value: each, label: t(APPROVER_KEYS[each]) }))}
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name={`${at}.basis.law`}
          label={t('clocks:basis')}
          choices={Object.entries(value.laws).map(([key, law]) => ({ value: key, label: labelOf(law) }))}
        />
        <TextField control={control} name={`${at}.basis.article`} label={t('settings:clock.article')} />
        <TextField control={control} name="setting.value.newLaw.zh" label={t('settings:clock.newLawZh')} />
        <TextField control={control} name="setting.value.newLaw.en" label={t('settings:clock.newLawEn')} />
      </SimpleGrid>
      <CheckField control={control} name={`${at}.certain`} label={t('settings:clock.certain')} />
      <Text c="dimmed">{t('settings:clock.keepHint')}</Text>
      <ClockRuleTrial typed={editing.mine} />
    </SettingEditor>
  )
}
