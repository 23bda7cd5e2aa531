import { SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { UNIT_MODES, type UnitMode } from '#center/contract/statuses.ts'
import { TextField } from '../../components/staff/field.tsx'
import { MODE_KEYS } from '../roster/roster-words.ts'
import { figure } from './drafts.ts'
import { CALL_OUT_FIGURE_KEYS, CALL_OUT_FIGURES } from './roster-words.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

type Rules = SettingValue<'callOutRules'>
type Draft = Record<(typeof CALL_OUT_FIGURES)[number], string> & Record<UnitMode, { answer: string; arrive: string }>

const timesOf = <Of, To>(rules: Record<UnitMode, { answer: Of; arrive: Of }>, to: (value: Of) => To) => {
  const both = ({ answer, arrive }: { answer: Of; arrive: Of }) => ({ answer: to(answer), arrive: to(arrive) })
  return { resident: both(rules.resident), rotating: both(rules.rotating), onCall: both(rules.onCall) }
}

const draftOf = (rules: Rules): Draft => ({
  ...timesOf(rules, String),
  nextAfter: String(rules.nextAfter),
  superviseAfter: String(rules.superviseAfter),
  typingMinutes: String(rules.typingMinutes),
  paperHours: String(rules.paperHours),
})
const rulesOf = (draft: Draft): Rules => ({
  ...timesOf(draft, figure),
  nextAfter: figure(draft.nextAfter),
  superviseAfter: figure(draft.superviseAfter),
  typingMinutes: figure(draft.typingMinutes),
  paperHours: figure(draft.paperHours),
})

/** Promised times of a call-out for each kind of unit, and what follows when they are over. */
export function CallOutRulesEditor({ value, version, onClose, onDone }: EditorProps<Rules>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'callOutRules',
    draft: draftOf(value),
    toValue: rulesOf,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:callOut.hint')}</Text>
      <SimpleGrid cols={2}>
        {UNIT_MODES.flatMap(mode => [
          <TextField
            key={`${mode} answer`}
            control={control}
            name={`setting.value.${mode}.answer`}
            label={t('settings:callOut.answerOf', { mode: t(MODE_KEYS[mode]) })}
            inputMode="numeric"
            isRequired
          />,
          <TextField
            key={`${mode} arrive`}
            control={control}
            name={`setting.value.${mode}.arrive`}
            label={t('settings:callOut.arriveOf', { mode: t(MODE_KEYS[mode]) })}
            inputMode="numeric"
            isRequired
          />,
        ])}
        {CALL_OUT_FIGURES.map(name => (
          <TextField
            key={name}
            control={control}
            name={`setting.value.${name}`}
            label={t(CALL_OUT_FIGURE_KEYS[name])}
            inputMode="numeric"
            isRequired
          />
        ))}
      </SimpleGrid>
    </SettingEditor>
  )
}
