import { useTranslation } from 'react-i18next'
import type { LegView } from '#center/contract/call-out.ts'
import { millisecondsOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'

const SECOND = 1000
/** Of the time given, what is left when the words turn to "hurry". */
const SHORT = 0.25

/** 'm:ss', or 'h:mm:ss' from an hour on. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}

/** The stopwatch of a called unit: until the answer, then until the arrival; over time it counts on, in words and red. */
export function Stopwatch({ leg }: { readonly leg: LegView }) {
  const { t } = useTranslation()
  const now = useCenterNow(SECOND)
  if (leg.arrivedAt !== null) {
    const taken = clockText(millisecondsOf(leg.arrivedAt) - millisecondsOf(leg.steps[0]?.at ?? leg.calledAt))
    return (
      <StatusTag
        text={t(leg.isLate ? 'callOut:watch.arrivedLate' : 'callOut:watch.arrived', {
          time: shanghaiTimeOf(leg.arrivedAt),
          taken,
        })}
        tone={leg.isLate ? 'danger' : 'ok'}
      />
    )
  }
  if (leg.status === 'released') return null
  const isAnswer = leg.status === 'called'
  const due = millisecondsOf(isAnswer ? leg.answerDueAt : leg.arriveDueAt)
  const left = due - now
  const given = due - millisecondsOf(leg.calledAt)
  if (left < 0)
    return (
      <StatusTag
        text={t(isAnswer ? 'callOut:watch.answerOver' : 'callOut:watch.arriveOver', { time: clockText(-left) })}
        tone="danger"
      />
    )
  return (
    <StatusTag
      text={t(isAnswer ? 'callOut:watch.answer' : 'callOut:watch.arrive', { time: clockText(left) })}
      tone={left < given * SHORT ? 'warn' : 'primary'}
    />
  )
}
