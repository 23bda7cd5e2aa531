import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K1: who comes, with the notice on personal data (PIPL art. 17) above the choice. */
export function WayPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  const ways = [
    { way: 'self', label: t('kiosk:way.self'), hint: t('kiosk:way.selfHint') },
    { way: 'other', label: t('kiosk:way.other'), hint: t('kiosk:way.otherHint') },
    { way: 'group', label: t('kiosk:way.group'), hint: t('kiosk:way.groupHint') },
    { way: 'noCard', label: t('kiosk:way.noCard'), hint: t('kiosk:way.noCardHint') },
    { way: 'noName', label: t('kiosk:way.noName'), hint: t('kiosk:way.noNameHint') },
  ] as const
  const notice = t('kiosk:way.notice')
  return (
    <Question title={t('kiosk:way.title')} spoken={notice} reading={<PaperCard>{notice}</PaperCard>}>
      <div className={styles.rows}>
        {ways.map(({ way, label, hint }) => (
          <Tile
            key={way}
            kind="row"
            pictogram={way}
            label={label}
            hint={hint}
            onPress={() => dispatch({ do: 'chooseWay', way })}
          />
        ))}
      </div>
    </Question>
  )
}
