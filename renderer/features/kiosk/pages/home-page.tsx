import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import { ClosedPage } from './closed-page.tsx'
import styles from './pages.module.css'

const TILES = [
  { page: 'checkIn', pictogram: 'tick', label: 'kiosk:home.checkIn' },
  { page: 'progress', pictogram: 'progress', label: 'kiosk:home.progress' },
  { page: 'guide', pictogram: 'guide', label: 'kiosk:home.guide' },
  { page: 'quiet', pictogram: 'quiet', label: 'kiosk:home.quiet' },
  { page: 'rating', pictogram: 'face', label: 'kiosk:home.rating' },
] as const

const CHOICES: SpokenChoices = {
  start: ['kiosk:home.start'],
  ...Object.fromEntries(TILES.map(({ page, label }) => [page, [label]])),
}

/** K0: what can be done here, six things at most; outside of the hours it says when and whom to call. */
export function HomePage() {
  const { t } = useTranslation()
  const { start, open, hall } = useKiosk()
  if (hall?.isOpen === false) return <ClosedPage hall={hall} />
  const steps = [
    { drawing: 'ticket', words: t('kiosk:home.stepTicket') },
    { drawing: 'speaker', words: t('kiosk:home.stepWait') },
    { drawing: 'window', words: t('kiosk:home.stepWindow') },
  ] as const
  return (
    <Question
      title={t('kiosk:home.title')}
      hint={t('kiosk:home.hint')}
      says={['kiosk:home.title', 'kiosk:home.hint']}
      choices={CHOICES}
      reading={
        <PaperCard>
          <ol className={styles.steps}>
            {steps.map(step => (
              <li key={step.drawing}>
                <Pictogram name={step.drawing} />
                {step.words}
              </li>
            ))}
          </ol>
        </PaperCard>
      }
    >
      <div className={styles.home}>
        <div className={styles.wide}>
          <Choice
            id="start"
            kind="hero"
            pictogram="talk"
            label={t('kiosk:home.start')}
            hint={t('kiosk:home.startHint')}
            onPress={start}
          />
        </div>
        {TILES.map(({ page, pictogram, label }) => (
          <div key={page} className={styles.homeTile}>
            <Choice id={page} kind="row" pictogram={pictogram} label={t(label)} onPress={() => open(page)} />
          </div>
        ))}
      </div>
    </Question>
  )
}
