import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const WRONG = {
  'problems.value.required': 'problems:value.required',
  'problems.value.too-long': 'problems:value.too-long',
  'problems.value.person-name': 'problems:value.person-name',
} as const

/** K13: the name where a keyboard is at hand; otherwise the window writes it. */
export function NamePage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [name, setName] = useState(state.draft?.identity?.name ?? '')
  const [wrong, setWrong] = useState<keyof typeof WRONG | null>(null)
  const goOn = () => {
    const check = checkPersonName(name)
    if (check.ok) dispatch({ do: 'setName', name: check.normalised })
    else setWrong(check.reasonKey)
  }
  return (
    <Question
      title={t('kiosk:name.title')}
      hint={t('kiosk:name.hint')}
      reading={
        wrong !== null && (
          <p className={styles.message} role="alert" id="name-wrong">
            {t(WRONG[wrong])}
          </p>
        )
      }
    >
      <input
        className={styles.name}
        aria-label={t('kiosk:name.label')}
        aria-invalid={wrong !== null}
        {...(wrong === null ? {} : { 'aria-describedby': 'name-wrong' })}
        value={name}
        maxLength={60}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={event => {
          setName(event.target.value)
          setWrong(null)
        }}
        onKeyDown={event => {
          // Enter that ends a Chinese composition must not go on.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && name !== '') goOn()
        }}
      />
      <div className={styles.two}>
        <BigButton kind={name === '' ? 'primary' : 'plain'} onPress={() => dispatch({ do: 'setName', name: null })}>
          {t('kiosk:name.skip')}
        </BigButton>
        <BigButton kind={name === '' ? 'plain' : 'primary'} isDisabled={name === ''} onPress={goOn}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}
