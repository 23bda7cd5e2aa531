import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { client } from '../../lib/client.ts'
import classes from '../help/help.module.css'
import { LEG_STATUS_KEYS } from './call-out-words.ts'

/** How often the clock alone may change who is called. */
const AGAIN_MS = 30_000

/** One's own unit is called: on top of every page until it is answered or there; the focus stays where the work is. */
export function CallOutBanner() {
  const { t } = useTranslation()
  const { data: calls = [] } = useQuery({
    queryKey: ['callOut', 'mine'],
    queryFn: () => client.callOut.mine(),
    refetchInterval: AGAIN_MS,
  })
  return (
    <section className={classes.banner} role="alert" aria-label={t('callOut:banner.title')} hidden={calls.length === 0}>
      {calls.map(call => (
        <div
          key={call.legId}
          className={classes.call}
          data-second={call.status === 'late' || call.status === 'supervised'}
        >
          <div className={classes.words}>
            <strong>{t('callOut:banner.text', { place: call.place, time: shanghaiTimeOf(call.gatherAt) })}</strong>
            <span>{call.reason}</span>
            <span>{t(LEG_STATUS_KEYS[call.status])}</span>
          </div>
          <Anchor c="inherit" fw={700} href={`#/call-outs/${call.id}`}>
            {t('callOut:banner.open')}
          </Anchor>
        </div>
      ))}
    </section>
  )
}
