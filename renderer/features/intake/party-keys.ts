import type { PARTY_ROLES, REGISTER_OUTCOMES, REPRESENTATIVE_KINDS } from '#center/contract/case-file.ts'
import type { Level } from '#center/contract/statuses.ts'
import type { Channel, Wish } from '#center/contract/values/particulars.ts'
import type { StatementWay } from '#center/contract/values/statement.ts'

export const CHANNEL_KEYS = {
  window: 'case:channel.window',
  kiosk: 'case:channel.kiosk',
  phone: 'case:channel.phone',
  letter: 'case:channel.letter',
  internet: 'case:channel.internet',
  outreach: 'case:channel.outreach',
  referral: 'case:channel.referral',
} as const satisfies Record<Channel, string>

export const LEVEL_KEYS = {
  county: 'case:level.county',
  town: 'case:level.town',
  village: 'case:level.village',
} as const satisfies Record<Level, string>

export const WISH_KEYS = {
  mediation: 'case:wish.mediation',
  arbitration: 'case:wish.arbitration',
  litigation: 'case:wish.litigation',
  petition: 'case:wish.petition',
  legalAid: 'case:wish.legalAid',
  advice: 'case:wish.advice',
} as const satisfies Record<Wish, string>

export const STATEMENT_WAY_KEYS = {
  signed: 'case:readBack.signed',
  cannotSign: 'case:readBack.cannotSign',
  refusesToSign: 'case:readBack.refusesToSign',
  notPresent: 'case:readBack.notPresent',
} as const satisfies Record<StatementWay, string>

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
