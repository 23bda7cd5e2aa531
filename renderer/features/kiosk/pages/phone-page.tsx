import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkPhone } from '#center/contract/values/phone.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { TypedDigits } from '../../../components/kiosk/typed-digits.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const MOBILE = 11
const GROUPS = [3, 4, 4] as const

/** K5: a number to be reached at; may be left to the window. Numbers with a leading 0 are landlines and may be shorter. */
export function PhonePage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [number, setNumber] = useState(state.draft?.phone?.replaceAll('-', '') ?? '')
  const [isOfFamily, setIsOfFamily] = useState(state.draft?.isPhoneOfFamily === true)
  const known = state.draft?.check?.maskedPhone ?? null
  const check = checkPhone(number)
  const isRight = check.ok && (number.length === MOBILE || number.startsWith('0'))
  const missing = MOBILE - number.length
  const isWrong = missing === 0 && !isRight
  const goOn = () => {
    if (check.ok && isRight) dispatch({ do: 'setPhone', phone: check.normalised, isOfFamily })
  }
  const isKnownOffered = known !== null && number === ''
  return (
    <Question
      title={t('kiosk:phone.title')}
      hint={t('kiosk:phone.hint')}
      says={isWrong ? ['kiosk:phone.wrong'] : ['kiosk:phone.title', 'kiosk:phone.hint']}
      reading={
        <>
          <TypedDigits value={number} groups={GROUPS} label={t('kiosk:phone.typed')} />
          {isWrong ? (
            <p className={styles.message} role="alert">
              {t('kiosk:phone.wrong')}
            </p>
          ) : (
            <p className={styles.count}>
              {isRight ? t('kiosk:phone.complete') : t('kiosk:phone.missing', { count: missing })}
            </p>
          )}
        </>
      }
    >
      <NumPad
        value={number}
        maxLength={MOBILE}
        groupLabel={t('kiosk:phone.pad')}
        eraseLabel={t('kiosk:pad.erase')}
        onEnter={goOn}
        onChange={setNumber}
      />
      <div className={isKnownOffered ? styles.two : styles.three}>
        <BigButton onPress={() => dispatch({ do: 'setPhone', phone: null, isOfFamily: false })}>
          {t('kiosk:phone.later')}
        </BigButton>
        {isKnownOffered ? (
          <BigButton kind="primary" onPress={() => dispatch({ do: 'useKnownPhone' })}>
            {t('kiosk:phone.useKnown', { phone: known })}
          </BigButton>
        ) : (
          <>
            <BigButton isPressed={isOfFamily} onPress={() => setIsOfFamily(!isOfFamily)}>
              {t('kiosk:phone.ofFamily')}
            </BigButton>
            <BigButton kind="primary" isDisabled={!isRight} onPress={goOn}>
              {t('kiosk:frame.next')}
            </BigButton>
          </>
        )}
      </div>
    </Question>
  )
}
