import { useTranslation } from 'react-i18next'
import type { ARROWS } from '#center/contract/setting.ts'
import styles from './arrow-sign.module.css'

type Arrow = (typeof ARROWS)[number]

const TEXTS = {
  left: 'display:arrow.left',
  up: 'display:arrow.up',
  right: 'display:arrow.right',
  down: 'display:arrow.down',
} as const satisfies Record<Arrow, string>

/** A thick arrow as high as the type around it; drawn, as arrows of fonts are thin and differ. */
export function ArrowSign({ arrow }: { readonly arrow: Arrow }) {
  const { t } = useTranslation()
  return (
    <svg className={styles.arrow} data-arrow={arrow} viewBox="0 0 24 24" role="img" aria-label={t(TEXTS[arrow])}>
      <path d="M12 2 2.5 12.5h6V22h7v-9.5h6z" fill="currentColor" />
    </svg>
  )
}
