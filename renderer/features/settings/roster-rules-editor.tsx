import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { AreaField, CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { WEEKDAY_KEYS } from '../roster/roster-words.ts'
import { figure, timeOf } from './drafts.ts'
import { ROSTER_FIGURE_KEYS, ROSTER_FIGURES } from './roster-words.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

type Rules = SettingValue<'rosterRules'>
type Figure = (typeof ROSTER_FIGURES)[number]
type Draft = Record<Figure, string> & {
  hours: { am: { from: string; to: string }; pm: { from: string; to: string } }
  makeUp: { resident: string; rotating: string; days: string }
  needsSignIn: boolean
}

const draftOf = (rules: Rules): Draft => ({
  lateAfterMinutes: String(rules.lateAfterMinutes),
  planDays: String(rules.planDays),
  missingDays: String(rules.missingDays),
  hours: rules.hours,
  makeUp: {
    resident: String(rules.makeUp.resident),
    rotating: rules.makeUp.rotating === null ? '' : String(rules.makeUp.rotating),
    days: rules.makeUp.days.map(({ on, weekday }) => `${on} ${weekday}`).join('\n'),
  },
  needsSignIn: rules.needsSignIn,
})

const rulesOf = (draft: Draft) => ({
  lateAfterMinutes: figure(draft.lateAfterMinutes),
  planDays: figure(draft.planDays),
  missingDays: figure(draft.missingDays),
  hours: {
    am: { from: timeOf(draft.hours.am.from), to: timeOf(draft.hours.am.to) },
    pm: { from: timeOf(draft.hours.pm.from), to: timeOf(draft.hours.pm.to) },
  },
  makeUp: {
    resident: figure(draft.makeUp.resident),
    rotating: draft.makeUp.rotating === '' ? null : figure(draft.makeUp.rotating),
    // A line that cannot be read goes as it is and is refused at the field.
    days: draft.makeUp.days
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(line => {
        const [on = '', weekday = ''] = line.split(/\s+/)
        return { on, weekday: figure(weekday) }
      }),
  },
  needsSignIn: draft.needsSignIn,
})

const TIMES = [
  ['am.from', 'settings:roster.amFrom'],
  ['am.to', 'settings:roster.amTo'],
  ['pm.from', 'settings:roster.pmFrom'],
  ['pm.to', 'settings:roster.pmTo'],
] as const
/** Weekdays a make-up working day can take. */
const WORKING = [1, 2, 3, 4, 5] as const

/** Hours of duty, make-up working days, signing in, and how far ahead the plan is kept. */
export function RosterRulesEditor({ value, version, onClose, onDone }: EditorProps<Rules>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'rosterRules',
    draft: draftOf(value),
    toValue: rulesOf,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  const weekdays = WORKING.map(number => ({
    value: String(number),
    label: t(WEEKDAY_KEYS[number - 1] ?? WEEKDAY_KEYS[0]),
  }))
  return (
    <SettingEditor editing={editing}>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {TIMES.map(([path, key]) => (
          <TextField key={path} control={control} name={`setting.value.hours.${path}`} label={t(key)} isRequired />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name="setting.value.makeUp.resident"
          label={t('settings:roster.resident')}
          choices={weekdays}
        />
        <SelectField
          control={control}
          name="setting.value.makeUp.rotating"
          label={t('settings:roster.rotating')}
          emptyLabel={t('settings:roster.notAtAll')}
          choices={weekdays}
        />
      </SimpleGrid>
      <AreaField
        control={control}
        name="setting.value.makeUp.days"
        label={t('settings:roster.makeUpDays')}
        hint={t('settings:roster.makeUpHint')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {ROSTER_FIGURES.map(name => (
          <TextField
            key={name}
            control={control}
            name={`setting.value.${name}`}
            label={t(ROSTER_FIGURE_KEYS[name])}
            inputMode="numeric"
            isRequired
          />
        ))}
      </SimpleGrid>
      <CheckField control={control} name="setting.value.needsSignIn" label={t('settings:roster.needsSignIn')} />
    </SettingEditor>
  )
}
