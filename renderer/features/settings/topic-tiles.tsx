import { useTranslation } from 'react-i18next'
import type { Topic } from '#center/contract/setting.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './settings.module.css'

/** Code of "not sure"; it stands last on the kiosk. */
export const UNCLEAR = 'unclear'

/** The page of topics as the kiosk lays it out. */
export function TopicTiles({ topics }: { readonly topics: readonly Pick<Topic, 'code' | 'label'>[] }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const ordered = topics.toSorted((a, b) => Number(a.code === UNCLEAR) - Number(b.code === UNCLEAR))
  return (
    <ol className={classes.tiles} aria-label={t('settings:topic.preview')}>
      {ordered.map(({ code, label }) => (
        <li key={code} data-wide={code === UNCLEAR}>
          {labelOf(label)}
        </li>
      ))}
    </ol>
  )
}
