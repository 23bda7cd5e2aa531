import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ink } from '#center/contract/values/ink.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { InkPad } from '../../../components/kiosk/ink-pad.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K13: the name by finger, for the clerk to read. */
export function NameInkPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [ink, setInk] = useState<Ink>(state.draft?.nameInk ?? [])
  return (
    <Question
      title={t('kiosk:nameInk.title')}
      hint={t('kiosk:nameInk.hint')}
      says={['kiosk:nameInk.title', 'kiosk:nameInk.hint']}
    >
      <InkPad strokes={ink} onChange={setInk} label={t('kiosk:pad.ink')} />
      <div className={styles.two}>
        <BigButton onPress={() => dispatch({ do: 'setName', name: null })}>{t('kiosk:name.skip')}</BigButton>
        <BigButton kind="primary" isDisabled={ink.length === 0} onPress={() => dispatch({ do: 'setNameInk', ink })}>
          {t('kiosk:frame.next')}
        </BigButton>
      </div>
    </Question>
  )
}
