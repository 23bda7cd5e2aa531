import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '#center/contract/problems.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'

const MAX_NUMBER = 6
const PIN_LENGTH = 6

/** Why the last try failed; null: the center did not answer. */
export type ProofTrouble = { readonly problem: ProblemCode | null }

interface StaffProofProps {
  readonly trouble: ProofTrouble | null
  readonly onProof: (staffNumber: string, pin: string) => void
  readonly onBack: () => void
}

function troubleText({ problem }: ProofTrouble) {
  if (problem === null) return 'kiosk:errand.staff.unreachable'
  return problem === 'pin.locked' ? 'kiosk:errand.staff.locked' : 'kiosk:errand.staff.wrong'
}

/** A member of staff by number and PIN, typed at the kiosk; the PIN is shown as dots. */
export function StaffProof({ trouble, onProof, onBack }: StaffProofProps) {
  const { t } = useTranslation()
  const [number, setNumber] = useState('')
  const [pin, setPin] = useState('')
  const [isAtPin, setIsAtPin] = useState(false)
  const send = () => {
    onProof(number, pin)
    setPin('')
  }
  const title = isAtPin ? 'kiosk:errand.staff.pinTitle' : 'kiosk:errand.staff.numberTitle'
  return (
    <Question
      title={t(title)}
      says={[title]}
      onBack={isAtPin ? () => setIsAtPin(false) : onBack}
      idle="typing"
      reading={
        <>
          <output
            className={styles.code}
            aria-label={t(isAtPin ? 'kiosk:errand.staff.pinTyped' : 'kiosk:errand.staff.numberTyped')}
          >
            {isAtPin ? '\u25cf'.repeat(pin.length) : number}
          </output>
          {trouble !== null && (
            <p className={pages.message} role="alert">
              {t(troubleText(trouble))}
            </p>
          )}
        </>
      }
    >
      <NumPad
        value={isAtPin ? pin : number}
        maxLength={isAtPin ? PIN_LENGTH : MAX_NUMBER}
        groupLabel={t('kiosk:errand.staff.pad')}
        eraseLabel={t('kiosk:pad.erase')}
        onChange={isAtPin ? setPin : setNumber}
      />
      <BigButton
        kind="primary"
        isDisabled={isAtPin ? pin.length < PIN_LENGTH : number === ''}
        onPress={isAtPin ? send : () => setIsAtPin(true)}
      >
        {t('kiosk:frame.next')}
      </BigButton>
    </Question>
  )
}
