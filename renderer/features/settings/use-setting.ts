import { useQuery } from '@tanstack/react-query'
import type { SettingKind, SettingValue } from '#center/contract/setting.ts'
import { client } from '../../lib/client.ts'

export type SettingState = Awaited<ReturnType<typeof client.setting.get>>
export type SettingVersion = SettingState['versions'][number]

/** A setting with its versions; looked up anew when somebody saves one. */
export function useSetting(kind: SettingKind) {
  return useQuery({ queryKey: ['setting', kind], queryFn: () => client.setting.get({ kind }) })
}

/** The value of a setting in force today; undefined until it is known. */
export function useSettingValue<Kind extends SettingKind>(kind: Kind): SettingValue<Kind> | undefined {
  const { data } = useSetting(kind)
  // The center answers the kind it was asked for.
  return data?.current.value as SettingValue<Kind> | undefined
}

/** The version in force on a day; versions come newest first. @param on ISO date */
export function versionInForce(versions: readonly SettingVersion[], on: string): SettingVersion | undefined {
  return versions.find(({ effectiveOn, version }) => effectiveOn <= on || version === 0)
}
