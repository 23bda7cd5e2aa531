import { useState } from 'react'
import type { DefaultValues } from 'react-hook-form'
import { type AnySetting, type SettingKind, settingContract } from '#center/contract/setting.ts'
import { useToday } from '../../app/use-center-status.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { type ContractForm, useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** Form of a setting; paths are those of the route, so that what is refused stands at its field. */
export interface SettingForm<Draft> {
  setting: { value: Draft }
  effectiveOn: string
  reason: string
}

/** What somebody else saved while the form was open. */
export interface Newer {
  readonly version: number
  readonly setting: AnySetting
}

export interface SettingEditing<Draft extends object> {
  readonly contract: ContractForm<SettingForm<Draft>>
  readonly kind: SettingKind
  readonly newer: Newer | null
  /** Saves what is typed over what somebody else saved. */
  readonly keepMine: () => void
  /** Back to the form as it is. */
  readonly goOn: () => void
  readonly close: () => void
  /** What is typed, as it would be sent. */
  readonly mine: () => unknown
}

/** The form of one setting: checked with its schema, with reason and day, saved as a new version. */
export function useSettingForm<Draft extends object>(options: {
  readonly kind: SettingKind
  readonly draft: Draft
  readonly toValue: (draft: Draft) => unknown
  /** Newest version when the form was opened. */
  readonly version: number
  readonly onDone: () => void
  readonly onClose: () => void
}): SettingEditing<Draft> {
  const { kind, toValue } = options
  const today = useToday()
  const [version, setVersion] = useState(options.version)
  const [newer, setNewer] = useState<Newer | null>(null)
  const contract = useContractForm({
    schema: inputSchema(settingContract.save),
    defaultValues: { setting: { value: options.draft }, effectiveOn: today, reason: '' } as DefaultValues<
      SettingForm<Draft>
    >,
    toInput: (values: SettingForm<Draft>, opId) => ({
      opId,
      kind,
      setting: { kind, value: toValue(values.setting.value) },
      version,
      effectiveOn: dayOfField(values.effectiveOn, today),
      reason: values.reason,
    }),
    send: client.setting.save,
    onDone: options.onDone,
    onRefused: error => {
      if (problemOf(error)?.code !== 'setting.changed-meanwhile') return false
      void showNewer().catch(contract.problem.show)
      return true
    },
  })
  const showNewer = async () => {
    const { version: newest } = await client.setting.get({ kind })
    setNewer({ version: newest, setting: await client.setting.version({ kind, version: newest }) })
  }
  return {
    contract,
    kind,
    newer,
    keepMine: () => {
      if (newer !== null) setVersion(newer.version)
      setNewer(null)
    },
    goOn: () => setNewer(null),
    close: options.onClose,
    mine: () => toValue(contract.form.getValues().setting.value),
  }
}
