import lexicon from '#assets/reference/risk-words.json' with { type: 'json' }
import { addMonths, daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'

/** A factor that may apply, and what speaks for it; the clerk decides. */
export interface RiskHint {
  readonly factor: string
  /** Text key under `because` of namespace risk, with its values. */
  readonly because: 'words' | 'failedMediation' | 'duration' | 'visits'
  readonly params: Readonly<Record<string, string | number>>
}

/** What is known beside the narrative. */
export interface RiskFacts {
  readonly facts: string
  readonly occurredOn: PlainDate | null
  readonly today: PlainDate
  /** Mediations of the same people that failed, and their visits of the last ninety days. */
  readonly failedMediations: number
  readonly visits: number
}

/** Months from which a quarrel is long, failed mediations, and visits in ninety days that count (score sheet of the field). */
const LONG_MONTHS = 6
const FAILED = 2
const VISITS = 3
/** Factor of all three. */
const LONG_OR_FAILED = 'long-or-failed'

/** Factors the narrative and the file speak for, each with what was found; in the order of the word list. */
export function riskHints({ facts, occurredOn, today, failedMediations, visits }: RiskFacts): readonly RiskHint[] {
  const found: RiskHint[] = lexicon.flatMap(({ factor, words }) => {
    const heard = words.filter(word => facts.includes(word))
    // A longer word says it: "抖音" beside "发抖音" is the same find.
    const said = heard.filter(word => !heard.some(other => other !== word && other.includes(word)))
    return said.length === 0
      ? []
      : [{ factor, because: 'words' as const, params: { words: said.slice(0, 5).join('、') } }]
  })
  if (failedMediations >= FAILED)
    found.push({ factor: LONG_OR_FAILED, because: 'failedMediation', params: { count: failedMediations } })
  if (occurredOn !== null && occurredOn < addMonths(today, -LONG_MONTHS))
    found.push({ factor: LONG_OR_FAILED, because: 'duration', params: { days: daysBetween(occurredOn, today) } })
  if (visits >= VISITS) found.push({ factor: LONG_OR_FAILED, because: 'visits', params: { count: visits } })
  return found
}
