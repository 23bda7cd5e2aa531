import { useTranslation } from 'react-i18next'
import type { PictogramName } from '../../../components/kiosk/pictogram.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
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

/** Code of "not sure"; it stands last, and is offered even where no table came. */
const UNCLEAR = 'unclear'
const MOST = 9

/** K4: what it is about, roughly; "not sure" is as good an answer as any. */
export function TopicPage() {
  const { t } = useTranslation()
  const { dispatch, hall } = useKiosk()
  const labelOf = useLabel()
  const topics = (hall?.topics ?? []).filter(({ code }) => code !== UNCLEAR).slice(0, MOST)
  const choices = Object.fromEntries(topics.map(({ code, label }) => [code, [{ place: labelOf(label) }]]))
  return (
    <Question
      title={t('kiosk:topic.title')}
      hint={t('kiosk:topic.hint')}
      says={['kiosk:topic.title', 'kiosk:topic.hint']}
      choices={{ ...choices, [UNCLEAR]: ['kiosk:topic.unclear'] }}
    >
      <div className={styles.topics}>
        {topics.map(({ code, label }) => (
          <Choice
            key={code}
            id={code}
            pictogram={DRAWINGS[code] ?? 'talk'}
            label={labelOf(label)}
            onPress={() => dispatch({ do: 'chooseTopic', topic: code })}
          />
        ))}
        <div className={styles.wide}>
          <Choice
            id={UNCLEAR}
            kind="row"
            pictogram="unclear"
            label={t('kiosk:topic.unclear')}
            hint={t('kiosk:topic.unclearHint')}
            onPress={() => dispatch({ do: 'chooseTopic', topic: UNCLEAR })}
          />
        </div>
      </div>
    </Question>
  )
}
