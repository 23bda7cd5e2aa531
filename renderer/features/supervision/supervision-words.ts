import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Owed, SupervisionCause, SupervisionStatus, SupervisionView } from '#center/contract/supervision.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import type { Tone } from '../../components/staff/status-tag.tsx'
import { useCodeWords } from '../case-file/code-words.ts'

export const VIEW_KEYS = {
  overdue: 'supervision:view.overdue',
  atRisk: 'supervision:view.atRisk',
  noOwner: 'supervision:view.noOwner',
  returnedTwice: 'supervision:view.returnedTwice',
  proposed: 'supervision:view.proposed',
  waiting: 'supervision:view.waiting',
  replied: 'supervision:view.replied',
  watched: 'supervision:view.watched',
  toAdvise: 'supervision:view.toAdvise',
  escalated: 'supervision:view.escalated',
  ended: 'supervision:view.ended',
} as const satisfies Record<SupervisionView, string>

export const CAUSE_KEYS = {
  notAccepted: 'supervision:cause.notAccepted',
  notHandled: 'supervision:cause.notHandled',
  unlawful: 'supervision:cause.unlawful',
  overdue: 'supervision:cause.overdue',
  noFeedback: 'supervision:cause.noFeedback',
  falsified: 'supervision:cause.falsified',
} as const satisfies Record<SupervisionCause, string>

export const STATUS_KEYS = {
  proposed: 'supervision:status.proposed',
  dropped: 'supervision:status.dropped',
  issued: 'supervision:status.issued',
  replied: 'supervision:status.replied',
  sentBack: 'supervision:status.sentBack',
  accepted: 'supervision:status.accepted',
  escalated: 'supervision:status.escalated',
  lifted: 'supervision:status.lifted',
} as const satisfies Record<SupervisionStatus, string>

export const STATUS_TONES = {
  proposed: 'warn',
  dropped: 'plain',
  issued: 'primary',
  replied: 'warn',
  sentBack: 'danger',
  accepted: 'primary',
  escalated: 'danger',
  lifted: 'ok',
} as const satisfies Record<SupervisionStatus, Tone>

const OWED_KEYS = {
  clock: 'supervision:owed.clock',
  due: 'supervision:owed.due',
  stage: 'supervision:owed.stage',
  stale: 'supervision:owed.stale',
  callOut: 'supervision:owed.callOut',
  task: 'supervision:owed.task',
  other: 'supervision:owed.other',
} as const satisfies Record<Owed['kind'], string>

/** What is owed in one sentence, days counted up to a day: today, or the day it was over. */
export function useOwedInWords(): (owed: Owed, since: string, until: string) => string {
  const { t } = useTranslation()
  const word = useCodeWords()
  return (owed, since, until) => {
    const from = String(owed.params.due ?? since)
    const days = until === '' ? 0 : Math.max(0, daysBetween(from.slice(0, 10), until))
    const rule = word('clockRule', String(owed.params.rule ?? ''))
    return t(OWED_KEYS[owed.kind], { since, ...owed.params, days, rule })
  }
}

/** Choices of the causes in their order. */
export const causeChoices = (t: TFunction) =>
  Object.entries(CAUSE_KEYS).map(([value, key]) => ({ value, label: t(key) }))
