import { useTranslation } from 'react-i18next'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import type { Words } from './setting-words.ts'
import { useSettingValue } from './use-setting.ts'

/** The words settings are told in, in the language of the page. */
export function useWords(): Words {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const topics = useSettingValue('topics') ?? []
  const topicOf = (code: string) =>
    topics.filter(topic => topic.code === code).map(topic => labelOf(topic.label))[0] ?? code
  return { t, labelOf, typeInWords: useTypeInWords(), topicOf }
}
