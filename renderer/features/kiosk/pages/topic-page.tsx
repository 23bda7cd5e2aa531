import { useTranslation } from 'react-i18next'
import topics from '#assets/reference/topics.json' with { type: 'json' }
import type { PictogramName } from '../../../components/kiosk/pictogram.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const DRAWINGS: Readonly<Record<string, PictogramName>> = {
  family: 'family',
  neighbour: 'neighbour',
  land: 'land',
  house: 'house',
  wage: 'wage',
  debt: 'debt',
  injury: 'injury',
  'health-school': 'health-school',
  shopping: 'shopping',
}

/** K4: what it is about, roughly; "not sure" is as good an answer as any. */
export function TopicPage() {
  const { t, i18n } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question title={t('kiosk:topic.title')} hint={t('kiosk:topic.hint')}>
      <div className={styles.topics}>
        {topics.map(({ code, label }) => {
          const isUnclear = code === 'unclear'
          const tile = (
            <Tile
              key={code}
              kind={isUnclear ? 'row' : 'square'}
              pictogram={DRAWINGS[code] ?? 'unclear'}
              label={i18n.language === 'en' ? label.en : label.zh}
              {...(isUnclear ? { hint: t('kiosk:topic.unclearHint') } : {})}
              onPress={() => dispatch({ do: 'chooseTopic', topic: code })}
            />
          )
          return isUnclear ? (
            <div key={code} className={styles.wide}>
              {tile}
            </div>
          ) : (
            tile
          )
        })}
      </div>
    </Question>
  )
}
