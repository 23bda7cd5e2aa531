import { useTranslation } from 'react-i18next'
import type { Zone } from '#center/contract/setting.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './settings.module.css'

/** The plan of the hall: zones with their digits and names. */
export function PlanDrawing({ zones }: { readonly zones: readonly Zone[] }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  return (
    <svg className={classes.plan} viewBox="-1 -1 102 62" role="img" aria-label={t('settings:plan.preview')}>
      {zones.map(({ code, label, x, y, width, height }) => (
        <g key={code}>
          <rect x={x} y={y * 0.6} width={width} height={height * 0.6} />
          <text x={x + width / 2} y={(y + height / 2) * 0.6}>
            {code}
          </text>
          <text x={x + width / 2} y={(y + height / 2) * 0.6 + 5}>
            {labelOf(label)}
          </text>
        </g>
      ))}
    </svg>
  )
}
