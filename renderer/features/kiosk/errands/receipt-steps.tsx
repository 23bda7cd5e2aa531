import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { LetterPad } from '../../../components/kiosk/letter-pad.tsx'
import { NumPad } from '../../../components/kiosk/num-pad.tsx'
import { TypedDigits } from '../../../components/kiosk/typed-digits.tsx'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'
import { MAX_RECEIPT_CODE, TAIL_LENGTH } from './progress-flow.ts'

/** Station prefix of two signs, six digits and a check character. */
const SHORTEST_CODE = 9

interface StepProps {
  readonly onDone: () => void
  readonly onNumber: () => void
  readonly onBack: () => void
}

interface CodeStepProps extends StepProps {
  readonly code: string
  readonly onChange: (code: string) => void
}

/** The code printed on the receipt and on the ticket; a scanner may type it too. */
export function CodeStep({ code, onChange, onDone, onNumber, onBack }: CodeStepProps) {
  const { t } = useTranslation()
  return (
    <Question
      title={t('kiosk:errand.progress.codeTitle')}
      hint={t('kiosk:errand.progress.codeHint')}
      says={['kiosk:errand.progress.codeTitle', 'kiosk:errand.progress.codeHint']}
      onBack={onBack}
      reading={
        <output className={styles.code} aria-label={t('kiosk:errand.progress.codeTyped')}>
          {code}
        </output>
      }
    >
      <LetterPad
        value={code}
        maxLength={MAX_RECEIPT_CODE}
        onChange={onChange}
        groupLabel={t('kiosk:errand.progress.codePad')}
      />
      <div className={pages.two}>
        <BigButton onPress={onNumber}>{t('kiosk:errand.common.window')}</BigButton>
        <BigButton kind="primary" isDisabled={code.length < SHORTEST_CODE} onPress={onDone}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}

interface TailStepProps extends StepProps {
  readonly tail: string
  readonly onChange: (tail: string) => void
}

/** The second proof of whose case it is: the end of the document or phone it was registered with. */
export function TailStep({ tail, onChange, onDone, onNumber, onBack }: TailStepProps) {
  const { t } = useTranslation()
  return (
    <Question
      title={t('kiosk:errand.progress.tailTitle')}
      hint={t('kiosk:errand.progress.tailHint')}
      says={['kiosk:errand.progress.tailTitle', 'kiosk:errand.progress.tailHint']}
      onBack={onBack}
      reading={<TypedDigits value={tail} groups={[TAIL_LENGTH]} label={t('kiosk:errand.progress.tailTyped')} />}
    >
      <NumPad
        value={tail}
        maxLength={TAIL_LENGTH}
        extraKey="X"
        groupLabel={t('kiosk:errand.progress.tailPad')}
        eraseLabel={t('kiosk:pad.erase')}
        onChange={onChange}
      />
      <div className={pages.two}>
        <BigButton onPress={onNumber}>{t('kiosk:errand.common.window')}</BigButton>
        <BigButton kind="primary" isDisabled={tail.length < TAIL_LENGTH} onPress={onDone}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}
