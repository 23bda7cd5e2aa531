import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpView } from '#center/contract/hall.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useSession } from '../../app/session-store.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { NEED_KEYS } from '../../lib/status-keys.ts'
import classes from './help.module.css'
import { ring, useHelpSound } from './help-sound.ts'
import { kioskPageKey } from './kiosk-page-keys.ts'

const KIND_KEYS = {
  visitor: 'help:kind.visitor',
  quiet: 'help:kind.quiet',
  desk: 'help:kind.desk',
} as const satisfies Record<HelpView['kind'], string>

/** How often open calls are asked for again. */
const AGAIN_MS = 10_000

/** A desk's call stays silent everywhere: the next desk is within hearing of whoever the call is about. */
const audible = (calls: readonly HelpView[]) =>
  calls.filter(({ kind }) => kind !== 'desk').map(({ id, isSecond }) => `${id}-${isSecond}`)

/**
 * Open calls for help on top of every staff page until somebody goes. Said aloud by screen readers, seen by its words and
 * shape; the focus stays where the work is.
 */
export function HelpBanner() {
  const { t } = useTranslation()
  const { staffId } = useSession()
  const isSoundOn = useHelpSound(staffId)
  const { data: calls } = useQuery({
    queryKey: ['help', 'list'],
    queryFn: () => client.help.list(),
    // A call that waits too long is made a second time by the clock, without an event.
    refetchInterval: ({ state }) => ((state.data ?? []).length > 0 ? AGAIN_MS : false),
  })
  const heard = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const now = audible(calls ?? [])
    if (isSoundOn && now.some(call => !heard.current.has(call))) ring()
    heard.current = new Set(now)
  }, [calls, isSoundOn])
  return (
    <section className={classes.banner} role="alert" aria-label={t('help:title')} hidden={(calls ?? []).length === 0}>
      {calls?.map(call => (
        <HelpCall key={call.id} call={call} />
      ))}
    </section>
  )
}

function HelpCall({ call }: { readonly call: HelpView }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['help'] })
    // The button goes with the call; keyboard users go on at the page.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus()
    })
  }
  const answer = useOperation(
    (opId, id: number) => client.help.answer({ opId, id }),
    refresh,
    () => {
      // Somebody else was quicker, or it was taken back: the list says so.
      refresh()
      return false
    },
  )
  const details = [
    t('help:since', { time: shanghaiTimeOf(call.raisedAt) }),
    call.page === null ? '' : t('help:page', { page: t(kioskPageKey(call.page)) }),
    call.ticketNo === null ? '' : t('help:ticket', { number: call.ticketNo }),
    call.needs.length === 0 ? '' : t('help:needs', { needs: call.needs.map(need => t(NEED_KEYS[need])).join('、') }),
  ].filter(part => part !== '')
  return (
    <div className={classes.call} data-second={call.isSecond}>
      <svg className={classes.hand} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1 5h2v7h-2zm0 9h2v2h-2z" />
      </svg>
      <div className={classes.words}>
        <strong>{t(KIND_KEYS[call.kind], { place: call.place })}</strong>
        {call.isSecond && <strong className={classes.again}>{t('help:second')}</strong>}
        <span>{details.join(' · ')}</span>
        {answer.problem.banner !== null && <span>{answer.problem.banner}</span>}
      </div>
      <button
        type="button"
        className={classes.answer}
        disabled={answer.isPending}
        aria-label={t('help:answerOf', { place: call.place })}
        onClick={() => answer.run(call.id)}
      >
        {t('help:answer')}
      </button>
    </div>
  )
}
