import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const MOST = 50
const LEAST = 2

/** K14: how many came together; one ticket for all of them. */
export function GroupPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [typed, setTyped] = useState(String(state.draft?.headCount ?? LEAST))
  const [isUntouched, setIsUntouched] = useState(true)
  const count = Number(typed)
  const isRight = count >= LEAST && count <= MOST
  const step = (by: number) => setTyped(String(Math.min(MOST, Math.max(LEAST, count + by))))
  const goOn = () => {
    if (!isRight) return
    dispatch({ do: 'setHeadCount', headCount: count })
    dispatch({ do: 'goOn' })
  }
  return (
    <Question
      title={t('kiosk:group.title')}
      hint={t('kiosk:group.hint')}
      says={['kiosk:group.title', 'kiosk:group.hint']}
      reading={
        isRight ? undefined : (
          <p className={styles.message} role="alert">
            {t('kiosk:group.wrong')}
          </p>
        )
      }
    >
      <div className={styles.people}>
        <BigButton label={t('kiosk:group.less')} isDisabled={count <= LEAST} onPress={() => step(-1)}>
          −
        </BigButton>
        <output aria-label={t('kiosk:group.count')}>{typed}</output>
        <BigButton label={t('kiosk:group.more')} isDisabled={count >= MOST} onPress={() => step(1)}>
          +
        </BigButton>
      </div>
      <NumPad
        value={isUntouched ? '' : typed}
        maxLength={2}
        groupLabel={t('kiosk:number.pad')}
        eraseLabel={t('kiosk:pad.erase')}
        onEnter={goOn}
        onChange={value => {
          // The first digit replaces what stood there.
          setIsUntouched(false)
          setTyped(value)
        }}
      />
      <BigButton kind="primary" isDisabled={!isRight} onPress={goOn}>
        {t('kiosk:group.goOn', { count: isRight ? count : LEAST })}
      </BigButton>
    </Question>
  )
}
