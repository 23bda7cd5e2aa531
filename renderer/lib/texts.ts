import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

type Namespaces = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export const LANGUAGES = ['zh-CN', 'en'] as const
const KEY = 'center.language'

/** Language of this page: chosen earlier, else Chinese. */
export const chosenLanguage = (): string => localStorage.getItem(KEY) ?? 'zh-CN'

/** Starts the texts of one page; each page bundles only the namespaces it shows. */
export async function startTexts(resources: Readonly<Record<string, Namespaces>>): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'zh-CN',
    resources: resources as Record<string, Record<string, Record<string, string>>>,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

export async function changeLanguage(language: string): Promise<void> {
  localStorage.setItem(KEY, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
