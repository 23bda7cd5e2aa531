import { useTranslation } from 'react-i18next'

/** Name of an entry of the code tables in both languages. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** Picks the name of a code-table entry in the chosen language. */
export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation()
  return label => (i18n.language === 'en' ? label.en : label.zh)
}
