import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { HallMap } from '../../../components/kiosk/hall-map.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import type { PictogramName } from '../../../components/kiosk/pictogram.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
import styles from './errands.module.css'
import { GUIDE_START, guideFlow } from './guide-flow.ts'
import { PrintSlip } from './print-slip.tsx'
import { useErrandTask } from './use-errand.ts'

/** Zone in which everything begins (code of the hall plan as delivered). */
const FIRST_ZONE = '1'

/** Tiles that stand three in a row; the tenth topic, usually 'not sure', has a row of its own. */
const SQUARES = 9

/** Topics with a drawing of their own name; a county's own topics share one. */
const DRAWN: readonly PictogramName[] = [
  'family',
  'neighbour',
  'land',
  'house',
  'wage',
  'debt',
  'injury',
  'health-school',
  'shopping',
]

/** K11: what to bring for a matter, where to go and how long it takes. */
export function GuideErrand() {
  const { takeNumber } = useKiosk()
  const [state, dispatch] = useReducer(guideFlow, GUIDE_START)
  useErrandTask(state.task, () => takeNumber(state.topic === null ? {} : { topic: state.topic }))
  const number = () => dispatch({ do: 'takeNumber' })
  const back = () => dispatch({ do: 'back' })
  if (state.page === 'topic' || state.topic === null)
    return <Topics onChoose={topic => dispatch({ do: 'choose', topic })} onNumber={number} />
  if (state.page === 'map') return <Way onNumber={number} onBack={back} />
  return <Papers topic={state.topic} onMap={() => dispatch({ do: 'showMap' })} onNumber={number} onBack={back} />
}

interface TopicsProps {
  readonly onChoose: (topic: string) => void
  readonly onNumber: () => void
}

function Topics({ onChoose, onNumber }: TopicsProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const { hall } = useKiosk()
  const topics = hall?.topics ?? []
  return (
    <Question
      title={t('kiosk:errand.guide.title')}
      hint={t('kiosk:errand.guide.hint')}
      says={['kiosk:errand.guide.title', 'kiosk:errand.guide.hint']}
    >
      <div className={pages.topics}>
        {topics.map((topic, at) => (
          <div key={topic.code} className={at === SQUARES ? pages.wide : styles.cell}>
            <Tile
              kind={at === SQUARES ? 'row' : 'square'}
              pictogram={DRAWN.find(name => name === topic.code) ?? 'unclear'}
              label={label(topic.label)}
              onPress={() => onChoose(topic.code)}
            />
          </div>
        ))}
      </div>
      <BigButton kind="quiet" pictogram="ticket" onPress={onNumber}>
        {t('kiosk:errand.guide.take')}
      </BigButton>
    </Question>
  )
}

interface PapersProps {
  readonly topic: string
  readonly onMap: () => void
  readonly onNumber: () => void
  readonly onBack: () => void
}

function Papers({ topic, onMap, onNumber, onBack }: PapersProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const { hall } = useKiosk()
  const guide = hall?.guides.find(one => one.topic === topic)
  const bring =
    guide === undefined || guide.bring.length === 0 ? [t('kiosk:errand.guide.plainBring')] : guide.bring.map(label)
  return (
    <Question
      title={t('kiosk:errand.guide.guideTitle')}
      hint={t('kiosk:errand.guide.guideHint')}
      says={['kiosk:errand.guide.guideTitle', 'kiosk:errand.guide.guideHint']}
      onBack={onBack}
      isSheetLong
      reading={
        <PaperCard>
          <dl>
            <PaperLine
              label={t('kiosk:errand.guide.bring')}
              value={
                <ul className={pages.list}>
                  {bring.map(one => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              }
            />
            <PaperLine
              label={t('kiosk:errand.guide.where')}
              value={guide === undefined ? t('kiosk:errand.guide.plainWhere') : label(guide.where)}
            />
            <PaperLine
              label={t('kiosk:errand.guide.duration')}
              value={guide === undefined ? t('kiosk:errand.guide.plainDuration') : label(guide.duration)}
            />
          </dl>
        </PaperCard>
      }
    >
      <PrintSlip slip={{ kind: 'guide', topic }} />
      <div className={pages.two}>
        <BigButton onPress={onMap}>{t('kiosk:errand.guide.map')}</BigButton>
        <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
          {t('kiosk:errand.guide.take')}
        </BigButton>
      </div>
    </Question>
  )
}

function Way({ onNumber, onBack }: { readonly onNumber: () => void; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const { hall } = useKiosk()
  return (
    <Question
      title={t('kiosk:errand.guide.mapTitle')}
      hint={t('kiosk:errand.guide.mapHint')}
      says={['kiosk:errand.guide.mapTitle', 'kiosk:errand.guide.mapHint']}
      onBack={onBack}
      isSheetLong
      reading={hall !== null && <HallMap zones={hall.plan.zones} target={FIRST_ZONE} here={hall.zone} />}
    >
      <div className={pages.two}>
        <BigButton onPress={onBack}>{t('kiosk:errand.guide.papers')}</BigButton>
        <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
          {t('kiosk:errand.guide.take')}
        </BigButton>
      </div>
    </Question>
  )
}
