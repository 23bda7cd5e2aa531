import { Anchor, Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiskAlertView } from '#center/contract/risk.ts'
import { useSession } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'
import { ring, useHelpSound } from '../help/help-sound.ts'
import classes from './risk.module.css'

/** Alerts shown at once; the board has them all. */
const SHOWN = 3

/** Red cases nobody has seen, on top of every page of the duty leader, until somebody says so by name. */
export function RedBanner() {
  const { t } = useTranslation()
  const { staffId } = useSession()
  const isSoundOn = useHelpSound(staffId)
  const { data } = useQuery({ queryKey: ['risk', 'alerts'], queryFn: () => client.risk.alerts() })
  const open = (data ?? []).filter(({ seenAt }) => seenAt === null)
  const heard = useRef(0)
  const newest = Math.max(0, ...open.map(({ id }) => id))
  useEffect(() => {
    if (isSoundOn && newest > heard.current) ring()
    heard.current = Math.max(heard.current, newest)
  }, [newest, isSoundOn])
  return (
    <section role="alert" aria-label={t('risk:alert.title')} hidden={open.length === 0}>
      {open.slice(0, SHOWN).map(alert => (
        <RedAlert key={alert.id} alert={alert} />
      ))}
    </section>
  )
}

function RedAlert({ alert }: { readonly alert: RiskAlertView }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const typeInWords = useTypeInWords()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['risk'] })
    // The button goes with the alert; keyboard users go on at the page.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus()
    })
  }
  const see = useOperation(
    (opId, id: number) => client.risk.see({ opId, id }),
    refresh,
    () => {
      // Somebody else was quicker: the list says so.
      refresh()
      return false
    },
  )
  return (
    <div className={classes.banner}>
      <strong>{t('risk:alert.title')}</strong>
      <span className={classes.grow}>
        {t('risk:alert.text', {
          code: alert.caseCode,
          type: typeInWords(alert.typeCode),
          unit: alert.unitName,
          time: momentText(alert.raisedAt),
        })}
      </span>
      <Anchor href={`#/cases/${alert.caseFileId}?tab=risk`}>{t('risk:alert.open')}</Anchor>
      <Button
        size="sm"
        loading={see.isPending}
        aria-label={t('risk:alert.seeOf', { code: alert.caseCode })}
        onClick={() => see.run(alert.id)}
      >
        {t('risk:alert.see')}
      </Button>
      {see.problem.banner !== null && <Notice kind="warn">{see.problem.banner}</Notice>}
    </div>
  )
}
