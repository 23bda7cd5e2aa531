import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkIdentityNumber, type IdentityProblemKey } from '#center/contract/values/identity-number.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { LetterPad } from '../../../components/kiosk/letter-pad.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { TypedDigits } from '../../../components/kiosk/typed-digits.tsx'
import { type DocumentKind, documentTypeOfKind, KIND_RULES } from '../document-kinds.ts'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_WRONG_NUMBERS } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const TITLES = {
  resident: 'kiosk:number.title',
  residence: 'kiosk:number.titleResidence',
  foreignResident: 'kiosk:number.titleResidence',
  permit: 'kiosk:number.titlePermit',
  passport: 'kiosk:number.titlePassport',
} as const satisfies Record<DocumentKind, string>

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

/** K13: the number by a pad. What is wrong is said in words, what was typed stays; three times wrong goes on without. */
export function NumberPage() {
  const { t } = useTranslation()
  const { state, dispatch, today } = useKiosk()
  const { kind, country, identity, wrongNumbers = 0 } = state.draft ?? {}
  const rule = KIND_RULES[kind ?? 'resident']
  const [number, setNumber] = useState(identity?.documentNumber ?? '')
  const [wrong, setWrong] = useState<IdentityProblemKey | null>(null)
  const missing = rule.least - number.length
  const hasGivenUp = wrongNumbers >= MAX_WRONG_NUMBERS
  const goOn = () => {
    if (missing > 0) return
    const documentType = documentTypeOfKind(kind ?? 'resident', number)
    const check = checkIdentityNumber({ number, documentType, today, ...(country == null ? {} : { country }) })
    if (!check.ok) {
      setWrong(check.reasonKey)
      dispatch({ do: 'wrongNumber' })
      return
    }
    const { normalised, sex = null, birthDate = null } = check
    const typed = { documentType, documentNumber: normalised, country: country ?? null, sex, birthDate }
    dispatch({
      do: 'typeNumber',
      identity: { ...typed, name: null, readBy: 'typed', ethnicGroup: null, address: null },
    })
  }
  const change = (value: string) => {
    setNumber(value)
    setWrong(null)
  }
  const said = hasGivenUp ? 'kiosk:number.enough' : wrong === null ? null : WRONG[wrong]
  const title = TITLES[kind ?? 'resident']
  return (
    <Question
      title={t(title)}
      says={[hasGivenUp ? 'kiosk:number.enough' : wrong === null ? title : 'kiosk:number.wrong']}
      reading={
        <>
          <TypedDigits value={number} groups={rule.groups} label={t('kiosk:number.typed')} isSmall={rule.length > 18} />
          {said === null ? (
            <p className={styles.count}>
              {missing > 0 ? t('kiosk:number.missing', { count: missing }) : t('kiosk:number.complete')}
            </p>
          ) : (
            <p className={styles.message} role="alert">
              {t(said)}
            </p>
          )}
        </>
      }
    >
      {rule.hasLetters ? (
        <LetterPad value={number} maxLength={rule.length} groupLabel={t('kiosk:number.letters')} onChange={change} />
      ) : (
        <NumPad
          value={number}
          maxLength={rule.length}
          extraKey="X"
          groupLabel={t('kiosk:number.pad')}
          eraseLabel={t('kiosk:pad.erase')}
          onEnter={goOn}
          onChange={change}
        />
      )}
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
