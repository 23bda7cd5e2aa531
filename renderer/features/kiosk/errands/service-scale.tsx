import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'

/** A bank card, ISO/IEC 7810 ID-1: 85.60 × 53.98 mm. */
const CARD = { width: 85.6, height: 53.98 } as const
/** Bounds of the contract; no panel lies outside. */
const [LEAST, MOST] = [0.05, 2]
/** How much one press changes the frame. */
const [STEP, BIG_STEP] = [0.005, 0.05]

/** Millimetres of a pixel, measured with a bank card held to the panel. The page itself changes only when it is saved. */
export function ServiceScale({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const { center, hall, newOperationId, applyMmPerPixel, refreshHall } = useKiosk()
  const [mm, setMm] = useState(hall?.mmPerPixel ?? 0.248)
  const [said, setSaid] = useState<'kiosk:errand.service.saved' | 'kiosk:errand.service.notSaved' | null>(null)
  // A larger frame takes more pixels: each of them is smaller.
  const grow = (share: number) => {
    setSaid(null)
    setMm(before => Math.min(MOST, Math.max(LEAST, before / (1 + share))))
  }
  const save = () => {
    const mmPerPixel = Number(mm.toFixed(4))
    center
      .calibrate({ opId: newOperationId(), mmPerPixel })
      .then(() => {
        applyMmPerPixel(mmPerPixel)
        refreshHall()
        setSaid('kiosk:errand.service.saved')
      })
      .catch(() => setSaid('kiosk:errand.service.notSaved'))
  }
  const size = { width: CARD.width / mm, height: CARD.height / mm }
  return (
    <Question
      title={t('kiosk:errand.service.scaleTitle')}
      hint={t('kiosk:errand.service.scaleHint')}
      says={['kiosk:errand.service.scaleTitle']}
      onBack={onBack}
      isSheetLong
      reading={
        <div className={styles.scale}>
          <svg width={size.width} height={size.height} role="img" aria-label={t('kiosk:errand.service.card')}>
            <rect x="1" y="1" width={size.width - 2} height={size.height - 2} rx={3.18 / mm} />
          </svg>
        </div>
      }
    >
      <p className={pages.count} role="status">
        {said === null ? t('kiosk:errand.service.mm', { mm: mm.toFixed(4) }) : t(said)}
      </p>
      <div className={styles.four}>
        <BigButton onPress={() => grow(-BIG_STEP)}>{t('kiosk:errand.service.muchSmaller')}</BigButton>
        <BigButton onPress={() => grow(-STEP)}>{t('kiosk:errand.service.smaller')}</BigButton>
        <BigButton onPress={() => grow(STEP)}>{t('kiosk:errand.service.larger')}</BigButton>
        <BigButton onPress={() => grow(BIG_STEP)}>{t('kiosk:errand.service.muchLarger')}</BigButton>
      </div>
      <BigButton kind="primary" onPress={save}>
        {t('kiosk:errand.service.save')}
      </BigButton>
    </Question>
  )
}
