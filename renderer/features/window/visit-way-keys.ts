import type { VISIT_WAYS } from '#center/contract/visit.ts'

export const VISIT_WAY_KEYS = {
  self: 'window:way.self',
  other: 'window:way.other',
  group: 'window:way.group',
  noCard: 'window:way.noCard',
  noName: 'window:way.noName',
} as const satisfies Record<(typeof VISIT_WAYS)[number], string>
