import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './idle-pages.module.css'

const PAGE_MS = 15_000

/** H3: a few words for those who wait, a page every fifteen seconds; gives way to any call. */
export function IdlePages() {
  const { t } = useTranslation()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn(count => count + 1), PAGE_MS)
    return () => clearInterval(timer)
  }, [])
  const pages = [
    { title: t('display:idle.ticket.title'), text: t('display:idle.ticket.text') },
    { title: t('display:idle.bring.title'), text: t('display:idle.bring.text') },
    { title: t('display:idle.free.title'), text: t('display:idle.free.text') },
    { title: t('display:idle.peace.title'), text: t('display:idle.peace.text') },
  ]
  const page = pages[turn % pages.length]
  return (
    <section className={styles.page}>
      <h2>{page?.title}</h2>
      <p>{page?.text}</p>
    </section>
  )
}
