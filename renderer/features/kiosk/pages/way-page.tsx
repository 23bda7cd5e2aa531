import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const WAYS = [
  { way: 'self', label: 'kiosk:way.self', hint: 'kiosk:way.selfHint' },
  { way: 'other', label: 'kiosk:way.other', hint: 'kiosk:way.otherHint' },
  { way: 'group', label: 'kiosk:way.group', hint: 'kiosk:way.groupHint' },
  { way: 'noCard', label: 'kiosk:way.noCard', hint: 'kiosk:way.noCardHint' },
  { way: 'noName', label: 'kiosk:way.noName', hint: 'kiosk:way.noNameHint' },
] as const

const CHOICES: SpokenChoices = Object.fromEntries(WAYS.map(({ way, label, hint }) => [way, [label, hint]]))

/** K1: who comes, with the notice on personal data (PIPL art. 17) above the choice. */
export function WayPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  const notice = [
    'kiosk:way.noticeWhat',
    'kiosk:way.noticeWhy',
    'kiosk:way.noticeHowLong',
    'kiosk:way.noticeFree',
  ] as const
  return (
    <Question
      title={t('kiosk:way.title')}
      says={['kiosk:way.title', ...notice]}
      choices={CHOICES}
      reading={<PaperCard>{notice.map(key => t(key)).join('')}</PaperCard>}
    >
      <div className={styles.rows}>
        {WAYS.map(({ way, label, hint }) => (
          <Choice
            key={way}
            id={way}
            kind="row"
            pictogram={way}
            label={t(label)}
            hint={t(hint)}
            onPress={() => dispatch({ do: 'chooseWay', way })}
          />
        ))}
      </div>
    </Question>
  )
}
