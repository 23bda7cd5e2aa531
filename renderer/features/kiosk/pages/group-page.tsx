import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const QUICK = [3, 5, 10, 20, 30] as const
const MOST = 50
const LEAST = 2

/** K14: how many came together; one ticket for all of them. */
export function GroupPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const headCount = state.draft?.headCount ?? LEAST
  const set = (count: number) => dispatch({ do: 'setHeadCount', headCount: count })
  return (
    <Question title={t('kiosk:group.title')} hint={t('kiosk:group.hint')}>
      <div className={styles.people}>
        <BigButton label={t('kiosk:group.less')} isDisabled={headCount <= LEAST} onPress={() => set(headCount - 1)}>
          −
        </BigButton>
        <output aria-label={t('kiosk:group.count')}>{headCount}</output>
        <BigButton label={t('kiosk:group.more')} isDisabled={headCount >= MOST} onPress={() => set(headCount + 1)}>
          +
        </BigButton>
      </div>
      <div className={styles.quick}>
        {QUICK.map(count => (
          <BigButton key={count} kind="quiet" isPressed={count === headCount} onPress={() => set(count)}>
            {t('kiosk:group.persons', { count })}
          </BigButton>
        ))}
      </div>
      <BigButton kind="primary" onPress={() => dispatch({ do: 'goOn' })}>
        {t('kiosk:group.goOn', { count: headCount })}
      </BigButton>
    </Question>
  )
}
