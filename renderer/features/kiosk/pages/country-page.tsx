import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '#center/contract/setting.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
import styles from './pages.module.css'

interface Country extends Label {
  /** ISO 3166-1 numeric. */
  readonly code: string
}

/** The list begins with the usual ones; they stand on the first page. */
const USUAL = 8
const A_PAGE = 15
/** A passport of our own needs no country. */
const CHINA = '156'

/** K13: country of the passport: eight usual ones, then all others by page. */
export function CountryPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  const labelOf = useLabel()
  const countries = useCountries()
  /** null: the usual ones; else the page of all others, from 0. */
  const [page, setPage] = useState<number | null>(null)
  const others = countries.slice(USUAL)
  const pages = Math.max(1, Math.ceil(others.length / A_PAGE))
  const choose = (country: string) => dispatch({ do: 'chooseCountry', country })
  if (page === null) {
    return (
      <Question
        title={t('kiosk:country.title')}
        hint={t('kiosk:country.hint')}
        says={['kiosk:country.title', 'kiosk:country.hint']}
      >
        <div className={styles.countries}>
          <BigButton onPress={() => choose(CHINA)}>{t('kiosk:country.china')}</BigButton>
          {countries.slice(0, USUAL).map(country => (
            <BigButton key={country.code} onPress={() => choose(country.code)}>
              {labelOf(country)}
            </BigButton>
          ))}
          <div className={styles.wide}>
            <BigButton kind="quiet" onPress={() => setPage(0)}>
              {t('kiosk:country.others')}
            </BigButton>
          </div>
        </div>
      </Question>
    )
  }
  return (
    <Question
      title={t('kiosk:country.title')}
      hint={t('kiosk:country.page', { n: page + 1, m: pages })}
      says={['kiosk:country.title']}
      onBack={() => setPage(null)}
    >
      <div className={styles.countries}>
        {others.slice(page * A_PAGE, (page + 1) * A_PAGE).map(country => (
          <BigButton key={country.code} onPress={() => choose(country.code)}>
            {labelOf(country)}
          </BigButton>
        ))}
      </div>
      <div className={styles.two}>
        <BigButton kind="quiet" onPress={() => setPage(page === 0 ? null : page - 1)}>
          {t('kiosk:country.before')}
        </BigButton>
        <BigButton kind="quiet" isDisabled={page + 1 >= pages} onPress={() => setPage(page + 1)}>
          {t('kiosk:country.after')}
        </BigButton>
      </div>
    </Question>
  )
}

/** The table is only loaded for the few who need it. */
function useCountries(): readonly Country[] {
  const [countries, setCountries] = useState<readonly Country[]>([])
  useEffect(() => {
    let isOver = false
    import('#assets/reference/countries.json', { with: { type: 'json' } })
      .then(({ default: loaded }) => {
        if (!isOver) setCountries(loaded)
      })
      .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [])
  return countries
}
