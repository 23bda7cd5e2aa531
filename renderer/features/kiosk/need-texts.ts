import type { Need } from '#center/contract/statuses.ts'

/** Text of each need. */
export const NEED_TEXTS = {
  hearing: 'kiosk:needs.hearing',
  sight: 'kiosk:needs.sight',
  walking: 'kiosk:needs.walking',
  child: 'kiosk:needs.child',
  soldier: 'kiosk:needs.soldier',
  dialect: 'kiosk:needs.dialect',
  private: 'kiosk:needs.private',
} as const satisfies Record<Need, string>
