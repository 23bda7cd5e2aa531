import { useTranslation } from 'react-i18next'
import type { Label } from '#center/contract/setting.ts'

/** Words a county wrote itself, in the language of the page; Chinese where it has none of that language. */
export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation()
  return ({ zh, en }) => (i18n.language === 'en' ? en : zh)
}
