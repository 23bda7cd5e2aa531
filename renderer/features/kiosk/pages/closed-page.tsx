import { useTranslation } from 'react-i18next'
import type { HallView } from '#center/contract/hall.ts'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const CHOICES: SpokenChoices = { progress: ['kiosk:home.progress'], guide: ['kiosk:home.guide'] }

/** K0 outside of the hours: when it opens by the holiday table, and whom to call until then. */
export function ClosedPage({ hall }: { readonly hall: HallView }) {
  const { t, i18n } = useTranslation()
  const { open } = useKiosk()
  const labelOf = useLabel()
  const opensAt =
    hall.opensAt === null
      ? t('kiosk:closed.ask')
      : new Intl.DateTimeFormat(i18n.language, {
          timeZone: 'Asia/Shanghai',
          month: 'long',
          day: 'numeric',
          weekday: 'long',
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
        }).format(new Date(hall.opensAt))
  return (
    <Question
      title={t('kiosk:closed.title')}
      hint={t('kiosk:closed.hint')}
      says={['kiosk:closed.title', 'kiosk:closed.hint']}
      choices={CHOICES}
      isSheetLong
      reading={
        <PaperCard>
          <p className={styles.opens}>
            {t('kiosk:closed.opens')} <strong>{opensAt}</strong>
          </p>
          <ul className={styles.hotlines}>
            {hall.plan.hotlines.map(({ phone, label }) => (
              <li key={phone}>
                <strong>{phone}</strong> {labelOf(label)}
              </li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      <div className={styles.twoTall}>
        <Choice
          id="progress"
          kind="row"
          pictogram="progress"
          label={t('kiosk:home.progress')}
          onPress={() => open('progress')}
        />
        <Choice id="guide" kind="row" pictogram="guide" label={t('kiosk:home.guide')} onPress={() => open('guide')} />
      </div>
    </Question>
  )
}
