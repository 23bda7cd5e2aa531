import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlipInput } from '#center/contract/paper.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_PRINTS } from '../kiosk-state.ts'
import pages from '../pages/pages.module.css'
import styles from './errands.module.css'

type Without<Input, Key extends PropertyKey> = Input extends unknown ? Omit<Input, Key> : never
/** Which slip: its kind and what the center gathers it with. */
export type Slip = Without<SlipInput, 'opId' | 'language'>

const WORDS = {
  none: 'kiosk:errand.common.photo',
  printing: 'kiosk:errand.common.printing',
  printed: 'kiosk:errand.common.printed',
  failed: 'kiosk:errand.common.printFailed',
} as const

/** Prints what this page says, in its language, three times a visit at most; where nothing prints, a photo does. */
export function PrintSlip({ slip }: { readonly slip: Slip }) {
  const { t, i18n } = useTranslation()
  const { center, hall, newOperationId, slips, countSlip } = useKiosk()
  const [state, setState] = useState<keyof typeof WORDS>('none')
  const hasPrinter = hall !== null && (hall.ticketPrinter !== 'none' || hall.pagePrinter !== 'none')
  const isBusy = state === 'printing' || state === 'printed'
  const print = () => {
    setState('printing')
    countSlip()
    const language = i18n.language === 'en' ? 'en' : 'zh-CN'
    center.printSlip({ ...slip, opId: newOperationId(), language }).then(
      answer => setState(answer.state === 'failed' ? 'failed' : 'printed'),
      () => setState('failed'),
    )
  }
  return (
    <div className={styles.slip}>
      <p className={pages.count} role="status">
        {t(WORDS[state])}
      </p>
      {hasPrinter && (isBusy || slips < MAX_PRINTS) && (
        <BigButton kind="quiet" pictogram="printer" isDisabled={isBusy} onPress={print}>
          {t('kiosk:errand.common.printPage')}
        </BigButton>
      )}
    </div>
  )
}
