import type { PARTY_ROLES, REGISTER_OUTCOMES, REPRESENTATIVE_KINDS } from '#center/contract/case-file.ts'

export const PARTY_ROLE_KEYS = {
  applicant: 'case:role.applicant',
  respondent: 'case:role.respondent',
  thirdParty: 'case:role.thirdParty',
} as const satisfies Record<(typeof PARTY_ROLES)[number], string>

export const REPRESENTATIVE_KIND_KEYS = {
  lawyer: 'case:representative.lawyer',
  legalWorker: 'case:representative.legalWorker',
  relative: 'case:representative.relative',
  employee: 'case:representative.employee',
  recommended: 'case:representative.recommended',
  guardian: 'case:representative.guardian',
} as const satisfies Record<(typeof REPRESENTATIVE_KINDS)[number], string>

export const OUTCOME_CHOICE_KEYS = {
  register: 'case:outcome.register',
  giveAdvice: 'case:outcome.giveAdvice',
  refuse: 'case:outcome.refuse',
  redirect: 'case:outcome.redirect',
} as const satisfies Record<(typeof REGISTER_OUTCOMES)[number], string>

/** What the chosen outcome means, below the choice. */
export const OUTCOME_HINT_KEYS = {
  register: 'case:outcome.registerHint',
  giveAdvice: 'case:outcome.giveAdviceHint',
  refuse: 'case:outcome.refuseHint',
  redirect: 'case:outcome.redirectHint',
} as const satisfies Record<(typeof REGISTER_OUTCOMES)[number], string>
