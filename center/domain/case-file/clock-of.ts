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
