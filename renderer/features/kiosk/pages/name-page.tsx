import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PinyinPad } from '../../../components/kiosk/pinyin-pad.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const WRONG = {
  'problems.value.required': 'problems:value.required',
  'problems.value.too-long': 'problems:value.too-long',
  'problems.value.person-name': 'problems:value.person-name',
} as const

/** K13: the name by syllables, by finger, or left to the window. */
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
      says={wrong === null ? ['kiosk:name.title', 'kiosk:name.hint'] : ['kiosk:name.wrong']}
      isSheetLong
      reading={
        wrong === null ? undefined : (
          <p className={styles.message} role="alert" id="name-wrong">
            {t(WRONG[wrong])}
          </p>
        )
      }
    >
      <PinyinPad
        value={name}
        label={t('kiosk:name.label')}
        problemId={wrong === null ? undefined : 'name-wrong'}
        onDone={goOn}
        onChange={value => {
          setName(value)
          setWrong(null)
        }}
      />
      <div className={styles.three}>
        <BigButton kind={name === '' ? 'primary' : 'plain'} onPress={() => dispatch({ do: 'setName', name: null })}>
          {t('kiosk:name.skip')}
        </BigButton>
        <BigButton pictogram="pencil" onPress={() => dispatch({ do: 'drawName' })}>
          {t('kiosk:name.draw')}
        </BigButton>
        <BigButton kind={name === '' ? 'plain' : 'primary'} isDisabled={name === ''} onPress={goOn}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}
