import { SENDER_RULE } from '#center/contract/clock.ts'
import type { CaseFileStatus, Complexity, NextStep, RiskColour } from '#center/contract/statuses.ts'

const HANDLING_RULES = { simple: 'IN-4a', ordinary: 'IN-4b', complex: 'IN-4c' } as const satisfies Record<
  Complexity,
  string
>

/** Rule of the handling clock by complexity (simple 1, ordinary 7, complex 20 days; a setting of the center). */
export const handlingRule = (complexity: Complexity): string => HANDLING_RULES[complexity]

/** Rule of the signing clock: two hours where the risk is high, else one working day. */
export const signingRule = (risk: RiskColour): string => (risk === 'high' ? 'IN-2a' : 'IN-2')

/** Rule codes a status waits on; the case is due when the first of them is. */
export const DISPATCH_RULE = 'IN-1'
export const FOLLOW_UP_RULE = 'IN-5'
export const VERIFY_RULE = 'IN-7'
export const CONFIRMATION_RULE = 'CONF-1'
/** How long a unit may object, the manager may take to rule who leads, an assisting unit may take to sign. */
export const OBJECTION_RULE = 'IN-3'
export const RULING_RULE = 'IN-10'
export const ASSIST_RULE = 'IN-11'
/** Review of why a case stands still; the decision on a request for more time. */
export const REVIEW_RULE = 'IN-8'
export const EXTENSION_RULE = 'IN-9'
/** Clocks beside the course of a case: late on their own, the case is not due by them. */
export const SIDE_RULES: readonly string[] = ['IN-6', EXTENSION_RULE, ASSIST_RULE, SENDER_RULE]

const NEXT = {
  registered: 'dispatch',
  awaitingMaterial: 'supply',
  adviceGiven: 'none',
  notAccepted: 'none',
  redirected: 'none',
  dispatched: 'sign',
  returned: 'decideReturn',
  leadDisputed: 'decideLead',
  accepted: 'startMediation',
  handling: 'mediate',
  suspended: 'resume',
  settled: 'performance',
  answered: 'followUp',
  failed: 'close',
  handedOver: 'awaitOutcome',
  closed: 'none',
  archived: 'none',
  concluded: 'none',
  merged: 'none',
  void: 'none',
} as const satisfies Record<CaseFileStatus, NextStep>

/** What happens next in a status; a settled case moves on to its call-back once everything is performed. */
export const nextStepOf = (status: CaseFileStatus): NextStep => NEXT[status]
