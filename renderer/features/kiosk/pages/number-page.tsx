import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  checkIdentityNumber,
  documentTypeOf,
  type IdentityProblemKey,
} from '#center/contract/values/identity-number.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { TypedDigits } from '../../../components/kiosk/typed-digits.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_WRONG_NUMBERS } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const LENGTH = 18
const GROUPS = [6, 8, 4] as const

/** Text of each thing that can be wrong with a typed number. */
const WRONG = {
  'problems.value.required': 'problems:value.required',
  'problems.value.id-number.format': 'problems:value.id-number.format',
  'problems.value.id-number.province': 'problems:value.id-number.province',
  'problems.value.id-number.birth-date': 'problems:value.id-number.birth-date',
  'problems.value.id-number.checksum': 'problems:value.id-number.checksum',
  'problems.value.id-number.region': 'problems:value.id-number.region',
  'problems.value.id-number.country-needed': 'problems:value.id-number.country-needed',
} as const satisfies Record<IdentityProblemKey, string>

/** K13: the number by a pad with X. What is wrong is said in words, what was typed stays; three times wrong goes on without. */
export function NumberPage() {
  const { t } = useTranslation()
  const { state, dispatch, today } = useKiosk()
  const [number, setNumber] = useState(state.draft?.identity?.documentNumber ?? '')
  const [wrong, setWrong] = useState<IdentityProblemKey | null>(null)
  const missing = LENGTH - number.length
  const hasGivenUp = (state.draft?.wrongNumbers ?? 0) >= MAX_WRONG_NUMBERS
  const goOn = () => {
    const documentType = documentTypeOf(number)
    const check = checkIdentityNumber({ number, documentType, today })
    if (!check.ok) {
      setWrong(check.reasonKey)
      dispatch({ do: 'wrongNumber' })
      return
    }
    const { normalised, sex = null, birthDate = null } = check
    const known = { documentType, documentNumber: normalised, sex, birthDate }
    dispatch({
      do: 'typeNumber',
      identity: { ...known, name: null, readBy: 'typed', ethnicGroup: null, address: null },
    })
  }
  return (
    <Question
      title={t('kiosk:number.title')}
      reading={
        <>
          <TypedDigits value={number} groups={GROUPS} label={t('kiosk:number.typed')} />
          {hasGivenUp ? (
            <p className={styles.message} role="alert">
              {t('kiosk:number.enough')}
            </p>
          ) : wrong === null ? (
            <p className={styles.count}>
              {missing > 0 ? t('kiosk:number.missing', { count: missing }) : t('kiosk:number.complete')}
            </p>
          ) : (
            <p className={styles.message} role="alert">
              {t(WRONG[wrong])}
            </p>
          )}
        </>
      }
    >
      <NumPad
        value={number}
        maxLength={LENGTH}
        extraKey="X"
        groupLabel={t('kiosk:number.pad')}
        eraseLabel={t('kiosk:pad.erase')}
        onChange={value => {
          setNumber(value)
          setWrong(null)
        }}
      />
      <div className={styles.two}>
        <BigButton kind={hasGivenUp ? 'primary' : 'plain'} onPress={() => dispatch({ do: 'goWithoutDocument' })}>
          {hasGivenUp ? t('kiosk:number.without') : t('kiosk:number.forgotten')}
        </BigButton>
        <BigButton kind={hasGivenUp ? 'plain' : 'primary'} isDisabled={missing > 0} onPress={goOn}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}
