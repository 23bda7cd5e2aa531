import { useTranslation } from 'react-i18next'
import type { WallPage } from '#center/contract/setting.ts'
import styles from './wall-words.module.css'

/** H3: a few words for those who wait. */
export function WallWords({ page }: { readonly page: WallPage }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const text = page.text[language]
  return (
    <section className={styles.page} data-long={text.length > LONG[language] || undefined}>
      <h2>{page.title[language]}</h2>
      <p>{text}</p>
    </section>
  )
}

/** Signs of a text that takes smaller type; English takes half as much room a sign. */
const LONG = { zh: 80, en: 160 } as const
