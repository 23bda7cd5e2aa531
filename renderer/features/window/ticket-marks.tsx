import { useTranslation } from 'react-i18next'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import classes from './window.module.css'

/** What has to be minded with a ticket: rests, kept apart, number off the wall, drawn by hand, asks about a case. */
export function TicketMarks({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const marks = [
    ticket.restUntil === null ? null : t('window:mark.rests', { time: shanghaiTimeOf(ticket.restUntil) }),
    ticket.apartFrom.length === 0 ? null : t('window:mark.apart', { numbers: ticket.apartFrom.join('、') }),
    ticket.isHidden ? t('window:mark.hidden') : null,
    ticket.visit.hasInk ? t('window:mark.ink') : null,
    ticket.visit.askedCaseFileId === null ? null : t('window:mark.asks'),
  ].filter(mark => mark !== null)
  if (marks.length === 0) return null
  return (
    <ul className={classes.marks} aria-label={t('window:mark.label')}>
      {marks.map(mark => (
        <li key={mark}>
          <StatusTag text={mark} tone="warn" />
        </li>
      ))}
    </ul>
  )
}
