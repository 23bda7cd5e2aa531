import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormProvider, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AnySetting } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { StaleDialog } from '../../components/staff/stale-dialog.tsx'
import { KIND_KEYS, settingLines } from './setting-words.ts'
import type { SettingEditing } from './use-setting-form.ts'
import { useWords } from './use-words.ts'

/** What every form of a setting opens with and ends in. */
export interface EditorProps<Value> {
  readonly value: Value
  /** Newest version when the form is opened. */
  readonly version: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Dialog of one setting: its fields, then from when and why; a version of somebody else is laid beside what is typed. */
export function SettingEditor<Draft extends object>({
  editing,
  children,
}: {
  readonly editing: SettingEditing<Draft>
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const { contract, kind, newer, close, keepMine, goOn } = editing
  return (
    <FormDialog title={t('settings:form.title', { kind: t(KIND_KEYS[kind]) })} size="62rem" onClose={close}>
      <FormProvider {...contract.form}>
        <FormBody contract={contract} action={t('settings:form.save')} onCancel={close}>
          {children}
          <WhenAndWhy />
        </FormBody>
      </FormProvider>
      {newer !== null && (
        <Compare
          mine={{ kind, value: editing.mine() } as AnySetting}
          theirs={newer.setting}
          onKeepMine={keepMine}
          onTakeTheirs={close}
          onClose={goOn}
        />
      )}
    </FormDialog>
  )
}

interface Saving {
  readonly effectiveOn: string
  readonly reason: string
}

/** From which day a setting is in force, and why it is changed. */
export function WhenAndWhy() {
  const { t } = useTranslation()
  const { control } = useFormContext<Saving, unknown, Saving>()
  return (
    <Stack gap="sm">
      <DateField
        control={control}
        name="effectiveOn"
        label={t('settings:form.effectiveOn')}
        hint={t('settings:form.effectiveHint')}
        today={useToday()}
        isRequired
      />
      <AreaField control={control} name="reason" label={t('settings:form.reason')} rows={2} isRequired />
    </Stack>
  )
}

function Compare(props: {
  readonly mine: AnySetting
  readonly theirs: AnySetting
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const mine = new Map(settingLines(words, props.mine).map(({ label, text }) => [label, text]))
  const theirs = new Map(settingLines(words, props.theirs).map(({ label, text }) => [label, text]))
  const labels = [...new Set([...mine.keys(), ...theirs.keys()])]
  return (
    <StaleDialog
      rows={labels.map(label => ({ label, mine: mine.get(label) ?? '', theirs: theirs.get(label) ?? '' }))}
      onKeepMine={props.onKeepMine}
      onTakeTheirs={props.onTakeTheirs}
      onClose={props.onClose}
    />
  )
}
