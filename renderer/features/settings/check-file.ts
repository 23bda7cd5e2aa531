import { SETTING_KINDS, SETTINGS, type SettingKind } from '#center/contract/setting.ts'

/** What a file holds of one setting: fit, or absent, or the places to mend. */
export interface KindCheck {
  readonly kind: SettingKind
  readonly isThere: boolean
  /** Places inside the setting, such as '2.label.zh', with the text key of what is wrong. */
  readonly faults: readonly { readonly place: string; readonly key: string }[]
}

/** What a file of settings holds; null where it is none. The center checks once more when it is taken over. */
export function checkFile(text: string): readonly KindCheck[] | null {
  const settings = settingsIn(text)
  if (settings === null) return null
  return SETTING_KINDS.map(kind => {
    const value = settings[kind]
    const checked = SETTINGS[kind].safeParse(value)
    const issues = checked.success ? [] : checked.error.issues
    return {
      kind,
      isThere: value !== undefined,
      faults: issues.map(({ path, message }) => ({
        place: path.map(String).join('.'),
        // zod's own sentences are for nobody here; messages of the contract are text keys.
        key: message.startsWith('problems.') ? message : 'problems.value.wrong-form',
      })),
    }
  })
}

function settingsIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('settings' in file)) return null
    const { settings } = file
    return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Whether the file can be taken over as far as this page can tell. */
export const isFit = (checks: readonly KindCheck[]): boolean =>
  checks.every(({ isThere, faults }) => isThere && faults.length === 0)
