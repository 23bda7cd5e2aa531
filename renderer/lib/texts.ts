import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { initReactI18next } from 'react-i18next'
import chinese from '#assets/locales/zh-CN/language.json' with { type: 'json' }

type Namespaces = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A language by its own name, so that it is found by those who need it. */
export interface Language {
  /** Name of its folder below assets/locales, a BCP 47 tag. */
  readonly code: string
  readonly name: string
  readonly shortName: string
}

/** The only language that pages carry with them; every other one is fetched when it is chosen (docs/languages.md). */
export const FIRST_LANGUAGE = 'zh-CN'
const KEY = 'center.language'

let known: readonly Language[] = [{ code: FIRST_LANGUAGE, ...chinese }]
const listeners = new Set<() => void>()

/** Languages this center has, Chinese first; more may come in a moment after the start of a page. */
export const languages = (): readonly Language[] => known

/** The same for a component, which is drawn anew when the list has come. */
export function useLanguages(): readonly Language[] {
  return useSyncExternalStore(onChange => {
    listeners.add(onChange)
    return () => listeners.delete(onChange)
  }, languages)
}

const isOneOf = (list: readonly Language[], code: string) => list.some(language => language.code === code)

/** A file of texts or the list of languages, as the host serves it. */
export async function fetchTexts<Texts>(path: string): Promise<Texts> {
  const response = await fetch(new URL(`/locales/${path}`, location.href))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** Asks the host which languages there are; without an answer there is Chinese. */
export async function loadLanguages(): Promise<void> {
  const found = await fetchTexts<readonly Language[]>('languages.json').catch(() => known)
  if (isOneOf(found, FIRST_LANGUAGE)) known = found
  for (const listener of listeners) listener()
}

/** Namespaces this page shows. */
const namespaces = () => Object.keys(i18next.getDataByLanguage(FIRST_LANGUAGE) ?? {})

async function loadLanguage(language: string): Promise<void> {
  const missing = namespaces().filter(namespace => !i18next.hasResourceBundle(language, namespace))
  const texts = await Promise.all(
    missing.map(namespace => fetchTexts<object>(`${language}/${namespace}.json`).catch(() => null)),
  )
  if (missing.length > 0 && texts.every(text => text === null)) throw new Error(`${language}: no texts`)
  for (const [at, namespace] of missing.entries()) {
    const bundle = texts[at]
    if (bundle != null) i18next.addResourceBundle(language, namespace, bundle)
  }
}

/**
 * Starts the texts of one page in Chinese.
 * @param bundled namespaces this page shows, in Chinese; a text that another language lacks is shown from here
 */
export async function startTexts(bundled: Namespaces): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: FIRST_LANGUAGE,
    fallbackLng: FIRST_LANGUAGE,
    resources: { [FIRST_LANGUAGE]: bundled as Record<string, Record<string, string>> },
    ns: Object.keys(bundled),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language
  })
  document.documentElement.lang = FIRST_LANGUAGE
}

/** Fetches the texts of a language and shows the page in it; without an answer of the host the page stays as it is. */
export async function changeLanguage(language: string): Promise<void> {
  try {
    await loadLanguage(language)
  } catch {
    return
  }
  await i18next.changeLanguage(language)
}

/** Language somebody chose earlier on this machine. */
export const chosenLanguage = (): string => localStorage.getItem(KEY) ?? FIRST_LANGUAGE

/** Shows the page in a language, now and the next time. */
export async function chooseLanguage(language: string): Promise<void> {
  localStorage.setItem(KEY, language)
  await changeLanguage(language)
}
