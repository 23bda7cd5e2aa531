import type { LINK_KINDS, MATCH_DIFFERENCES, MATCH_REASONS, PersonMergeView } from '#center/contract/match.ts'

export const REASON_KEYS = {
  document: 'match:reason.document',
  phone: 'match:reason.phone',
  bothNames: 'match:reason.bothNames',
  name: 'match:reason.name',
  variantName: 'match:reason.variantName',
  sameSound: 'match:reason.sameSound',
  otherParty: 'match:reason.otherParty',
  type: 'match:reason.type',
  place: 'match:reason.place',
} as const satisfies Record<(typeof MATCH_REASONS)[number], string>

export const DIFFERENCE_KEYS = {
  document: 'match:difference.document',
  birthDate: 'match:difference.birthDate',
  phone: 'match:difference.phone',
  type: 'match:difference.type',
  place: 'match:difference.place',
  longAgo: 'match:difference.longAgo',
} as const satisfies Record<(typeof MATCH_DIFFERENCES)[number], string>

export const LINK_KIND_KEYS = {
  oppositeSide: 'match:kind.oppositeSide',
  sameQuarrel: 'match:kind.sameQuarrel',
  samePerson: 'match:kind.samePerson',
} as const satisfies Record<(typeof LINK_KINDS)[number], string>

export const MERGE_STATE_KEYS = {
  asked: 'match:merges.state.asked',
  done: 'match:merges.state.done',
  refused: 'match:merges.state.refused',
  undone: 'match:merges.state.undone',
} as const satisfies Record<PersonMergeView['status'], string>
