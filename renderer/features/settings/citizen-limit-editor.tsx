import { Button, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { type CitizenLimit, EVENT_DATE_KINDS } from '#center/contract/values/citizen-limit.ts'
import { AreaField, CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { EVENT_KEYS } from '../clock/event-date-values.ts'
import { figure } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingValue } from './use-setting.ts'
import { useSettingForm } from './use-setting-form.ts'

type Limits = SettingValue<'citizenLimits'>
const NEW = 'new'
const AID = 'aid'
const WITHOUT = 'without '

interface LimitDraft extends Omit<CitizenLimit, 'types' | 'warnDays'> {
  types: string
  warnDays: string
}
interface LimitsDraft {
  limits: LimitDraft[]
  aidFirstDays: string
  aidFirst: Limits['aidFirst']
}

const draftOf = (limit: CitizenLimit): LimitDraft => ({
  ...limit,
  types: limit.types.join('、'),
  warnDays: String(limit.warnDays),
})
const limitsOf = ({ limits, aidFirstDays, aidFirst }: LimitsDraft): unknown => ({
  limits: limits.map(limit => ({
    ...limit,
    types: limit.types.split(/[、,，\s]+/).filter(code => code !== ''),
    warnDays: figure(limit.warnDays),
  })),
  aidFirstDays: figure(aidFirstDays),
  aidFirst,
})

/** Opens the form of one limit, of a new one, or of when legal aid comes first. */
export function CitizenLimitChoice({
  value,
  onEdit,
}: {
  readonly value: Limits
  readonly onEdit: (part: string) => void
}) {
  const { t } = useTranslation()
  const nameOf = useRuleName()
  const [index, setIndex] = useState('')
  return (
    <Group align="end">
      <NativeSelect
        label={t('settings:citizen.one')}
        value={index}
        onChange={event => setIndex(event.currentTarget.value)}
        data={[
          { value: '', label: t('settings:citizen.choose') },
          ...value.limits.map(({ rule, event }, at) => ({
            value: String(at),
            label: `${nameOf(rule)} · ${t(EVENT_KEYS[event])}`,
          })),
        ]}
      />
      <Button variant="default" disabled={index === ''} onClick={() => onEdit(index)}>
        {t('settings:citizen.edit')}
      </Button>
      <Button variant="default" disabled={index === ''} onClick={() => onEdit(`${WITHOUT}${index}`)}>
        {t('settings:citizen.remove')}
      </Button>
      <Button variant="default" onClick={() => onEdit(NEW)}>
        {t('settings:citizen.add')}
      </Button>
      <Button variant="default" onClick={() => onEdit(AID)}>
        {t('settings:citizen.aid')}
      </Button>
    </Group>
  )
}

/** Name of a clock rule in force; its code where there is none. */
function useRuleName(): (code: string) => string {
  const labelOf = useLabel()
  const rules = useSettingValue('clockRules')?.rules ?? []
  return code => {
    const rule = rules.find(each => each.code === code)
    return rule === undefined ? code : `${code} ${labelOf(rule.label)}`
  }
}

/** One limit that binds the visitor: rule, day it runs from, types it is asked for, when and what to warn. */
export function CitizenLimitEditor({
  value,
  version,
  part,
  onClose,
  onDone,
}: EditorProps<Limits> & { readonly part: string }) {
  const { t } = useTranslation()
  const nameOf = useRuleName()
  const rules = useSettingValue('clockRules')?.rules ?? []
  const without = part.startsWith(WITHOUT) ? Number(part.slice(WITHOUT.length)) : null
  const kept = value.limits.filter((_, at) => at !== without).map(draftOf)
  const fresh: LimitDraft = {
    rule: 'LA-1',
    event: 'disputeKnown',
    types: '',
    warnDays: '15',
    doNow: { zh: '', en: '' },
    certain: false,
  }
  const limits = part === NEW ? [...kept, fresh] : kept
  const index = part === NEW ? limits.length - 1 : Number(part)
  const editing = useSettingForm<LimitsDraft>({
    kind: 'citizenLimits',
    draft: { limits, aidFirstDays: String(value.aidFirstDays), aidFirst: value.aidFirst },
    toValue: limitsOf,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  const at = `setting.value.limits.${index}` as const
  if (without !== null)
    return (
      <SettingEditor editing={editing}>
        <Text>{t('settings:citizen.without', { rule: nameOf(value.limits[without]?.rule ?? '') })}</Text>
      </SettingEditor>
    )
  if (part === AID)
    return (
      <SettingEditor editing={editing}>
        <TextField
          control={control}
          name="setting.value.aidFirstDays"
          label={t('settings:citizen.aidDays')}
          inputMode="numeric"
          isRequired
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField control={control} name="setting.value.aidFirst.zh" label={t('settings:zh')} isRequired />
          <TextField control={control} name="setting.value.aidFirst.en" label={t('settings:en')} isRequired />
        </SimpleGrid>
      </SettingEditor>
    )
  return (
    <SettingEditor editing={editing}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name={`${at}.rule`}
          label={t('settings:citizen.rule')}
          choices={rules
            .filter(({ owes }) => owes === 'citizen')
            .map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
        <SelectField
          control={control}
          name={`${at}.event`}
          label={t('settings:citizen.event')}
          choices={EVENT_DATE_KINDS.map(event => ({ value: event, label: t(EVENT_KEYS[event]) }))}
        />
        <TextField
          control={control}
          name={`${at}.types`}
          label={t('settings:citizen.types')}
          hint={t('settings:citizen.typesHint')}
        />
        <TextField
          control={control}
          name={`${at}.warnDays`}
          label={t('settings:citizen.warnDays')}
          inputMode="numeric"
          isRequired
        />
      </SimpleGrid>
      <AreaField control={control} name={`${at}.doNow.zh`} label={t('settings:citizen.doNowZh')} rows={2} isRequired />
      <AreaField control={control} name={`${at}.doNow.en`} label={t('settings:citizen.doNowEn')} rows={2} isRequired />
      <CheckField control={control} name={`${at}.certain`} label={t('settings:clock.certain')} />
    </SettingEditor>
  )
}
