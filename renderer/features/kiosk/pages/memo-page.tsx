import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ink } from '#center/contract/values/ink.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { InkPad } from '../../../components/kiosk/ink-pad.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K7: a few words or a drawing for the clerk, from whoever cannot or does not want to speak. */
export function MemoPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const [ink, setInk] = useState<Ink>(state.draft?.memoInk ?? [])
  return (
    <Question title={t('kiosk:memo.title')} hint={t('kiosk:memo.hint')} says={['kiosk:memo.title', 'kiosk:memo.hint']}>
      <InkPad strokes={ink} onChange={setInk} label={t('kiosk:pad.ink')} />
      <div className={styles.two}>
        <BigButton onPress={() => dispatch({ do: 'setMemo', ink: null })}>{t('kiosk:memo.none')}</BigButton>
        <BigButton kind="primary" isDisabled={ink.length === 0} onPress={() => dispatch({ do: 'setMemo', ink })}>
          {t('kiosk:memo.done')}
        </BigButton>
      </div>
    </Question>
  )
}
