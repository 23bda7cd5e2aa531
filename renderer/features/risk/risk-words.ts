import type { RiskHintView, RiskView } from '#center/contract/risk.ts'
import type { RiskColour } from '#center/contract/statuses.ts'
import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'

export const RISK_VIEW_KEYS = {
  high: 'risk:view.high',
  medium: 'risk:view.medium',
  low: 'risk:view.low',
  week: 'risk:view.week',
  review: 'risk:view.review',
} as const satisfies Record<RiskView, string>

export const COLOUR_KEYS = {
  high: 'risk:colour.high',
  medium: 'risk:colour.medium',
  low: 'risk:colour.low',
} as const satisfies Record<RiskColour, string>

export const BECAUSE_KEYS = {
  words: 'risk:because.words',
  failedMediation: 'risk:because.failedMediation',
  duration: 'risk:because.duration',
  visits: 'risk:because.visits',
} as const satisfies Record<RiskHintView['because'], string>

export const WAY_KEYS = {
  phone: 'risk:tell.ways.phone',
  inPerson: 'risk:tell.ways.inPerson',
  emergency: 'risk:tell.ways.emergency',
} as const

export const SECRECY_KEYS = {
  internal: 'risk:warn.secrecies.internal',
  unpublished: 'risk:warn.secrecies.unpublished',
  secret: 'risk:warn.secrecies.secret',
} as const

/** Colour and score of what is ticked, for the words beside the form; the center reckons the one that counts. */
export function riskSoFar(
  marks: readonly string[],
  involvedCount: number,
  sheet: RiskSheet,
): { readonly score: number; readonly colour: RiskColour } {
  const group = sheet.groups.filter(({ from }) => involvedCount >= from).at(-1)?.factor
  const counted = sheet.factors.filter(({ code }) => marks.includes(code) || code === group)
  const score = counted.reduce((sum, { points }) => sum + points, 0)
  const isRed = counted.some(({ isRedAtOnce }) => isRedAtOnce) || score >= sheet.redFrom
  return { score, colour: isRed ? 'high' : score >= sheet.yellowFrom ? 'medium' : 'low' }
}
