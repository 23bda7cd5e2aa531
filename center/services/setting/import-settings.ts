import { DomainError } from '#center/contract/domain-error.ts'
import { SETTING_KINDS, type SettingKind, type SettingsFile, settingsFile } from '#center/contract/setting.ts'
import type { Actor } from '../actor.ts'
import { refreshCalendar } from '../clock/refresh-calendar.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { assertToCome, insertVersion, listFaults, type Saving } from './save-setting.ts'

/**
 * Takes a file of `exportSettings` over: every kind becomes a new version, or none does.
 * @throws DomainError 'setting.file-invalid' naming the first place that is wrong | 'setting.effective-in-past'
 */
export async function importSettings(
  deps: Deps,
  actor: Actor,
  input: Saving & { opId: string; text: string },
): Promise<{ kinds: SettingKind[] }> {
  const { settings } = parseFile(input.text)
  const taken = await write(deps, actor, input, async work => {
    assertToCome(work, input.effectiveOn)
    const [fault] = await listFaults(work.tx, settings, true)
    if (fault !== undefined) throw invalid(['settings', fault.kind, ...fault.path], fault.key)
    for (const kind of SETTING_KINDS) await insertVersion(work, actor, kind, settings[kind], input)
    work.publish({ noun: 'setting', id: null })
    return { kinds: [...SETTING_KINDS] }
  })
  await refreshCalendar(deps)
  return taken
}

function parseFile(text: string): SettingsFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid([], 'problems.value.wrong-form')
  }
  const parsed = settingsFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  // zod's own sentences are for no visitor; the contract's messages are text keys.
  const key = issue?.message.startsWith('problems.') === true ? issue.message : 'problems.value.wrong-form'
  throw invalid(issue?.path ?? [], key)
}

const invalid = (path: readonly PropertyKey[], key: string): DomainError =>
  new DomainError(
    'setting.file-invalid',
    { place: path.length === 0 ? 'JSON' : path.map(String).join('.') },
    { fields: [{ path: ['text'], key }] },
  )
