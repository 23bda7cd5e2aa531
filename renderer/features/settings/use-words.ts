import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TOWN_UNIT } from '#center/contract/values/routing-rules.ts'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import type { Words } from './setting-words.ts'
import { useSettingValue } from './use-setting.ts'

/** The words settings are told in, in the language of the page. */
export function useWords(): Words {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const topics = useSettingValue('topics') ?? []
  const topicOf = (code: string) =>
    topics.filter(topic => topic.code === code).map(topic => labelOf(topic.label))[0] ?? code
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const unitOf = (code: string) =>
    code === TOWN_UNIT ? t('routing:townUnit') : (units.data?.find(unit => unit.code === code)?.name ?? code)
  return { t, labelOf, typeInWords: useTypeInWords(), topicOf, unitOf }
}
